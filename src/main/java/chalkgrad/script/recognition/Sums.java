package chalkgrad.script.recognition;

import chalkgrad.script.graph.Graph;
import chalkgrad.script.graph.Operation;
import chalkgrad.script.recognition.Neuron.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the pre-activations of a layer: sums of products of a given number and something that reaches the layer.
final class Sums {
    private final Graph graph;
    private final Origins origins;
    private final IntPredicate reaches;
    private final Map<Integer, Sum> sums = new HashMap<>();
    private final Ones ones;
    private final Shrinking shrinking;

    /// @param reaches whether a number is an activation of the layer before; the first layer's are given numbers
    Sums(Graph graph, Origins origins, IntPredicate reaches) {
        this.graph = graph;
        this.origins = origins;
        this.reaches = reaches;
        this.ones = new Ones(graph, origins);
        shrinking = new Shrinking(graph);
        for (int node = 0; node < graph.size(); node++) {
            Sum sum = origins.isGiven(node) || origins.isBehind(node) ? null : sumAt(node);
            if (sum != null) {
                sums.put(node, sum);
            }
        }
    }

    /// A sum of products and given numbers.
    ///
    /// @param last what was added last: the sum without it, for those that only add one given number
    private record Sum(
            List<Term> terms,
            List<Added> added,
            boolean isNegative,
            @Nullable Integer last) {}

    /// A given number that is added or subtracted.
    private record Added(int node, boolean isNegative) {}

    private @Nullable Sum sumAt(int node) {
        int[] of = graph.operands(node);
        return switch (graph.operation(node)) {
            case MULTIPLY ->
                product(of[0], of[1])
                        .map(term -> new Sum(List.of(term), List.of(), false, null))
                        .orElse(null);
            case DOT -> dot(of);
            case ADD, SUM -> added(of, false);
            case SUBTRACT -> shrinking.parameterIn(node) == node ? added(of, true) : null;
            case NEGATIVE -> negated(of[0]);
            default -> null;
        };
    }

    private Optional<Term> product(int one, int other) {
        if (origins.isGiven(one) && isFactor(other) && !sameGroup(one, other)) {
            return Optional.of(new Term(one, other));
        }
        return origins.isGiven(other) && isFactor(one) && !sameGroup(one, other)
                ? Optional.of(new Term(other, one))
                : Optional.empty();
    }

    /// Whether a weight can be multiplied by a number: by an activation, or by a one if it is a bias.
    private boolean isFactor(int node) {
        return reaches.test(node) || ones.isOne(node);
    }

    private boolean sameGroup(int one, int other) {
        return origins.isGiven(one) && origins.isGiven(other) && origins.group(one) == origins.group(other);
    }

    private @Nullable Sum dot(int[] of) {
        List<Term> terms = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        int bias = ones.biasIn(of);
        for (int k = 0; k < of.length; k += 2) {
            if (of[k] == bias || of[k + 1] == bias) {
                added.add(new Added(bias, false));
                continue;
            }
            Optional<Term> term = product(of[k], of[k + 1]);
            if (term.isEmpty()) {
                return null;
            }
            terms.add(term.get());
        }
        return terms.isEmpty() ? null : new Sum(terms, added, false, null);
    }

    private @Nullable Sum added(int[] of, boolean subtractsSecond) {
        if (of.length == 2 && origins.isConstant(of[0]) && graph.value(of[0]) == 0) {
            return subtractsSecond ? negated(of[1]) : sums.get(of[1]);
        }
        List<Term> terms = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        Integer inner = null;
        int sumsSeen = 0;
        boolean negative = false;
        for (int k = 0; k < of.length; k++) {
            boolean minus = subtractsSecond && k == 1;
            Sum sum = sums.get(of[k]);
            if (sum != null) {
                sumsSeen++;
                inner = of[k];
                negative = sum.isNegative != minus;
                terms.addAll(sum.terms);
                sum.added.forEach(one -> added.add(new Added(one.node, one.isNegative != minus)));
            } else if (origins.isGiven(of[k]) || origins.isConstant(of[k])) {
                added.add(new Added(of[k], minus));
            } else {
                return null;
            }
        }
        if (terms.isEmpty() || subtractsSecond && sumsSeen > 1) {
            return null;
        }
        return new Sum(terms, added, negative, sumsSeen == 1 && of.length == 2 ? inner : null);
    }

    private @Nullable Sum negated(int of) {
        Sum sum = sums.get(of);
        return sum == null
                ? null
                : new Sum(
                        sum.terms,
                        sum.added.stream()
                                .map(one -> new Added(one.node, !one.isNegative))
                                .toList(),
                        !sum.isNegative,
                        of);
    }

    /// The pre-activations: those sums that something other than a sum is computed from, or that have a name and are
    /// not part of a larger one.
    List<Neuron> neurons(IntPredicate isNamed) {
        Map<Integer, Neuron> found = new HashMap<>();
        for (int node : sums.keySet()) {
            boolean isUsed = isUsedOtherwise(node);
            boolean isLast = origins.users(node).length == 0
                    && graph.operation(node) != Operation.NEGATIVE
                    && sum(node).terms.size() > 1;
            if (isUsed || !isPartOfSum(node) && (isNamed.test(node) || isLast)) {
                neuron(node).ifPresent(neuron -> found.putIfAbsent(neuron.z(), neuron));
            }
        }
        return found.values().stream()
                .sorted((a, b) -> Integer.compare(a.z(), b.z()))
                .toList();
    }

    private boolean isPartOfSum(int node) {
        for (int user : origins.users(node)) {
            Sum larger = sums.get(user);
            boolean hasBias =
                    graph.operation(user) == Operation.ADD && sum(node).added.isEmpty();
            if (larger != null && (larger.terms.size() > sum(node).terms.size() || hasBias)) {
                return true;
            }
        }
        return false;
    }

    private Sum sum(int node) {
        return Objects.requireNonNull(sums.get(node));
    }

    /// Whether something is computed from a sum that is not a sum. A product with something that is not given can be
    /// part of a gradient.
    private boolean isUsedOtherwise(int node) {
        return isUsedOtherwise(node, sum(node).terms.size() > 1);
    }

    private boolean isUsedOtherwise(int node, boolean hasTerms) {
        for (int user : origins.users(node)) {
            Operation operation = graph.operation(user);
            boolean isUsed = operation.isProduct()
                    ? isUsedInProduct(node, user, hasTerms)
                    : !operation.isSum()
                            || isShifted(user) && isUsedOtherwise(user, hasTerms)
                            || hasTerms && isError(user) && isUsedInProduct(user);
            if (isUsed) {
                return true;
            }
        }
        return false;
    }

    /// Whether a number is a sum without a given number that is not trained, as an output without its target.
    private boolean isError(int node) {
        int[] of = graph.operands(node);
        if (graph.operation(node) != Operation.SUBTRACT) {
            return false;
        }
        int other = sums.containsKey(of[0]) ? of[1] : of[0];
        return origins.isGiven(other) && !origins.isTrained(other);
    }

    private boolean isUsedInProduct(int node) {
        return Arrays.stream(origins.users(node)).mapToObj(graph::operation).anyMatch(Operation::isProduct);
    }

    /// Whether a number is a scaled sum to which a constant is added, as in 1 - 2z.
    private boolean isShifted(int node) {
        int[] of = graph.operands(node);
        return !sums.containsKey(node)
                && (graph.operation(node) == Operation.NEGATIVE
                        || of.length == 2 && (origins.isConstant(of[0]) || origins.isConstant(of[1])));
    }

    private boolean isUsedInProduct(int node, int user, boolean hasTerms) {
        int[] of = graph.operands(user);
        for (int k = 0; k < of.length; k += 2) {
            if (of[k] == node || of[k + 1] == node) {
                int other = of[k] == node ? of[k + 1] : of[k];
                boolean isScaled = graph.operation(user) == Operation.MULTIPLY && origins.isConstant(other);
                if (other == node
                        || origins.isGiven(other) && hasTerms
                        || isScaled && isUsedOtherwise(user, hasTerms)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The pre-activation in a sum: without a target that is subtracted from it.
    private Optional<Neuron> neuron(int node) {
        List<Integer> inwards = new ArrayList<>();
        Integer at = node;
        while (at != null) {
            inwards.add(at);
            at = sum(at).last;
        }
        int innermost = inwards.getLast();
        Sum products = sum(innermost);
        if (products.added.size() > 1) {
            return Optional.empty();
        }
        int z = innermost;
        OptionalInt bias = products.added.stream().mapToInt(Added::node).findFirst();
        if (bias.isEmpty() && inwards.size() > 1) {
            int next = inwards.get(inwards.size() - 2);
            Sum outer = sum(next);
            boolean isBias = !outer.added.isEmpty() && isBias(outer);
            z = isBias ? next : innermost;
            bias = isBias ? OptionalInt.of(outer.added.getFirst().node) : bias;
        }
        return sum(z).isNegative ? Optional.empty() : neuron(z, products.terms, bias);
    }

    private Optional<Neuron> neuron(int z, List<Term> products, OptionalInt bias) {
        int inside = bias.isPresent() ? -1 : ones.biasIn(factors(products));
        List<Term> terms = products.stream()
                .filter(term -> inside < 0 || term.given() != inside && term.other() != inside)
                .toList();
        OptionalInt own = inside < 0 ? bias : OptionalInt.of(inside);
        boolean isWhole = !terms.isEmpty() && terms.stream().allMatch(term -> reaches.test(term.other()));
        return isWhole ? Optional.of(new Neuron(z, Neuron.meant(terms), own)) : Optional.empty();
    }

    private static int[] factors(List<Term> products) {
        return products.stream()
                .flatMapToInt(term -> IntStream.of(term.given(), term.other()))
                .toArray();
    }

    private boolean isBias(Sum outer) {
        Added added = outer.added.getFirst();
        if (outer.isNegative) {
            return false;
        }
        return added.isNegative
                ? isSubtractedBias(added.node)
                : origins.isGiven(added.node) || graph.value(added.node) > 0;
    }

    /// Whether a number that is subtracted is a bias with the wrong sign, and not a target: it is used in other sums
    /// too, or a step is subtracted from it.
    private boolean isSubtractedBias(int node) {
        Map<Integer, Integer> usedInSums = new HashMap<>();
        for (int user : origins.users(node)) {
            int[] of = graph.operands(user);
            boolean isSum = graph.operation(user) == Operation.ADD || graph.operation(user) == Operation.SUBTRACT;
            Sum other = isSum ? sums.get(of[0] == node ? of[1] : of[0]) : null;
            if (other != null && (graph.operation(user) == Operation.ADD || of[1] == node)) {
                usedInSums.merge(update(other), 1, Integer::sum);
            }
            boolean isStep = graph.operation(user) == Operation.SUBTRACT && of[0] == node;
            if (isStep && graph.operation(of[1]) == Operation.MULTIPLY && origins.isMixed(of[1])) {
                return true;
            }
        }
        return origins.isGiven(node) && usedInSums.values().stream().anyMatch(count -> count > 1);
    }

    /// The update that made the last of the weights in a sum.
    private int update(Sum sum) {
        return sum.terms.stream()
                .mapToInt(term -> Math.max(origins.update(term.given()), origins.update(term.other())))
                .max()
                .orElse(0);
    }
}
