package chalkgrad.script.line;

import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.reading.AnswerReadings;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What lines of code may be meant to compute: by their names, by what they change, or by their size.
final class Meanings {
    private static final Set<String> ANY_GRADIENT = Set.of(
            "grad",
            "grads",
            "gradient",
            "gradients",
            "grad_in",
            "grad_out",
            "grad_input",
            "grad_output",
            "input_grad",
            "output_grad",
            "input_gradient",
            "output_gradient",
            "dinputs",
            "dvalues",
            "upstream",
            "downstream");

    private static final int MOST_NUMBERS = 2_000;

    /// What lines of code compute only on the way to something else.
    private static final Set<Kind> SELDOM_COMPUTED =
            EnumSet.of(Kind.PRODUCT, Kind.JACOBIAN, Kind.LOSS_TERM, Kind.PENALTY);

    private static final Set<Kind> GRADIENTS =
            Stream.of(Kind.values()).filter(Kind::isGradient).collect(Collectors.toUnmodifiableSet());

    private static final Set<Kind> STATES = EnumSet.of(Kind.VELOCITY, Kind.FIRST_MOMENT, Kind.SECOND_MOMENT);

    private final NudgedRuns worlds;
    private final List<AnswerReadings> readings;

    /// The kinds of quantity that variables with names like another are.
    private final Map<String, Set<Kind>> alike = new HashMap<>();

    /// The names, without numbers, that suggest something of the forward pass, and are gradients in this code.
    private final Set<String> gradients = new HashSet<>();

    /// The layers of the quantities that variables with a name are.
    private final Map<String, Set<Integer>> layers = new HashMap<>();

    /// How often lines ran in one round.
    private final Map<List<Object>, Integer> runs = new HashMap<>();

    /// The kinds of quantity that a label suggests.
    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    /// What arrays can be by their names and shapes.
    private final Map<List<Object>, List<Way>> ways = new HashMap<>();

    /// What arrays can be by their shapes only.
    private final Map<List<Integer>, List<Way>> ofShape = new HashMap<>();

    /// What lines are multiples of gradients by, which is asked for each line with each repair.
    private final IdentityHashMap<ComputedLine, OptionalDouble> multiples = new IdentityHashMap<>();

    Meanings(NudgedRuns worlds, List<ComputedLine> all) {
        this.worlds = worlds;
        Set<List<Object>> seen = new HashSet<>();
        List<ComputedLine> lines = all.stream()
                .filter(line -> isNamed(line) && seen.add(key(line)))
                .toList();
        this.readings = IntStream.range(0, worlds.count())
                .mapToObj(w -> new AnswerReadings(
                        worlds.document(w),
                        lines.stream()
                                .map(line -> new Labelled(label(line), NudgedRuns.printed(line, w), List.of()))
                                .toList()))
                .toList();
    }

    private List<Object> key(ComputedLine line) {
        return List.of(label(line), line.shape());
    }

    private String label(ComputedLine line) {
        return (remembers() ? LineNames.remembered(line.name()) : Optional.<String>empty())
                .map(parameter -> "velocity_" + parameter)
                .orElseGet(() -> LineNames.label(line.name()));
    }

    /// Whether the optimizer remembers something: in the first iteration, that can be the gradient by chance.
    private boolean remembers() {
        return !worlds.document(0).optimizer().rule().states().isEmpty();
    }

    private boolean isNamed(ComputedLine line) {
        return line.size() <= MOST_NUMBERS && !label(line).isEmpty();
    }

    /// The kinds of quantity that the name of a line suggests.
    Set<Kind> kinds(ComputedLine line) {
        if (!isNamed(line)) {
            return Set.of();
        }
        return gradients.contains(stem(line)) ? GRADIENTS : kinds.computeIfAbsent(label(line), this::kinds);
    }

    private Set<Kind> kinds(String label) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(readings.getFirst().kinds(label));
        if (isAnyGradient(label)) {
            kinds.addAll(GRADIENTS);
        }
        if (kinds.contains(Kind.INPUT_GRADIENT) || kinds.contains(Kind.ACTIVATION_GRADIENT)) {
            // the input of a layer is the activation of the one before, and inputs are the activations of layer 0
            kinds.addAll(EnumSet.of(Kind.INPUT_GRADIENT, Kind.ACTIVATION_GRADIENT));
        }
        if (kinds.contains(Kind.INPUT)) {
            kinds.add(Kind.ACTIVATION);
        }
        if (kinds.contains(Kind.ACTIVATION_GRADIENT)) {
            // d_h1 is what many call the delta of h1
            kinds.add(Kind.DELTA);
        }
        return kinds;
    }

    /// Whether a name says that it is a gradient, and not of what, or only of what goes into any layer.
    private static boolean isAnyGradient(String label) {
        return ANY_GRADIENT.contains(TextScanner.lowerCase(label));
    }

    /// Learns from variables that are numbers of the network what others with such names are.
    void learn(List<ComputedLine> lines, List<Optional<List<Quantity>>> ties) {
        for (int k = 0; k < lines.size(); k++) {
            ComputedLine line = lines.get(k);
            runs.merge(inRound(line), 1, Integer::sum);
            if (isNamed(line) && ties.get(k).isPresent()) {
                if (line.sources().isEmpty()
                        && ties.get(k).get().stream().noneMatch(quantity -> allows(line, quantity.kind()))) {
                    // what the code gives has this name, so the name does not mean here what it often does
                    this.kinds.put(label(line), Set.of());
                }
                layers.computeIfAbsent(label(line), name -> new HashSet<>())
                        .addAll(ties.get(k).get().stream().map(Quantity::layer).toList());
                Set<Kind> own = ties.get(k).get().stream().map(Meanings::plain).collect(Collectors.toSet());
                if (own.size() == 1) {
                    alike.computeIfAbsent(stem(line), stem -> EnumSet.noneOf(Kind.class))
                            .addAll(own);
                }
            }
        }
        for (ComputedLine line : lines) {
            Set<Kind> own = alike.getOrDefault(stem(line), Set.of());
            if (!own.isEmpty()
                    && own.stream().allMatch(Kind::isGradient)
                    && !(remembers() && kinds(line).isEmpty())
                    && kinds(line).stream().noneMatch(Kind::isGradient)) {
                gradients.add(stem(line));
            }
        }
    }

    private static List<Object> inRound(ComputedLine line) {
        return List.of(line.cell(), line.line(), line.name(), line.loop(), line.round());
    }

    /// Whether a line may compute the same for each layer, so that its name means none of them: it runs several times,
    /// and its name has no number.
    private boolean isOfSeveralLayers(ComputedLine line) {
        return runs.getOrDefault(inRound(line), 0) > 1 && label(line).chars().noneMatch(Character::isDigit);
    }

    /// Whether a name without a number is that of several layers, as in a list of them, so that it means none.
    private boolean saysNoLayer(ComputedLine line) {
        return layers.getOrDefault(label(line), Set.of()).size() > 1
                && label(line).chars().noneMatch(Character::isDigit);
    }

    /// The kind of a quantity; a new parameter is a parameter, and inputs are the activations of layer 0.
    private static Kind plain(Quantity quantity) {
        return switch (quantity.kind()) {
            case NEW_PARAMETER -> quantity.parameter().kind();
            case INPUT_GRADIENT -> Kind.ACTIVATION_GRADIENT;
            default -> quantity.kind();
        };
    }

    /// A name without its numbers. Weights and biases of a layer can have the same key in two dictionaries.
    private String stem(ComputedLine line) {
        var stem = new StringBuilder();
        String name = LineNames.isKey(line.name()) ? line.name() : label(line);
        name.chars().filter(c -> !Character.isDigit(c)).forEach(c -> stem.append((char) c));
        return stem.toString();
    }

    /// Whether a kind is something that an optimizer remembers.
    static boolean isState(Kind kind) {
        return STATES.contains(kind);
    }

    /// Whether the name of a line says that it is another number of the network than it is, or others with such a name
    /// are. Which one of an optimizer's memories it is, its name does not say.
    boolean contradicts(ComputedLine line, List<Quantity> tie) {
        if (!isNamed(line)
                || LineNames.remembered(line.name()).isPresent() && tie.stream().allMatch(one -> isState(one.kind()))
                || isAnyGradient(label(line))
                        && tie.stream().allMatch(one -> one.kind().isGradient())) {
            return false;
        }
        Set<Kind> suggested = kinds(line);
        Set<Kind> others = alike.getOrDefault(stem(line), Set.of());
        long alike = others.stream()
                .filter(kind -> suggested.isEmpty() || suggested.contains(kind))
                .count();
        if (alike > 1) {
            // what goes through all layers is a pre-activation in one place and an activation in the next, and so is
            // what the classes of layers and activations call their outputs
            return !isOfSeveralLayers(line) && !LineNames.isOfObject(line.name())
                    || !suggested.isEmpty() && tie.stream().map(Meanings::plain).noneMatch(suggested::contains);
        }
        if (isOfSeveralLayers(line)
                && suggested.contains(Kind.ACTIVATION)
                && tie.stream().allMatch(one -> one.kind() == Kind.INPUT)) {
            // the first layer has the inputs in the place of activations
            return false;
        }
        boolean isOfKey = LineNames.isKey(line.name())
                && suggested.contains(tie.getFirst().parameter().kind());
        if (suggested.isEmpty() || isOfKey && tie.getFirst().isOfParameter()) {
            return false;
        }
        return !Order.isKept(tie) && !isOfData(tie)
                || tie.stream().noneMatch(one -> allows(line, one.kind()))
                || !isOfSeveralLayers(line)
                        && !saysNoLayer(line)
                        && tie.getFirst().iteration() == 1
                        && tie.stream().noneMatch(one -> one.kind() == Kind.NEW_PARAMETER)
                        && isClearlyAnother(line);
    }

    /// Whether numbers are given with samples, which code can have in any order.
    private static boolean isOfData(List<Quantity> tie) {
        return tie.stream().allMatch(one -> one.kind() == Kind.INPUT || one.kind() == Kind.TARGET);
    }

    private boolean isClearlyAnother(ComputedLine line) {
        List<Way> named = named(line);
        if (named.isEmpty()) {
            return false;
        }
        Printed printed = NudgedRuns.printed(line, 0);
        return readings.getFirst().isClear(new Labelled(label(line), printed, List.of()))
                && named.stream().noneMatch(way -> isRight(way, printed));
    }

    /// Whether the name of a line says nothing else than a kind. An error is the loss or any gradient that goes back.
    boolean allows(ComputedLine line, Kind kind) {
        Set<Kind> suggested = kinds(line);
        boolean isError = suggested.contains(Kind.LOSS) || suggested.contains(Kind.LOSS_TERM);
        return suggested.isEmpty()
                || isOf(suggested, kind)
                || isError && (kind == Kind.ACTIVATION_GRADIENT || kind == Kind.DELTA);
    }

    private static boolean isOf(Set<Kind> suggested, Kind kind) {
        return suggested.contains(kind)
                || kind == Kind.NEW_PARAMETER && (suggested.contains(Kind.WEIGHT) || suggested.contains(Kind.BIAS));
    }

    private boolean isRight(Way way, Printed printed) {
        List<WrittenNumber> written = printed.all();
        List<ExpectedNumber> expected = way.expected().getFirst();
        var replay = new Replay(worlds.runs().getFirst());
        return IntStream.range(0, written.size())
                .allMatch(k -> written.get(k)
                        .agrees(expected.get(k).right(worlds.runs().getFirst(), replay)));
    }

    /// What a line can be by its name.
    List<Way> named(ComputedLine line) {
        return isNamed(line) && !gradients.contains(stem(line))
                ? ways.computeIfAbsent(key(line), any -> ways(line, (world, printed) -> world.of(label(line), printed)))
                : List.of();
    }

    /// By what a line is a multiple of the gradient of parameters, over all samples, that it is called; empty if it is
    /// none.
    OptionalDouble multiple(ComputedLine line) {
        return multiples.computeIfAbsent(line, this::findMultiple);
    }

    private OptionalDouble findMultiple(ComputedLine line) {
        Set<Kind> suggested = kinds(line);
        if (!suggested.contains(Kind.WEIGHT_GRADIENT) && !suggested.contains(Kind.BIAS_GRADIENT)) {
            return OptionalDouble.empty();
        }
        List<Way> all = Stream.concat(named(line).stream(), line.size() > 1 ? allowed(line).stream() : Stream.empty())
                .filter(way -> isOfParameters(way.first()) && way.first().sample() == 0)
                .toList();
        return worlds.inRound(all, line).stream()
                .map(way -> multiple(line, worlds.right(way, 1)))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static boolean isOfParameters(Quantity quantity) {
        return quantity.kind() == Kind.WEIGHT_GRADIENT || quantity.kind() == Kind.BIAS_GRADIENT;
    }

    private static OptionalDouble multiple(ComputedLine line, List<List<Double>> right) {
        double factor = line.value(0, 0) / right.getFirst().getFirst();
        boolean isMultiple = Double.isFinite(factor)
                && factor != 0
                && IntStream.range(0, line.worlds())
                        .allMatch(w -> IntStream.range(0, line.size())
                                .allMatch(k -> isNear(
                                        line.value(w, k), factor * right.get(w).get(k))));
        return isMultiple ? OptionalDouble.of(factor) : OptionalDouble.empty();
    }

    private static boolean isNear(double is, double right) {
        return Math.abs(is - right) <= KnownNumbers.near(right);
    }

    /// What a line can be by its name that is right by another convention.
    List<Way> conventional(ComputedLine line) {
        return isNamed(line) ? ways(line, (world, printed) -> world.byConvention(label(line), printed)) : List.of();
    }

    /// What a line is that gives new values to parameters.
    ///
    /// @param before the parameters; none if it does not
    List<Way> updated(ComputedLine line, List<Quantity> before) {
        List<Quantity> after =
                before.stream().map(one -> one.as(Kind.NEW_PARAMETER)).toList();
        if (after.size() == line.size()) {
            return List.of(Way.of(after, worlds.count()));
        }
        return line.size() == 1
                ? after.stream()
                        .map(one -> Way.of(List.of(one), worlds.count()))
                        .toList()
                : List.of();
    }

    /// What a line can be by its size; a single number is first of all the loss of the samples.
    List<Way> any(ComputedLine line) {
        return line.size() <= MOST_NUMBERS ? ofShape.computeIfAbsent(line.shape(), shape -> findAny(line)) : List.of();
    }

    private List<Way> findAny(ComputedLine line) {
        var result = new LinkedHashSet<Way>();
        Set<Object> families = new HashSet<>();
        for (Quantity quantity : worlds.quantities()) {
            if (quantity.iteration() == 1 && isComputed(quantity.kind())) {
                if (quantity.kind() == Kind.LOSS && quantity.sample() == 0 && line.size() == 1) {
                    result.addFirst(Way.of(List.of(quantity), worlds.count()));
                } else if (line.size() == 1) {
                    result.add(Way.of(List.of(quantity), worlds.count()));
                } else if (families.add(
                        List.of(quantity.kind(), quantity.layer(), quantity.from() == 0, quantity.sample()))) {
                    result.addAll(ways(line, (world, printed) -> world.ofArray(quantity, printed)));
                }
            }
        }
        return List.copyOf(result);
    }

    /// What a line can be by its size, of the kinds that its name says: first those that others with such a name are,
    /// and gradients of the whole batch before those of its samples.
    List<Way> allowed(ComputedLine line) {
        Set<Kind> others = alike.getOrDefault(stem(line), Set.of());
        boolean isLoss = isOneLoss(line);
        return any(line).stream()
                .filter(way -> isLoss
                        ? way.first().kind() == Kind.LOSS
                        : allows(line, way.first().kind()))
                .sorted(Comparator.comparing(
                                (Way way) -> !others.contains(way.first().kind()))
                        .thenComparing(way ->
                                isOfParameters(way.first()) && way.first().sample() > 0))
                .toList();
    }

    /// Whether a line has one number for several samples, and calls it a loss: unlike an error, that is no gradient.
    private boolean isOneLoss(ComputedLine line) {
        String name = TextScanner.lowerCase(label(line));
        return line.size() == 1
                && worlds.document(0).samples().size() > 1
                && (name.endsWith("loss") || name.endsWith("cost"));
    }

    private static boolean isComputed(Kind kind) {
        return !kind.isGiven() && !SELDOM_COMPUTED.contains(kind);
    }

    private interface Reading {
        List<List<ExpectedNumber>> of(AnswerReadings world, Printed printed);
    }

    private List<Way> ways(ComputedLine line, Reading reading) {
        List<List<List<ExpectedNumber>>> each = new ArrayList<>();
        for (int w = 0; w < worlds.count(); w++) {
            each.add(reading.of(readings.get(w), NudgedRuns.printed(line, w)));
        }
        int count = each.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, count)
                .mapToObj(k -> new Way(each.stream().map(all -> all.get(k)).toList()))
                .filter(way -> way.expected().stream().allMatch(all -> all.size() == line.size()))
                .toList();
    }
}
