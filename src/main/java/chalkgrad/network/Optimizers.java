package chalkgrad.network;

import java.util.List;
import java.util.Optional;

/// All optimizer rules that files can name. To add one, add a file for it and a line here.
public final class Optimizers {
    public static final OptimizerRule NONE = new NoOptimizer();
    public static final OptimizerRule GRADIENT_DESCENT = new GradientDescent();

    public static final List<OptimizerRule> ALL =
            List.of(NONE, GRADIENT_DESCENT, new Momentum(), new Nesterov(), new RmsProp(), new Adam());

    private Optimizers() {}

    public static Optional<OptimizerRule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
