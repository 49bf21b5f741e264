package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parameters that the forward pass of a network leaves out: given numbers with a name, which updates change or which
/// are called as parameters are.
final class Orphans {
    private final Memory memory;
    private final Graph graph;
    private final Origins origins;
    private final List<Orphan> all = new ArrayList<>();

    /// @param used the numbers that any forward pass uses
    /// @param from the first number that can be given for the network, after those of other networks
    /// @param to the first number that the network computes
    Orphans(Memory memory, Origins origins, Set<Integer> used, int from, int to) {
        this.memory = memory;
        this.graph = memory.graph();
        this.origins = origins;
        for (Memory.NamedArray array : memory.arrays()) {
            if (array.nodes().stream().allMatch(node -> node >= from && node < to && isUnused(node, used))) {
                add(array.name(), array.nodes());
            }
        }
        for (int node = from; node < to; node++) {
            String name = memory.name(node);
            if (name != null && isUnused(node, used)) {
                add(name, List.of(node));
            }
        }
    }

    /// Numbers with a name.
    ///
    /// @param isUpdated whether an update changes them
    record Orphan(String name, List<Integer> nodes, boolean isUpdated) {
        Orphan {
            nodes = List.copyOf(nodes);
        }

        boolean isCalledBias() {
            return name.startsWith("b") || name.startsWith("B") || name.contains("bias");
        }

        /// The number of the layer in the name; 0 if there is none. Indices of lists count from 0.
        int layer() {
            int end = name.endsWith("]") ? name.length() - 1 : name.length();
            int start = end;
            while (start > 0 && Character.isDigit(name.charAt(start - 1)) && end - start < 4) {
                start--;
            }
            int more = end < name.length() ? 1 : 0;
            return start == end ? 0 : Integer.parseInt(name.substring(start, end)) + more;
        }
    }

    private boolean isUnused(int node, Set<Integer> used) {
        return graph.operation(node) == Operation.GIVEN && !used.contains(node);
    }

    private void add(String name, List<Integer> nodes) {
        all.add(new Orphan(name, nodes, nodes.stream().allMatch(this::isUpdated)));
    }

    private boolean isUpdated(int node) {
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            Operation operation = graph.operation(user);
            boolean isStep = operation == Operation.SUBTRACT && of[0] == node || operation == Operation.ADD;
            if (isStep && isScaled(of[0] == node ? of[1] : of[0])) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number is a product that is computed from others, as a gradient is with a learning rate.
    private boolean isScaled(int node) {
        return graph.operation(node) == Operation.MULTIPLY && origins.isMixed(node);
    }

    List<Orphan> all() {
        return all;
    }

    /// Whether another number is named the same but for its digits.
    boolean isNamedLike(Orphan orphan, int node) {
        String name = memory.name(node);
        String other = name != null
                ? name
                : memory.arrays().stream()
                        .filter(array -> array.nodes().contains(node))
                        .map(Memory.NamedArray::name)
                        .findFirst()
                        .orElse("");
        return letters(other).equals(letters(orphan.name()));
    }

    private static String letters(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }
}
