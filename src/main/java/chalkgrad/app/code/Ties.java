package chalkgrad.app.code;

import chalkgrad.pass.Address;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.script.line.CodeVariable;
import chalkgrad.table.Definition;
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
import java.util.stream.Stream;

/// Which variable of a notebook's code is which numbers of its network, in both directions. A line in a loop computes
/// the numbers of all iterations.
final class Ties {
    /// So many steps of the walk may stand in one expression.
    private static final int MOST_STEPS = 2;

    /// Of larger arrays not all numbers are looked at.
    private static final int MOST_USERS = 10_000;

    private final Run run;
    private final NavigableMap<CodePlace, List<Tied>> byPlace = new TreeMap<>();
    private final Map<String, NavigableMap<CodePlace, Tied>> byName = new HashMap<>();
    private final Map<Quantity, Set<Tied>> byQuantity = new HashMap<>();
    /// The same without regard to iterations.
    private final Map<Quantity, Set<Tied>> inAnyIteration = new HashMap<>();

    Ties(List<CodeVariable> variables, Run run) {
        this.run = run;
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
        Set<Tied> itself = exactly(quantity);
        // code can compute z and a in one expression
        Set<Tied> found =
                itself.isEmpty() && quantity.kind().isActivation() ? exactly(quantity.as(Kind.PRE_ACTIVATION)) : itself;
        List<Quantity> parts = List.of(quantity);
        for (int step = 0; step < MOST_STEPS && found.isEmpty(); step++) {
            found = parts.stream()
                    .flatMap(this::mayUse)
                    .filter(use -> !exactly(use.user).isEmpty() && uses(use))
                    .map(use -> exactly(use.user))
                    .findFirst()
                    .orElse(Set.of());
            parts = found.isEmpty() ? users(parts) : List.of();
        }
        return found;
    }

    private List<Quantity> users(List<Quantity> parts) {
        return parts.stream()
                .flatMap(this::mayUse)
                .limit(MOST_USERS)
                .filter(this::uses)
                .map(Use::user)
                .distinct()
                .toList();
    }

    /// A number, and one that may be computed from it.
    private record Use(Quantity part, Quantity user, Definition definition) {}

    /// The numbers of all arrays that are computed from that of a number.
    private Stream<Use> mayUse(Quantity part) {
        return run.table().dependence().users(run.address(part).term()).flatMap(definition -> {
            int sample = definition.term().role().isOfSample() ? part.sample() : 0;
            return Address.quantities(definition)
                    .map(user -> new Use(part, user.at(sample, part.iteration()), definition));
        });
    }

    private boolean uses(Use use) {
        Address part = run.address(use.part);
        return run.table()
                .dependence()
                .names(use.definition, use.user.from(), use.user.to(), part.term(), part.from(), part.to());
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
}
