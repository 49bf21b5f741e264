package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The lines of a pass with other inputs than those of the network's samples, such as the samples of a test: they are
/// computed from weights of the first layer, and from no input.
final class OtherInputs {
    private static final Set<Kind> PARAMETERS = EnumSet.of(Kind.WEIGHT, Kind.BIAS, Kind.NEW_PARAMETER);

    private final Dependencies dependencies;

    /// The lines in which an input or a weight of the first layer stands that no line before has.
    private final BitSet ownInputs;

    private final BitSet ownWeights;

    OtherInputs(Dependencies dependencies, NudgedRuns worlds) {
        this.dependencies = dependencies;
        this.ownInputs = having(numbers(worlds, Document::inputs));
        this.ownWeights = having(numbers(worlds, world -> world.parameters().weights(1)));
    }

    /// The numbers of a matrix, each in all worlds.
    private static Set<List<Double>> numbers(NudgedRuns worlds, Function<Document, Matrix> of) {
        List<Matrix> each = IntStream.range(0, worlds.count())
                .mapToObj(w -> of.apply(worlds.document(w)))
                .toList();
        Set<List<Double>> result = new HashSet<>();
        for (int i = 0; i < each.getFirst().rows(); i++) {
            for (int j = 0; j < each.getFirst().columns(); j++) {
                List<Double> values = new ArrayList<>();
                for (Matrix world : each) {
                    values.add(world.get(i, j));
                }
                result.add(values);
            }
        }
        return result;
    }

    private BitSet having(Set<List<Double>> numbers) {
        var result = new BitSet();
        IntStream.range(0, dependencies.lines().size())
                .filter(k -> dependencies.given(k).anyMatch(numbers::contains))
                .forEach(result::set);
        return result;
    }

    /// The lines of such passes. Parameters count as given, whatever changed them.
    BitSet lines(List<Tie> ties, Updates updates) {
        BitSet inputs = (BitSet) ownInputs.clone();
        BitSet weights = (BitSet) ownWeights.clone();
        var result = new BitSet();
        for (int k = 0; k < ties.size(); k++) {
            List<Quantity> own = ties.get(k).quantities().orElse(List.of());
            boolean areParameters = !own.isEmpty() && own.stream().allMatch(one -> PARAMETERS.contains(one.kind()));
            if (areParameters || !updates.parameters(k).isEmpty()) {
                inputs.clear(k);
                weights.set(k, own.isEmpty() || own.stream().anyMatch(one -> one.layer() == 1));
            } else if (own.stream().anyMatch(one -> areOfSamples(one.kind()))) {
                inputs.set(k);
            } else {
                for (int source : dependencies.from(k)) {
                    inputs.set(k, inputs.get(k) || inputs.get(source));
                    weights.set(k, weights.get(k) || weights.get(source));
                }
                result.set(k, weights.get(k) && !inputs.get(k));
            }
        }
        return result;
    }

    /// Whether numbers of a kind come from the inputs of samples.
    static boolean areOfSamples(Kind kind) {
        return !kind.isOfParameter() && kind != Kind.PENALTY;
    }
}
