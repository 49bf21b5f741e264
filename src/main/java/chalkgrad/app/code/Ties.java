package chalkgrad.app.code;

import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.script.line.CodeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which variable of a notebook's code is which numbers of its network, in both directions. A line in a loop computes
/// the numbers of all iterations.
final class Ties {
    private final Network network;
    private final NavigableMap<CodePlace, List<Tied>> byPlace = new TreeMap<>();
    private final Map<String, NavigableMap<CodePlace, Tied>> byName = new HashMap<>();
    private final Map<Quantity, Set<Tied>> byQuantity = new HashMap<>();
    /// The same without regard to iterations.
    private final Map<Quantity, Set<Tied>> inAnyIteration = new HashMap<>();

    Ties(List<CodeVariable> variables, Network network) {
        this.network = network;
        computed(joined(variables)).forEach(this::add);
    }

    /// Joins what a line gives the same name, such as the numbers of several rounds of a loop.
    private static List<Tied> joined(List<CodeVariable> variables) {
        record Key(CodePlace place, String name) {}
        var quantities = new LinkedHashMap<Key, Set<Quantity>>();
        for (CodeVariable variable : variables) {
            var key = new Key(new CodePlace(variable.cell(), variable.line()), variable.name());
            quantities.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(variable.quantities());
        }
        return quantities.entrySet().stream()
                .map(entry -> new Tied(entry.getKey().place, entry.getKey().name, List.copyOf(entry.getValue())))
                .toList();
    }

    /// Leaves out where a variable is only read again, as when it is printed, and expressions without a name.
    private static List<Tied> computed(List<Tied> all) {
        var latest = new HashMap<String, Set<Quantity>>();
        return all.stream()
                .filter(tied -> !tied.name().isEmpty()
                        && (Character.isLetter(tied.name().charAt(0))
                                || tied.name().charAt(0) == '_'))
                .filter(tied -> {
                    Set<Quantity> numbers = Set.copyOf(tied.quantities());
                    return !numbers.equals(latest.put(tied.name(), numbers));
                })
                .toList();
    }

    private void add(Tied tied) {
        byPlace.computeIfAbsent(tied.place(), any -> new ArrayList<>()).add(tied);
        byName.computeIfAbsent(tied.name(), any -> new TreeMap<>()).put(tied.place(), tied);
        for (Quantity quantity : tied.quantities()) {
            put(byQuantity, quantity, tied);
            put(inAnyIteration, first(quantity), tied);
        }
    }

    private static void put(Map<Quantity, Set<Tied>> map, Quantity quantity, Tied tied) {
        map.computeIfAbsent(quantity, any -> new LinkedHashSet<>()).add(tied);
    }

    private static Quantity first(Quantity quantity) {
        return quantity.at(quantity.sample(), 1);
    }

    /// The names of all variables.
    Set<String> names() {
        return byName.keySet();
    }

    /// The variables that a line computes.
    List<Tied> at(CodePlace place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /// Says that a line gives a name to something else, unless the line computes a number of the network.
    void rename(String name, CodePlace place) {
        NavigableMap<CodePlace, Tied> places = byName.get(name);
        if (places != null) {
            places.putIfAbsent(place, new Tied(place, name, List.of()));
        }
    }

    /// What a name means where it is read: the variable that was computed last before.
    ///
    /// @param itself whether the line itself may have computed it
    Optional<Tied> meant(String name, CodePlace place, boolean itself, CodeScopes scopes) {
        NavigableMap<CodePlace, Tied> places = byName.getOrDefault(name, new TreeMap<>());
        Stream<Tied> before = places.headMap(place, itself).descendingMap().values().stream();
        Stream<Tied> here = places.subMap(place, true, place, true).values().stream();
        return Stream.concat(before, here)
                .filter(tied -> scopes.sees(place, name, tied.place()))
                .findFirst()
                .filter(tied -> !tied.quantities().isEmpty());
    }

    /// The variables that a number is. If it is none itself, those that it is computed within: the product of an edge
    /// belongs to the line with the sum.
    Set<Tied> of(Quantity quantity) {
        return within(quantity)
                .map(this::exactly)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /// The variables that a number is itself. The number of the same iteration is preferred, and that of the same
    /// sample. A new parameter is the parameter of the next iteration.
    private Set<Tied> exactly(Quantity quantity) {
        Optional<Quantity> other = otherName(quantity);
        // where a parameter is given, it is not computed
        Optional<Quantity> updated = other.filter(one -> one.kind() == Kind.NEW_PARAMETER);
        Quantity ofBatch = quantity.at(0, quantity.iteration());
        return Stream.of(
                        in(byQuantity, quantity),
                        other.map(one -> in(byQuantity, one)).orElse(Set.of()),
                        updated.map(one -> in(inAnyIteration, first(one))).orElse(Set.of()),
                        in(inAnyIteration, first(quantity)),
                        in(byQuantity, ofBatch),
                        in(inAnyIteration, first(ofBatch)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Tied> in(Map<Quantity, Set<Tied>> map, Quantity quantity) {
        return map.getOrDefault(quantity, Set.of());
    }

    private static Optional<Quantity> otherName(Quantity quantity) {
        boolean isParameter = quantity.kind() == Kind.WEIGHT || quantity.kind() == Kind.BIAS;
        if (isParameter && quantity.iteration() > 1) {
            return Optional.of(quantity.as(Kind.NEW_PARAMETER).at(0, quantity.iteration() - 1));
        }
        return quantity.kind() == Kind.NEW_PARAMETER
                ? Optional.of(quantity.parameter().at(0, quantity.iteration() + 1))
                : Optional.empty();
    }

    /// The number, and the numbers whose computation it is a part of, from the inside outwards.
    private Stream<Quantity> within(Quantity quantity) {
        int layer = quantity.layer();
        int to = quantity.to();
        Stream<Quantity> around = switch (quantity.kind()) {
            case PRODUCT -> within(Quantity.preActivation(layer, to).at(quantity.sample(), quantity.iteration()));
            case PRE_ACTIVATION -> Stream.of(quantity.as(Kind.ACTIVATION));
            // code can compute both in one expression
            case ACTIVATION -> Stream.of(quantity.as(Kind.PRE_ACTIVATION));
            case LOSS_TERM, PENALTY -> Stream.of(Quantity.loss().at(quantity.sample(), quantity.iteration()));
            case ACTIVATION_GRADIENT, ACTIVATION_DERIVATIVE -> within(quantity.as(Kind.DELTA));
            case JACOBIAN -> within(Quantity.delta(layer, quantity.from()).at(quantity.sample(), quantity.iteration()));
            case DELTA ->
                Stream.concat(
                                IntStream.rangeClosed(1, network.size(layer - 1))
                                        .mapToObj(i -> Quantity.weightGradient(layer, i, to)),
                                Stream.of(Quantity.biasGradient(layer, to)))
                        .map(gradient -> gradient.at(quantity.sample(), quantity.iteration()));
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> Stream.of(quantity.as(Kind.NEW_PARAMETER));
            case INPUT, TARGET, WEIGHT, BIAS, LOSS, WEIGHT_GRADIENT, BIAS_GRADIENT, INPUT_GRADIENT, NEW_PARAMETER ->
                Stream.empty();
        };
        return Stream.concat(Stream.of(quantity), around);
    }
}
