package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Path;
import chalkgrad.pass.Paths;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The answer to why a number has its value. A gradient is the sum over all paths from the loss to it, each a product
/// of factors (the multivariable chain rule). Any other number follows from those in its formula, and these from
/// theirs.
///
/// @param quantity the number in question
/// @param levels the computed numbers in its formula, then those in their formulas, and so on; empty if there is a
/// chain
/// @param same the numbers that are only another one, such as the activation of the identity, by that other one
/// @param chain the paths of the gradient that the number is or is made of, if any
record Why(Quantity quantity, List<List<Quantity>> levels, Map<Quantity, List<Quantity>> same, Optional<Chain> chain) {
    /// The most levels: from the loss of a network of three layers down to its first.
    private static final int MOST_LEVELS = 7;

    /// The most numbers of a level; further ones are not counted.
    static final int MOST_OF_A_LEVEL = 40;

    /// The most paths that are compared by size.
    private static final int MOST_COMPARED = 20_000;

    Why {
        levels = levels.stream().map(List::copyOf).toList();
        same = Map.copyOf(same);
    }

    /// Answers for a number of a moment.
    static Why of(Moment moment, Quantity quantity) {
        Optional<Chain> chain = gradient(moment, quantity)
                .flatMap(gradient -> Chain.of(moment, gradient))
                .filter(found -> !found.isIn(moment));
        var levels = new Levels(moment);
        return chain.isPresent()
                ? new Why(quantity, List.of(), Map.of(), chain)
                : new Why(quantity, levels.below(quantity), levels.same, chain);
    }

    /// The numbers that are only this one, those nearest to the explained number first.
    List<Quantity> same(Quantity operand) {
        return same.getOrDefault(operand, List.of());
    }

    /// The gradient that the number is, or that an update makes it of.
    private static Optional<Quantity> gradient(Moment moment, Quantity quantity) {
        boolean ofSample = quantity.sample() != 0 || moment.document().hasSingleSample();
        Quantity gradient = quantity.kind().phase() == Phase.UPDATE
                ? quantity.parameter().gradient().at(0, quantity.iteration())
                : quantity;
        return Optional.of(gradient).filter(any -> ofSample && Paths.lead(moment.document(), gradient));
    }

    /// The number of paths or formulas that can be shown.
    int size() {
        return chain.map(found -> found.paths().size())
                .orElseGet(() -> levels.stream().mapToInt(List::size).sum());
    }

    /// The weights of the edges that some of the paths take.
    Set<Quantity> edges(int first, int count) {
        return chain.stream()
                .flatMap(found -> found.some(first, count).stream())
                .flatMap(Path::edges)
                .collect(Collectors.toSet());
    }

    /// The factors of some of the paths.
    Set<Quantity> factors(int first, int count) {
        return chain.stream()
                .flatMap(found -> found.some(first, count).stream())
                .flatMap(path -> path.factors().stream())
                .collect(Collectors.toSet());
    }

    /// Finds the levels of a moment.
    private record Levels(Moment moment, Map<Quantity, List<Quantity>> same) {
        Levels(Moment moment) {
            this(moment, new HashMap<>());
        }

        List<List<Quantity>> below(Quantity quantity) {
            Set<Quantity> all = new LinkedHashSet<>(List.of(quantity));
            var levels = new ArrayList<List<Quantity>>();
            var level = operands(quantity, List.of())
                    .filter(all::add)
                    .limit(MOST_OF_A_LEVEL)
                    .toList();
            while (!level.isEmpty() && levels.size() < MOST_LEVELS) {
                levels.add(level);
                level = level.stream()
                        .flatMap(one -> operands(one, List.of()))
                        .filter(all::add)
                        .limit(MOST_OF_A_LEVEL)
                        .toList();
            }
            return levels;
        }

        /// The computed numbers in the formula of a number. Products of an edge, and numbers that are only another one,
        /// are replaced by what they are made of.
        ///
        /// @param before the numbers that are only this one
        private Stream<Quantity> operands(Quantity quantity, List<Quantity> before) {
            return moment.formula(quantity).stream()
                    .flatMap(formula -> formula.symbols().stream())
                    .filter(Quantity.class::isInstance)
                    .map(Quantity.class::cast)
                    .flatMap(operand -> replaced(operand, before))
                    .filter(operand -> moment.timeline().indexOf(operand).isPresent());
        }

        private Stream<Quantity> replaced(Quantity operand, List<Quantity> before) {
            if (operand.kind() == Kind.PRODUCT) {
                return operands(operand, List.of());
            }
            boolean isOnlyAnother = moment.formula(operand)
                    .filter(formula -> !formula.computes())
                    .isPresent();
            if (isOnlyAnother) {
                return operands(
                        operand,
                        Stream.concat(before.stream(), Stream.of(operand)).toList());
            }
            if (!before.isEmpty()) {
                same.putIfAbsent(operand, before);
            }
            return Stream.of(operand);
        }
    }

    /// The paths from the loss to a gradient.
    ///
    /// @param paths the paths, those with the largest products first
    /// @param count the number of all paths, which can be more than are listed
    record Chain(Quantity gradient, List<Path> paths, BigInteger count) {
        Chain {
            paths = List.copyOf(paths);
        }

        static Optional<Chain> of(Moment moment, Quantity gradient) {
            return Paths.of(moment.derivation(), gradient).stream()
                    .map(all ->
                            new Chain(gradient, largestFirst(all.stream().limit(MOST_COMPARED), moment), all.count()))
                    .findFirst();
        }

        private static List<Path> largestFirst(Stream<Path> paths, Moment moment) {
            return paths.map(path -> new Weighed(path, Math.abs(path.product(moment.run()))))
                    .sorted(Comparator.comparingDouble(Weighed::size).reversed())
                    .map(Weighed::path)
                    .toList();
        }

        /// A path with the absolute value of its product.
        private record Weighed(Path path, double size) {}

        /// Whether the formula of the gradient says the same: its terms are the paths.
        boolean isIn(Moment moment) {
            Set<Symbol> said = moment.formula(gradient).stream()
                    .flatMap(formula -> formula.symbols().stream())
                    .collect(Collectors.toSet());
            return paths.stream()
                    .map(Path::factors)
                    .allMatch(factors -> factors.size() == 1 || said.containsAll(factors));
        }

        /// Some of the paths.
        ///
        /// @param first the first of them, from 0
        List<Path> some(int first, int count) {
            return paths.subList(first, Math.min(first + count, paths.size()));
        }

        /// The kind of the factors in each column, where these paths agree.
        static List<Optional<Kind>> columns(List<Path> some) {
            int longest =
                    some.stream().mapToInt(path -> path.factors().size()).max().orElse(0);
            return Stream.iterate(0, place -> place < longest, place -> place + 1)
                    .map(place -> kind(some, place))
                    .toList();
        }

        private static Optional<Kind> kind(List<Path> some, int place) {
            List<Kind> kinds = some.stream()
                    .filter(path -> path.factors().size() > place)
                    .map(path -> path.factors().get(place).kind())
                    .distinct()
                    .toList();
            return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
        }
    }
}
