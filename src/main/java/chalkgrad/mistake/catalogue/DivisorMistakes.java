package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.catalogue.VariantCollector.LayerChange;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Reduction;
import chalkgrad.table.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/// A mean over the samples with another divisor.
final class DivisorMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("wrong-divisor", DivisorMistakes::all));

    private DivisorMistakes() {}

    private static void all(Assignment assignment, VariantCollector variants) {
        if (assignment.document().reduction() != Reduction.MEAN || !assignment.hasBatch()) {
            return;
        }
        int outputs = assignment.size(assignment.depth());
        int all = assignment.document().samples().size();
        int usual = assignment.document().batchSize();
        List<Integer> sizes = assignment.batchSizes();
        var others = new LinkedHashMap<List<Integer>, Divisor>();
        Stream.of(
                        new Divisor(n -> n - 1, n -> Message.of("divisor.one-less")),
                        new Divisor(n -> all, n -> Message.of("divisor.all")),
                        new Divisor(n -> usual, n -> Message.of("divisor.usual")),
                        new Divisor(n -> assignment.size(0), n -> Message.of("divisor.inputs")),
                        new Divisor(n -> outputs, n -> Message.of("divisor.outputs")),
                        new Divisor(
                                n -> n * outputs,
                                n -> Message.of("divisor.samples-and-outputs", new Count(n), new Count(outputs))),
                        new Divisor(n -> n * n, n -> Message.of("divisor.twice")))
                .forEach(divisor -> others.putIfAbsent(divisor.of(sizes), divisor));
        others.values().stream()
                .filter(divisor -> sizes.stream().anyMatch(divisor::differs))
                .forEach(divisor -> divided(assignment, variants, divisor));
    }

    /// What a sum over samples is divided by instead of their number.
    private record Divisor(IntUnaryOperator count, IntFunction<Message> what) {
        List<Integer> of(List<Integer> samples) {
            return samples.stream().map(count::applyAsInt).toList();
        }

        /// Whether a mean is wrong with it.
        boolean differs(int samples) {
            int wrong = count.applyAsInt(samples);
            return wrong != samples && wrong > 1;
        }
    }

    private static void divided(Assignment assignment, VariantCollector variants, Divisor divisor) {
        Change change = at -> {
            int n = at.batch().size();
            return divisor.differs(n) ? at.unchanged().scale((double) n / divisor.count.applyAsInt(n)) : at.unchanged();
        };
        Wording wording = v -> {
            int n = v.batch().size();
            int count = divisor.count.applyAsInt(n);
            return v.ofBatch()
                    .contrast(BatchMistakes.ofBatch(v))
                    .divided(n, count)
                    .described("divided", new Count(count), new Said(divisor.what.apply(n)), new Count(n));
        };
        variants.add(
                Cost.ONE_NEURON,
                wording,
                VariantCollector.in(
                        assignment.layers(),
                        new LayerChange(Role.REDUCED_WEIGHT_GRADIENT, change),
                        new LayerChange(Role.REDUCED_BIAS_GRADIENT, change)));
        variants.add(Cost.ONE_NEURON, wording, Role.BATCH_LOSS, 0, change);
    }
}
