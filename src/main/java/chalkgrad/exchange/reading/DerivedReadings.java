package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.ExactNames;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.label.MeantQuantities;
import chalkgrad.exchange.label.Subjects;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Message;
import chalkgrad.network.Network;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The readings of labels that say more of a number than its name: a local derivative, a slope, the step of an update,
/// a sum, a count.
final class DerivedReadings {
    private final Document document;
    private final Network network;
    private final Span span;
    private final IndexDigits digits;
    private final ExactNames exact;
    private final MeantQuantities roles;
    private final Subjects subjects;
    private final ArrayReadings arrays;
    private final Conventions conventions;
    private @Nullable Multiplied multiplied;

    DerivedReadings(Document document, Span span, IndexDigits digits, ExactNames exact) {
        this.document = document;
        this.network = document.network();
        this.span = span;
        this.digits = digits;
        this.exact = exact;
        this.roles = new MeantQuantities(document);
        this.subjects = new Subjects(network);
        this.arrays = new ArrayReadings(document, digits);
        this.conventions = new Conventions(document);
    }

    private static List<ExpectedNumber> computed(
            Printed printed, Quantity about, Message name, ToDoubleFunction<Replay> formula) {
        return printed.size() == 1 ? List.of(new ExpectedNumber.Computed(about, name, formula, List.of())) : List.of();
    }

    /// How many parameters there are.
    void count(Printed printed, FoundReadings found) {
        found.add(
                Certainty.NAMED,
                computed(
                        printed, Quantity.loss(), Message.of("number.parameters"), replay -> network.parameterCount()));
    }

    /// Local derivatives: by a weight the number that it multiplies, by that number the weight, by a bias 1, by a
    /// pre-activation the derivative of the activation.
    void locals(Meaning meaning, Quantity subject, Printed printed, FoundReadings found) {
        if (printed.size() > 1) {
            return;
        }
        for (Quantity one : Family.of(subject, document).all()) {
            Certainty certainty = digits.certainty(meaning, one).and(Certainty.WORDED);
            switch (subject.kind()) {
                case WEIGHT ->
                    multiplied()
                            .activationsBy(one)
                            .forEach(activation -> span.samples(Kind.ACTIVATION, one.iteration())
                                    .forEach(sample -> found.add(certainty, activation.at(sample, one.iteration()))));
                case BIAS ->
                    found.add(
                            certainty,
                            computed(
                                    printed,
                                    one,
                                    Message.of("number", new Verbatim("dz/d" + one.bareName())),
                                    replay -> 1));
                case PRE_ACTIVATION -> slope(one).ifPresent(slope -> found.add(certainty, slope));
                case ACTIVATION ->
                    multiplied()
                            .weightsFrom(one)
                            .forEach(weight -> found.add(certainty, weight.at(0, one.iteration())));
                default -> {}
            }
        }
    }

    private Multiplied multiplied() {
        if (multiplied == null) {
            multiplied = new Multiplied(network);
        }
        return multiplied;
    }

    /// The slope of a neuron, by its own pre-activation; none in the last forward pass, which nothing follows.
    private Optional<Quantity> slope(Quantity z) {
        int own = z.sample() == 0 ? span.batch(z.iteration()).sample(0) : z.sample();
        int sample = document.hasSingleSample() ? 0 : own;
        boolean elementwise = network.layer(z.layer()).activation().isElementwise();
        return Optional.of(
                        elementwise
                                ? Quantity.activationDerivative(z.layer(), z.to())
                                : Quantity.jacobian(z.layer(), z.to(), z.to()))
                .filter(any -> z.iteration() <= document.iterations())
                .map(slope -> slope.at(sample, z.iteration()));
    }

    /// What updates add to parameters, or subtract from them.
    void steps(Meaning meaning, Printed printed, FoundReadings found) {
        if (printed.size() == 1) {
            exact.single(meaning.name())
                    .filter(q -> q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS)
                    .ifPresent(named -> stepsOf(named, found));
        }
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : subject.isOfParameter() ? span.iterations() : List.<Integer>of()) {
                for (Quantity after : roles.of(Aspect.NEW, subject.at(0, t))) {
                    arrays.of(meaning, after, printed, (fit, layout) -> {
                        Certainty certainty = meaning.said(fit);
                        found.add(certainty, Conventions.each(layout, q -> conventions.step(q.parameter(), true)));
                        found.add(certainty, Conventions.each(layout, q -> conventions.step(q.parameter(), false)));
                    });
                }
            }
        }
    }

    /// The steps of the parameter with an exact name, such as w5.
    private void stepsOf(Quantity parameter, FoundReadings found) {
        for (int t : span.iterations()) {
            Quantity q = parameter.at(0, t);
            if (t <= document.iterations()) {
                found.add(Certainty.NAMED, List.of(conventions.step(q, true)));
                found.add(Certainty.NAMED, List.of(conventions.step(q, false)));
            }
        }
    }

    /// The slopes of the activation functions, by neurons or, where each depends on all, as the whole matrix and as its
    /// diagonal.
    void slopes(Meaning meaning, Printed printed, FoundReadings found) {
        // a complete name means that neuron, whatever its digits may count from
        Optional<Quantity> named = printed.size() > 1 ? Optional.empty() : exact.single(meaning.name());
        ArrayReadings.Sink sink = (fit, layout) -> {
            Quantity about = layout.getFirst().about();
            boolean isOther = named.filter(q -> q.layer() != about.layer() || q.to() != about.to())
                    .isPresent();
            found.add(isOther ? meaning.said(fit).and(Certainty.WORDED) : meaning.said(fit), layout);
        };
        for (Quantity subject : subjects.of(meaning)) {
            int l = subject.layer();
            for (int t : l > 0 ? span.iterations() : List.<Integer>of()) {
                for (int s : t <= document.iterations() ? span.samples(Kind.ACTIVATION, t) : List.<Integer>of()) {
                    if (network.layer(l).activation().isElementwise()) {
                        arrays.of(meaning, Quantity.activationDerivative(l, 1).at(s, t), printed, sink);
                    } else {
                        arrays.of(meaning, Quantity.jacobian(l, 1, 1).at(s, t), printed, sink);
                        diagonal(meaning, Quantity.activation(l, 1).at(s, t), printed, found);
                    }
                }
            }
        }
    }

    /// The slopes of neurons by their own pre-activations alone.
    private void diagonal(Meaning meaning, Quantity activation, Printed printed, FoundReadings found) {
        if (printed.size() == 1) {
            return;
        }
        Certainty certainty = meaning.said(digits.ofArray(meaning, activation));
        for (List<ExpectedNumber> layout : Layouts.of(document, activation, printed)) {
            found.add(
                    certainty,
                    Conventions.each(
                            layout,
                            a -> new ExpectedNumber.OfRun(
                                    Quantity.jacobian(a.layer(), a.to(), a.to()).at(a.sample(), a.iteration()))));
        }
    }

    /// The sums over arrays.
    void sums(Meaning meaning, Printed printed, FoundReadings found) {
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : span.iterations()) {
                for (int s : span.samples(subject.kind(), t)) {
                    Quantity q = subject.at(s, t);
                    List<Quantity> all = Family.of(q, document).all();
                    found.add(
                            digits.ofArray(meaning, q),
                            computed(
                                    printed,
                                    q,
                                    Message.of("number.sum", new Verbatim(array(q))),
                                    replay -> all.stream()
                                            .mapToDouble(replay::number)
                                            .sum()));
                }
            }
        }
    }

    /// The name of an array: that of one of its numbers without the index.
    private static String array(Quantity q) {
        String name = q.name();
        int open = name.indexOf('[');
        return open < 0 ? name : name.substring(0, open) + name.substring(name.indexOf(']', open) + 1);
    }
}
