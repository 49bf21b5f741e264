package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// Tells whether a network goes on after the layers that were found: trained weights that are not its own meet its
/// outputs. So a part is not taken for the whole where something between two layers is not known, such as a dropout
/// with other masks for each sample.
final class Continuation {
    private static final int MOST_NUMBERS = 20_000;

    private final Graph graph;
    private final Origins origins;

    Continuation(Graph graph, Origins origins) {
        this.graph = graph;
        this.origins = origins;
    }

    boolean isAfter(Structure structure) {
        Set<Integer> own = new HashSet<>(structure.parameters());
        Set<Integer> reached = new HashSet<>();
        var open = new TreeSet<Integer>();
        structure.samples().forEach(sample -> {
            open.addAll(sample.outputZ());
            sample.outputs().forEach(output -> output.ifPresent(open::add));
        });
        while (!open.isEmpty() && reached.size() < MOST_NUMBERS) {
            int node = open.pollFirst();
            reached.add(node);
            for (int user : origins.users(node)) {
                if (meetsWeight(user, node, own)) {
                    return true;
                }
                open.add(user);
            }
        }
        return false;
    }

    private boolean meetsWeight(int product, int node, Set<Integer> own) {
        Operation operation = graph.operation(product);
        if (operation != Operation.MULTIPLY && operation != Operation.DOT) {
            return false;
        }
        int[] of = graph.operands(product);
        for (int k = 0; k < of.length; k += 2) {
            int other = of[k] == node ? of[k + 1] : of[k + 1] == node ? of[k] : Structure.MISSING;
            if (other >= 0 && origins.isTrained(other) && !own.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
