package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.ExactNames;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.label.MeantQuantities;
import chalkgrad.exchange.label.Subjects;
import chalkgrad.exchange.number.Printed;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything in a network that a label can mean, with how surely it does.
final class Readings {
    /// For so many shapes readings are kept.
    private static final int MOST_SHAPES = 32;

    private static final Set<Kind> UNLABELLED =
            Set.of(Kind.WEIGHT, Kind.BIAS, Kind.PRE_ACTIVATION, Kind.ACTIVATION, Kind.LOSS, Kind.LOSS_TERM);

    private final Document document;
    private final Span span;
    private final MeantQuantities roles;
    private final Subjects subjects;
    private final ExpectedOutputs outputs;
    private final ExactNames exact;
    private final IndexDigits digits;
    private final ArrayReadings arrays;
    private final DerivedReadings derived;
    private final Map<Shape, List<Reading>> unlabelled = new HashMap<>();

    Readings(Document document, IndexDigits digits) {
        this.document = document;
        this.digits = digits;
        this.span = new Span(document);
        this.roles = new MeantQuantities(document);
        this.subjects = new Subjects(document.network());
        this.outputs = new ExpectedOutputs(document, span);
        this.exact = new ExactNames(document);
        this.arrays = new ArrayReadings(document, digits);
        this.derived = new DerivedReadings(document, span, digits, exact);
    }

    /// The iterations that are looked at.
    Span span() {
        return span;
    }

    /// Whether so many numbers can be an array of the network, or what a mistake makes of one.
    boolean holds(int count) {
        Network network = document.network();
        int widest = Math.max(network.inputSize(), network.outputLayer().size());
        for (int l = 1; l <= network.depth(); l++) {
            widest = Math.max(widest, network.size(l));
        }
        int samples = document.samples().size();
        // a bias or a constant input may stand beside the others
        long longest = Math.max(widest + 1L, samples);
        return count <= longest * longest * samples;
    }

    /// The readings of what is printed under a label, the surest first.
    List<Reading> of(Meaning meaning, Printed printed) {
        var found = new FoundReadings();
        switch (meaning.aspect()) {
            case COUNT -> derived.count(printed, found);
            case DIFFERENCE -> found.addAll(Certainty.WORDED, outputs.differences(meaning, printed));
            case COMPLEMENT -> found.addAll(Certainty.WORDED, outputs.complements(printed));
            case SUM -> derived.sums(meaning, printed, found);
            case STEP -> derived.steps(meaning, printed, found);
            case ERROR -> errors(meaning, printed, found);
            case SLOPE -> derived.slopes(meaning, printed, found);
            case OTHER -> {}
            case VALUE, GRADIENT, LOCAL, NEW, VELOCITY -> {
                exact(meaning, printed, found);
                quantities(meaning, printed, found);
                inputsAsActivations(meaning, printed, found);
            }
        }
        return found.surestFirst(meaning.doubt());
    }

    /// The kinds of quantity that a label may mean, as far as it means one itself.
    Stream<Kind> kinds(Meaning meaning) {
        return switch (meaning.aspect()) {
            case VALUE, GRADIENT, NEW, VELOCITY ->
                subjects.of(meaning).stream()
                        .flatMap(subject -> roles.of(meaning.aspect(), subject).stream())
                        .map(Quantity::kind)
                        .distinct();
            case COUNT, DIFFERENCE, COMPLEMENT, SUM, STEP, ERROR, SLOPE, LOCAL, OTHER -> Stream.empty();
        };
    }

    /// The quantities that the subject is called by exactly.
    private void exact(Meaning meaning, Printed printed, FoundReadings found) {
        if (meaning.name().isEmpty() || meaning.aspect() == Aspect.LOCAL) {
            return;
        }
        Optional<Quantity> single = exact.single(meaning.name()).filter(q -> isMeant(q, meaning));
        Optional<Quantity> any =
                single.isPresent() ? single : exact.read(meaning.name()).filter(q -> isMeant(q, meaning));
        if (any.isEmpty()) {
            return;
        }
        Certainty ofSingle = ofSingle(meaning, any.get());
        for (int t : span.iterations()) {
            for (int s : span.samples(any.get().kind(), t)) {
                for (Quantity q : roles.of(meaning.aspect(), any.get().at(s, t))) {
                    if (single.isPresent() && printed.size() == 1) {
                        found.add(ofSingle, q);
                    } else {
                        found.addAll(Certainty.NAMED, Layouts.of(document, q, printed));
                        found.addAll(Certainty.NAMED, Layouts.withConstant(document, q, printed));
                    }
                }
            }
        }
    }

    /// Digits in the name of a variable may count otherwise than the course does.
    private Certainty ofSingle(Meaning meaning, Quantity q) {
        if (!hasTwoIndices(meaning.name())) {
            return Certainty.NAMED;
        }
        return digits.certainty(meaning, q) == Certainty.WORDED ? Certainty.WORDED : Certainty.PARTLY_WORDED;
    }

    /// Whether two digits stand side by side, as in `w12` or `w1_2`.
    private static boolean hasTwoIndices(String name) {
        String digits = name.replace("_", "");
        return IntStream.range(1, digits.length())
                .anyMatch(k -> Character.isDigit(digits.charAt(k)) && Character.isDigit(digits.charAt(k - 1)));
    }

    /// A name may be that of something else: `y` that of the targets where outputs are meant.
    private boolean isMeant(Quantity q, Meaning meaning) {
        return meaning.kinds().isEmpty()
                || meaning.kinds().contains(q.kind())
                || plain(document.notation().names().getOrDefault(q.bareName(), ""))
                        .equals(plain(meaning.name()));
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        name.chars()
                .filter(c -> "_^{}".indexOf(c) < 0 && !Character.isWhitespace(c))
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private void quantities(Meaning meaning, Printed printed, FoundReadings found) {
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : span.iterations()) {
                for (int s : span.samples(subject.kind(), t)) {
                    if (meaning.aspect() == Aspect.LOCAL) {
                        derived.locals(meaning, subject.at(s, t), printed, found);
                    } else {
                        roles.of(meaning.aspect(), subject.at(s, t))
                                .forEach(q -> arrays.of(meaning, q, printed, found::add));
                    }
                }
            }
        }
    }

    /// Some courses call the inputs the activations of layer 0, and put a constant input beside them.
    private void inputsAsActivations(Meaning meaning, Printed printed, FoundReadings found) {
        if (meaning.aspect() == Aspect.VALUE && meaning.kinds().contains(Kind.ACTIVATION)) {
            for (int s : span.samples(Kind.INPUT, 1)) {
                found.addAll(
                        Certainty.PARTLY_WORDED,
                        Layouts.withConstant(document, Quantity.input(1).at(s, 1), printed));
            }
        }
    }

    /// How far outputs are from their targets, and what of it goes back to other neurons.
    private void errors(Meaning meaning, Printed printed, FoundReadings found) {
        for (Kind first : List.of(Kind.TARGET, Kind.ACTIVATION)) {
            found.addAll(Certainty.WORDED, outputs.differences(Meaning.of(Aspect.DIFFERENCE, Set.of(first)), printed));
        }
        if (meaning.kinds().contains(Kind.ACTIVATION)) {
            quantities(meaning.as(Aspect.GRADIENT), printed, found);
        }
    }

    /// All quantities that somebody may print without a label, by arrays.
    List<Reading> all(Printed printed) {
        if (unlabelled.size() >= MOST_SHAPES) {
            unlabelled.clear();
        }
        var shape = new Shape(printed.rows().stream().map(List::size).toList(), span.iterations());
        return unlabelled.computeIfAbsent(shape, any -> ofEverything(printed));
    }

    /// What the readings without a label depend on.
    private record Shape(List<Integer> rows, List<Integer> iterations) {}

    private List<Reading> ofEverything(Printed printed) {
        var found = new FoundReadings();
        for (Aspect aspect : List.of(Aspect.VALUE, Aspect.GRADIENT, Aspect.NEW, Aspect.VELOCITY)) {
            quantities(Meaning.of(aspect, UNLABELLED), printed, found);
        }
        derived.sums(Meaning.of(Aspect.SUM, Set.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION)), printed, found);
        derived.slopes(Meaning.of(Aspect.SLOPE, Set.of(Kind.PRE_ACTIVATION)), printed, found);
        quantities(Meaning.of(Aspect.LOCAL, Set.of(Kind.PRE_ACTIVATION)), printed, found);
        return found.guessed();
    }
}
