package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Numbers that a program makes of several given arrays before it trains: inputs and targets that a loop builds, noise
/// that is added to them, random weights that are scaled. They count as given; what they are made of does not matter.
///
/// They are the numbers that no parameter went into, but that meet parameters, or are parameters themselves. A network
/// that is not trained has none.
final class Prepared {
    private final Graph graph;
    private final Origins origins;
    private final Stepped parameters;
    private final BitSet ofParameters;
    private final Map<Integer, Integer> groups = new HashMap<>();
    private final BitSet behind;

    /// @param origins where only numbers of one group count as given
    Prepared(Graph graph, Origins origins) {
        this.graph = graph;
        this.origins = origins;
        var sources = new SourceGroups(graph, origins);
        parameters = new Stepped(graph, origins, sources);
        parameters.find(origins::isGiven);
        BitSet ofGiven = parameters.dependents();
        parameters.find(node -> origins.isMixed(node) && !ofGiven.get(node) && isMultiplied(node));
        ofParameters = parameters.dependents();
        for (int node = 0; node < graph.size(); node++) {
            if (origins.isMixed(node) && !ofParameters.get(node) && (parameters.contains(node) || meets(node))) {
                groups.put(node, sources.of(node));
            }
        }
        behind = behind();
    }

    /// The group of each of these numbers, by node.
    Map<Integer, Integer> groups() {
        return groups;
    }

    /// Whether a given number is of an array that is trained.
    boolean isTrained(int node) {
        return parameters.contains(node);
    }

    /// Whether one of these numbers is made of a number of several groups.
    boolean isBehind(int node) {
        return behind.get(node);
    }

    /// Whether something is computed of a number and of parameters.
    private boolean meets(int node) {
        for (int user : origins.users(node)) {
            if (ofParameters.get(user)) {
                return true;
            }
        }
        return false;
    }

    private BitSet behind() {
        var result = new BitSet();
        for (int node = graph.size() - 1; node >= 0; node--) {
            if (result.get(node) || groups.containsKey(node)) {
                for (int operand : graph.operands(node)) {
                    result.set(operand, origins.isMixed(operand) && !groups.containsKey(operand));
                }
            }
        }
        return result;
    }

    /// Whether a number is multiplied by one that is no constant, as weights are by inputs.
    private boolean isMultiplied(int node) {
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            Operation operation = graph.operation(user);
            if (operation == Operation.DOT
                    || operation == Operation.MULTIPLY && !origins.isConstant(of[0] == node ? of[1] : of[0])) {
                return true;
            }
        }
        return false;
    }
}
