package chalkgrad.script.recognition;

import chalkgrad.formula.Formula;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Schedule;
import chalkgrad.network.Schedules;
import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.List;
import java.util.Optional;

/// A schedule of the learning rate, recognised by the rates of the first updates.
///
/// @param setting the value of the schedule's only setting
record RateSchedule(Schedule schedule, double setting) {
    private static final int LEAST_RATES = 3;
    private static final double NEAR = 1e-9;

    /// The schedule that gives these rates; empty if they do not change or none does.
    ///
    /// @param rates of the first updates, in their order
    static Optional<RateSchedule> of(Graph graph, List<Double> rates) {
        if (rates.size() < LEAST_RATES || rates.get(0).equals(rates.get(1))) {
            return Optional.empty();
        }
        double ratio = rates.get(1) / rates.get(0);
        List<Double> settings = List.of(written(graph, ratio), written(graph, 1 / ratio - 1));
        return Schedules.ALL.stream()
                .filter(schedule -> schedule.hyperparameters().size() == 1)
                .flatMap(schedule -> settings.stream().map(setting -> new RateSchedule(schedule, setting)))
                .filter(one -> one.gives(rates))
                .findFirst();
    }

    Hyperparameter hyperparameter() {
        return schedule.hyperparameters().getFirst();
    }

    private boolean gives(List<Double> rates) {
        if (!hyperparameter().allows(setting)) {
            return false;
        }
        for (int t = 1; t <= rates.size(); t++) {
            double rate = schedule.rate(Formula.constant(rates.getFirst()), t).evaluate(symbol -> setting);
            if (!(Math.abs(rate - rates.get(t - 1)) <= NEAR * rate)) {
                return false;
            }
        }
        return true;
    }

    /// A number as the program writes it, without the rounding of a computation.
    private static double written(Graph graph, double value) {
        for (int node = 0; node < graph.size(); node++) {
            Operation operation = graph.operation(node);
            boolean isLeaf = operation == Operation.GIVEN || operation == Operation.CONSTANT;
            if (isLeaf && Math.abs(graph.value(node) - value) <= NEAR * Math.abs(value)) {
                return graph.value(node);
            }
        }
        return value;
    }
}
