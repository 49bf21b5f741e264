package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.recognition.Steps.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The schedule of the learning rate of an optimizer that remembers something. Where the first step of a parameter has
/// the learning rate, the later ones have theirs.
final class MemoryRates {
    /// A learning rate stands near the end of a step, before which there is the gradient.
    private static final int DEEPEST = 6;

    private final Graph graph;
    private final Steps steps;

    MemoryRates(Graph graph, Steps steps) {
        this.graph = graph;
        this.steps = steps;
    }

    /// Where a number stands: which of the operands leads to it, from what is added to the parameter on.
    private record Place(int node, List<Integer> operands) {
        Place before(int operand, int other) {
            List<Integer> longer = new ArrayList<>(operands);
            longer.add(operand);
            return new Place(other, List.copyOf(longer));
        }
    }

    /// The schedule; empty if the rate does not change, or none that is known fits.
    ///
    /// @param first the first step of a parameter
    /// @param rate its learning rate
    Optional<RateSchedule> schedule(Step first, double rate) {
        return IntStream.range(0, first.changes().size())
                .boxed()
                .flatMap(change -> places(first.changes().get(change), rate).stream()
                        .flatMap(place -> RateSchedule.of(graph, rates(first, change, place)).stream()))
                .findFirst();
    }

    private List<Place> places(int change, double rate) {
        List<Place> found = new ArrayList<>();
        var open = new ArrayDeque<Place>(List.of(new Place(change, List.of())));
        while (!open.isEmpty()) {
            Place place = open.removeFirst();
            int[] of = graph.operands(place.node());
            if (!steps.isOfNetwork(place.node()) && ActivationProbe.near(Math.abs(graph.value(place.node())), rate)) {
                found.add(place);
            } else if (place.operands().size() < DEEPEST && of.length <= 2) {
                for (int k = 0; k < of.length; k++) {
                    open.add(place.before(k, of[k]));
                }
            }
        }
        return found;
    }

    private List<Double> rates(Step first, int change, Place place) {
        List<Double> rates = new ArrayList<>();
        Optional<Step> step = Optional.of(first);
        while (step.isPresent()
                && rates.size() < UpdateReading.MOST_RATES
                && step.get().changes().size() == first.changes().size()) {
            int node = first.changes().get(change);
            int own = step.get().changes().get(change);
            for (int operand : place.operands()) {
                if (graph.operation(own) != graph.operation(node)) {
                    return rates;
                }
                node = graph.operands(node)[operand];
                own = graph.operands(own)[operand];
            }
            rates.add(Math.abs(graph.value(own)));
            step = steps.from(step.get().after());
        }
        return rates;
    }
}
