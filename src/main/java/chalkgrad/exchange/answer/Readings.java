package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.mistake.Claim;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.network.Network;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Everything in a network that a label can mean, with how surely it does.
final class Readings {
    /// For so many shapes readings are kept.
    private static final int MOST_SHAPES = 32;

    private final Document document;
    private final Network network;
    private final Span span;
    private final Roles roles;
    private final Subjects subjects;
    private final OutputClaims outputs;
    private final ExactNames exact;
    private final Map<Shape, List<Reading>> unlabelled = new HashMap<>();
    private final Digits digits;
    private final Conventions conventions;

    Readings(Document document, Digits digits) {
        this.document = document;
        this.digits = digits;
        this.network = document.network();
        this.span = new Span(document);
        this.roles = new Roles(document);
        this.subjects = new Subjects(network);
        this.outputs = new OutputClaims(document, span);
        this.exact = new ExactNames(document);
        this.conventions = new Conventions(document);
    }

    /// The iterations that are looked at.
    Span span() {
        return span;
    }

    /// Whether so many numbers can be an array of the network, or what a mistake makes of one.
    boolean holds(int count) {
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
        var found = new LinkedHashMap<List<Claim>, Integer>();
        switch (meaning.role()) {
            case COUNT ->
                add(found, 0, computed(printed, Quantity.loss(), "number of parameters", replay ->
                        (double) network.parameterCount()));
            case DIFFERENCE -> outputs.differences(meaning, printed).forEach(claims -> add(found, 1, claims));
            case COMPLEMENT -> outputs.complements(printed).forEach(claims -> add(found, 1, claims));
            case SUM -> sums(meaning, printed, found);
            case STEP -> steps(meaning, printed, found);
            case ERROR -> errors(meaning, printed, found);
            case SLOPE -> slopes(meaning, printed, found);
            case OTHER -> {}
            case VALUE, GRADIENT, LOCAL, NEW, VELOCITY -> {
                exact(meaning, printed, found);
                quantities(meaning, printed, found);
                inputsAsActivations(meaning, printed, found);
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Reading(Math.min(4, entry.getValue() + meaning.doubt()), entry.getKey()))
                .sorted(Comparator.comparingInt(Reading::tier))
                .toList();
    }

    private static void add(Map<List<Claim>, Integer> found, int tier, List<Claim> claims) {
        if (!claims.isEmpty()) {
            found.merge(claims, tier, Math::min);
        }
    }

    private static List<Claim> computed(
            Printed printed, Quantity about, String name, ToDoubleFunction<Replay> formula) {
        return printed.size() == 1 ? List.of(new Claim.Computed(about, name, formula)) : List.of();
    }

    /// The quantities that the subject is called by exactly.
    private void exact(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        if (meaning.name().isEmpty() || meaning.role() == Role.LOCAL) {
            return;
        }
        Optional<Quantity> single = exact.single(meaning.name()).filter(q -> isMeant(q, meaning));
        Optional<Quantity> any =
                single.isPresent() ? single : exact.read(meaning.name()).filter(q -> isMeant(q, meaning));
        if (any.isEmpty()) {
            return;
        }
        // digits in the name of a variable may count otherwise than the course does
        int tier = hasTwoIndices(meaning.name()) ? 1 : 0;
        for (int t : span.iterations()) {
            for (int s : span.samples(any.get().kind())) {
                for (Quantity q : roles.of(meaning.role(), any.get().at(s, t))) {
                    if (single.isPresent() && printed.size() == 1) {
                        boolean counted = tier == 0 || digits.tier(meaning, any.get()) == 1;
                        add(found, counted ? tier : 2, List.of(new Claim.Plain(q)));
                    } else {
                        Layouts.of(document, q, printed).forEach(layout -> add(found, 0, layout));
                        Layouts.withConstant(document, q, printed).forEach(layout -> add(found, 0, layout));
                    }
                }
            }
        }
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

    private void quantities(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : span.iterations()) {
                for (int s : span.samples(subject.kind())) {
                    if (meaning.role() == Role.LOCAL) {
                        locals(meaning, subject.at(s, t), printed, found);
                    } else {
                        roles.of(meaning.role(), subject.at(s, t)).forEach(q -> family(meaning, q, printed, found));
                    }
                }
            }
        }
    }

    /// Who counts the inputs as the first layer calls them an activation, and has a constant input beside them.
    private void inputsAsActivations(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        if (meaning.role() == Role.VALUE && meaning.kinds().contains(Kind.ACTIVATION)) {
            for (int s : span.samples(Kind.INPUT)) {
                Layouts.withConstant(document, Quantity.input(1).at(s, 1), printed)
                        .forEach(layout -> add(found, 2, layout));
            }
        }
    }

    private void family(Meaning meaning, Quantity q, Printed printed, Map<List<Claim>, Integer> found) {
        family(meaning, q, printed, (tier, layout) -> add(found, tier, layout));
    }

    /// One way in which the numbers of an array can lie in what is printed, with how sure it is.
    private interface Found {
        void add(int tier, List<Claim> layout);
    }

    private void family(Meaning meaning, Quantity q, Printed printed, Found found) {
        if (printed.size() == 1) {
            for (Quantity one : Family.of(q, document).all()) {
                found.add(digits.tier(meaning, one), List.of(new Claim.Plain(one)));
            }
            return;
        }
        int tier = digits.tierOfArray(meaning, q);
        boolean sure = !meaning.digits().isEmpty() && tier == 1;
        for (List<Claim> layout : Layouts.of(document, q, printed)) {
            boolean misfit = layout.getFirst() instanceof Claim.Misfit;
            found.add(misfit && !sure ? 4 : tier, layout);
        }
        for (List<Claim> layout : Layouts.withConstant(document, q, printed)) {
            found.add(tier, layout);
        }
    }

    /// Local derivatives: by a weight the number that it multiplies, by that number the weight, by a bias 1, by a
    /// pre-activation the derivative of the activation.
    private void locals(Meaning meaning, Quantity subject, Printed printed, Map<List<Claim>, Integer> found) {
        if (printed.size() > 1) {
            return;
        }
        int s = document.hasSingleSample() ? 0 : Math.max(1, subject.sample());
        int l = subject.layer();
        for (Quantity one : Family.of(subject, document).all()) {
            int tier = Math.max(1, digits.tier(meaning, one));
            switch (subject.kind()) {
                case WEIGHT ->
                    span.samples(Kind.ACTIVATION)
                            .forEach(sample -> plain(
                                    found,
                                    tier,
                                    Quantity.activation(l - 1, one.from()).at(sample, one.iteration())));
                case BIAS -> add(found, tier, computed(printed, one, "dz/d" + one.bareName(), replay -> 1));
                case PRE_ACTIVATION -> {
                    if (one.iteration() <= document.iterations()) {
                        boolean elementwise = network.layer(l).activation().isElementwise();
                        plain(
                                found,
                                tier,
                                (elementwise
                                                ? Quantity.activationDerivative(l, one.to())
                                                : Quantity.jacobian(l, one.to(), one.to()))
                                        .at(s, one.iteration()));
                    }
                }
                case ACTIVATION -> {
                    for (int k = 1; l < network.depth() && k <= network.size(l + 1); k++) {
                        plain(found, tier, Quantity.weight(l + 1, one.to(), k).at(0, one.iteration()));
                    }
                }
                default -> {}
            }
        }
    }

    private static void plain(Map<List<Claim>, Integer> found, int tier, Quantity q) {
        add(found, tier, List.of(new Claim.Plain(q)));
    }

    /// What updates add to parameters, or subtract from them.
    private void steps(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : subject.isOfParameter() ? span.iterations() : List.<Integer>of()) {
                for (Quantity after : roles.of(Role.NEW, subject.at(0, t))) {
                    family(meaning, after, printed, (fit, layout) -> {
                        int tier = asSurely(meaning, fit);
                        add(found, tier, Conventions.each(layout, q -> conventions.step(q.parameter(), true)));
                        add(found, tier, Conventions.each(layout, q -> conventions.step(q.parameter(), false)));
                    });
                }
            }
        }
    }

    /// How far outputs are from their targets, and what of it goes back to other neurons.
    private void errors(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        for (Kind first : List.of(Kind.TARGET, Kind.ACTIVATION)) {
            var difference = new Meaning(Role.DIFFERENCE, java.util.Set.of(first), List.of(), "", java.util.Set.of());
            outputs.differences(difference, printed).forEach(claims -> add(found, 1, claims));
        }
        if (meaning.kinds().contains(Kind.ACTIVATION)) {
            quantities(meaning.as(Role.GRADIENT), printed, found);
        }
    }

    /// How sure digits are that fit what words say of it: as sure as an exact name, which only names its subject.
    static int asSurely(Meaning meaning, int fit) {
        return fit == 1 && !meaning.digits().isEmpty() ? 0 : fit;
    }

    /// The slopes of the activation functions, by neurons or, where each depends on all, as the whole matrix and as its
    /// diagonal.
    private void slopes(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        // a complete name means that neuron, whatever its digits may count from
        Optional<Quantity> named = printed.size() > 1 ? Optional.empty() : exact.single(meaning.name());
        ToIntFunction<List<Claim>> sureness = layout -> named.isEmpty()
                        || named.get().layer() == layout.getFirst().about().layer()
                                && named.get().to() == layout.getFirst().about().to()
                ? 0
                : 1;
        for (Quantity subject : subjects.of(meaning)) {
            int l = subject.layer();
            for (int t : l > 0 ? span.iterations() : List.<Integer>of()) {
                for (int s : t <= document.iterations() ? span.samples(Kind.ACTIVATION) : List.<Integer>of()) {
                    boolean elementwise = network.layer(l).activation().isElementwise();
                    Quantity slope = elementwise ? Quantity.activationDerivative(l, 1) : Quantity.jacobian(l, 1, 1);
                    family(
                            meaning,
                            slope.at(s, t),
                            printed,
                            (fit, layout) ->
                                    add(found, Math.max(sureness.applyAsInt(layout), asSurely(meaning, fit)), layout));
                    if (!elementwise) {
                        diagonal(meaning, Quantity.activation(l, 1).at(s, t), printed, found);
                    }
                }
            }
        }
    }

    /// The slopes of neurons by their own pre-activations alone.
    private void diagonal(Meaning meaning, Quantity activation, Printed printed, Map<List<Claim>, Integer> found) {
        if (printed.size() == 1) {
            return;
        }
        int tier = asSurely(meaning, digits.tierOfArray(meaning, activation));
        for (List<Claim> layout : Layouts.of(document, activation, printed)) {
            add(
                    found,
                    tier,
                    Conventions.each(
                            layout,
                            a -> new Claim.Plain(
                                    Quantity.jacobian(a.layer(), a.to(), a.to()).at(a.sample(), a.iteration()))));
        }
    }

    private void sums(Meaning meaning, Printed printed, Map<List<Claim>, Integer> found) {
        for (Quantity subject : subjects.of(meaning)) {
            for (int t : span.iterations()) {
                for (int s : span.samples(subject.kind())) {
                    Quantity q = subject.at(s, t);
                    List<Quantity> all = Family.of(q, document).all();
                    add(
                            found,
                            digits.tierOfArray(meaning, q),
                            computed(
                                    printed,
                                    q,
                                    "sum of " + array(q),
                                    replay -> all.stream()
                                            .mapToDouble(replay::number)
                                            .sum()));
                }
            }
        }
    }

    private static String array(Quantity q) {
        return q.name().replaceFirst("\\[[\\d,]*\\]", "");
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
        var found = new LinkedHashMap<List<Claim>, Integer>();
        for (Role role : List.of(Role.VALUE, Role.GRADIENT, Role.NEW, Role.VELOCITY)) {
            var meaning = new Meaning(
                    role,
                    java.util.Set.of(
                            Kind.WEIGHT, Kind.BIAS, Kind.PRE_ACTIVATION, Kind.ACTIVATION, Kind.LOSS, Kind.LOSS_TERM),
                    List.of(),
                    "",
                    java.util.Set.of());
            quantities(meaning, printed, found);
        }
        var sums = new Meaning(
                Role.SUM, java.util.Set.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION), List.of(), "", java.util.Set.of());
        sums(sums, printed, found);
        var slope = new Meaning(Role.SLOPE, java.util.Set.of(Kind.PRE_ACTIVATION), List.of(), "", java.util.Set.of());
        slopes(slope, printed, found);
        var local = new Meaning(Role.LOCAL, java.util.Set.of(Kind.PRE_ACTIVATION), List.of(), "", java.util.Set.of());
        quantities(local, printed, found);
        return found.keySet().stream()
                .filter(claims -> !(claims.getFirst() instanceof Claim.Misfit))
                .map(claims -> new Reading(3, claims))
                .toList();
    }
}
