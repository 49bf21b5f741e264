package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.recognition.Steps.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The nodes that a network's parameters have before the first update and after each of the first ones.
final class ParameterVersions {
    private static final int MOST_UPDATES = 500;

    private final Graph graph;
    private final List<Map<Integer, Integer>> versions = new ArrayList<>();

    /// The last node of each update.
    private final List<Integer> ends = new ArrayList<>();

    /// @param all the first steps of those parameters that are changed
    ParameterVersions(Graph graph, Structure structure, Steps steps, List<Step> all) {
        this.graph = graph;
        Map<Integer, Integer> now = new HashMap<>();
        structure.parameters().forEach(node -> now.put(node, node));
        versions.add(Map.copyOf(now));
        // a tied bias has a step for each neuron
        Map<Integer, Step> first = new HashMap<>();
        all.forEach(step -> first.put(step.parameter(), step));
        first.forEach((parameter, step) -> now.put(parameter, step.after()));
        Optional<Map<Integer, Integer>> next = all.isEmpty() ? Optional.empty() : Optional.of(now);
        while (next.isPresent() && versions.size() <= MOST_UPDATES) {
            versions.add(next.get());
            ends.add(Collections.max(next.get().values()));
            next = steps.next(first, next.get());
        }
    }

    /// The number of updates that are known.
    int updates() {
        return versions.size() - 1;
    }

    /// The node of each parameter after some updates, by its node before the first.
    Map<Integer, Integer> after(int updates) {
        return versions.get(updates);
    }

    /// How often the parameters are changed in the round of the outermost loop in which they are changed first.
    int perRound() {
        Graph.Mark first = mark(1);
        int count = 1;
        while (first.loop() > 0 && count < updates() && isSameRound(mark(count + 1), first)) {
            count++;
        }
        return count;
    }

    /// How often they are changed in all, also where that is not remembered.
    int iterations(Memory memory) {
        Graph.Mark first = mark(1);
        if (first.loop() == 0) {
            return updates();
        }
        int inFirst = perRound();
        boolean goesOn = inFirst < updates() && mark(inFirst + 1).loop() == first.loop();
        return goesOn ? inFirst * memory.rounds(first.loop()) : inFirst;
    }

    /// The update that numbers belong to which were computed before it ended: that with which the last of them does. It
    /// counts from 1.
    int updateOf(int[] nodes) {
        int last = Arrays.stream(nodes).max().orElse(0);
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends.get(middle) < last) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private static boolean isSameRound(Graph.Mark one, Graph.Mark other) {
        return one.loop() == other.loop() && one.round() == other.round();
    }

    /// Where an update is made.
    private Graph.Mark mark(int update) {
        Map<Integer, Integer> before = versions.get(update - 1);
        return versions.get(update).entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .map(one -> graph.mark(one.getValue()))
                .findFirst()
                .orElseThrow();
    }
}
