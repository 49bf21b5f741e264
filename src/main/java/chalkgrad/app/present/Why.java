package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Path;
import chalkgrad.pass.Paths;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a number is what it is. A gradient is the sum over all paths from the loss to it, each a product of factors
/// (the multivariable chain rule); any other number is its formula, and those of the numbers in it.
///
/// @param quantity the number that is asked for
/// @param formulas numbers whose formulas lead to it, the number itself first; none where the paths say it all
/// @param chained the gradient whose paths are shown; empty if there are none
/// @param paths the paths with the largest products, from the loss back
/// @param others how many paths are not shown
/// @param rest what those add up to
record Why(
        Quantity quantity,
        List<Quantity> formulas,
        Optional<Quantity> chained,
        List<Path> paths,
        long others,
        double rest) {
    /// Nobody follows more, and they leave half of the screen to the stage.
    private static final int MOST_PATHS = 3;

    private static final int MOST_FORMULAS = 5;

    /// So many paths are compared at most.
    private static final int MOST_COMPARED = 20_000;

    Why {
        formulas = List.copyOf(formulas);
        paths = List.copyOf(paths);
    }

    /// The answer for a number of a moment.
    static Why of(Moment moment, Quantity quantity) {
        Optional<Quantity> gradient = chained(moment, quantity);
        if (gradient.isEmpty()) {
            return new Why(quantity, opened(moment, quantity), gradient, List.of(), 0, 0);
        }
        List<Quantity> before = gradient.get().equals(quantity) ? List.of() : List.of(quantity);
        List<Path> all = Paths.of(moment.derivation(), gradient.get()).stream()
                .flatMap(Paths::stream)
                .limit(MOST_COMPARED)
                .toList();
        if (all.stream().allMatch(path -> path.factors().size() == 1)) {
            return new Why(quantity, opened(moment, quantity), Optional.empty(), List.of(), 0, 0);
        }
        List<Path> shown = all.stream()
                .sorted(Comparator.comparingDouble((Path path) -> -Math.abs(path.product(moment.run()))))
                .limit(MOST_PATHS)
                .toList();
        double sum =
                shown.stream().mapToDouble(path -> path.product(moment.run())).sum();
        double whole =
                all.stream().mapToDouble(path -> path.product(moment.run())).sum();
        return new Why(quantity, before, gradient, shown, all.size() - shown.size(), whole - sum);
    }

    /// The gradient that the number is, or is made of by an update or a mean over samples.
    private static Optional<Quantity> chained(Moment moment, Quantity quantity) {
        boolean ofSample = quantity.sample() != 0 || moment.document().hasSingleSample();
        return switch (quantity.kind()) {
            case WEIGHT_GRADIENT, BIAS_GRADIENT, ACTIVATION_GRADIENT, DELTA, INPUT_GRADIENT ->
                ofSample ? Optional.of(quantity) : Optional.empty();
            case NEW_PARAMETER, VELOCITY, FIRST_MOMENT, SECOND_MOMENT ->
                Optional.of(quantity.parameter().gradient().at(0, quantity.iteration()))
                        .filter(gradient -> moment.document().hasSingleSample());
            default -> Optional.empty();
        };
    }

    /// The number and the computed numbers that it is made of, the nearest first.
    private static List<Quantity> opened(Moment moment, Quantity quantity) {
        Set<Quantity> all = new LinkedHashSet<>(List.of(quantity));
        var level = List.of(quantity);
        while (!level.isEmpty() && all.size() < MOST_FORMULAS) {
            level = level.stream()
                    .flatMap(one -> operands(moment, one))
                    .filter(all::add)
                    .toList();
        }
        return all.stream().limit(MOST_FORMULAS).toList();
    }

    private static Stream<Quantity> operands(Moment moment, Quantity quantity) {
        return moment.formula(quantity).stream()
                .flatMap(formula -> formula.symbols().stream())
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .flatMap(operand -> operand.kind() == Kind.PRODUCT ? operands(moment, operand) : Stream.of(operand))
                .filter(operand -> moment.formula(operand).isPresent());
    }

    /// The weights of the edges that the paths take.
    Set<Quantity> edges() {
        return paths.stream().flatMap(Path::edges).collect(Collectors.toSet());
    }

    /// What a column of factors is: the kinds at each place, if all paths agree.
    List<Optional<Kind>> columns() {
        int longest =
                paths.stream().mapToInt(path -> path.factors().size()).max().orElse(0);
        var columns = new ArrayList<Optional<Kind>>();
        for (int k = 0; k < longest; k++) {
            int place = k;
            List<Kind> kinds = paths.stream()
                    .filter(path -> path.factors().size() > place)
                    .map(path -> path.factors().get(place))
                    .map(Quantity::kind)
                    .distinct()
                    .toList();
            columns.add(kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty());
        }
        return columns;
    }
}
