package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/// The loops in which a program trains. What is computed before them from numbers that they do not change is data, however
/// it was made: points of a spiral, targets with noise, random weights that are scaled.
final class TrainingLoops {
    private final Graph graph;
    private final Set<Integer> loops = new HashSet<>();
    private final BitSet changed = new BitSet();

    TrainingLoops(Graph graph, Origins origins) {
        this.graph = graph;
        for (int node = 0; node < graph.size(); node++) {
            if (isFactor(origins, node)) {
                for (int user : origins.users(node)) {
                    addStep(origins, node, user);
                }
            }
        }
    }

    /// Adds a weight that a loop changes: a factor to which something is added or from which it is subtracted, and which
    /// is a factor again.
    private void addStep(Origins origins, int node, int user) {
        Operation operation = graph.operation(user);
        int loop = graph.mark(user).loop();
        boolean isSum = operation == Operation.ADD
                || operation == Operation.SUBTRACT && graph.operands(user)[0] == node;
        if (isSum
                && loop > 0
                && graph.mark(node).loop() != loop
                && origins.isMixed(user)
                && isFactor(origins, user)) {
            loops.add(loop);
            changed.set(node);
        }
    }

    private boolean isFactor(Origins origins, int node) {
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            if (operation == Operation.MULTIPLY || operation == Operation.DOT) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is any.
    boolean exist() {
        return !loops.isEmpty();
    }

    /// Whether a number was computed outside of these loops and is used in one.
    ///
    /// @param users the numbers that are computed from it
    boolean isPrepared(int node, int[] users) {
        return !loops.contains(graph.mark(node).loop())
                && Arrays.stream(users).anyMatch(user -> loops.contains(graph.mark(user).loop()));
    }

    /// Whether a loop changes a number.
    boolean isChanged(int node) {
        return changed.get(node);
    }
}
