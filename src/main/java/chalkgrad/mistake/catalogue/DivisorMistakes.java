package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Argument.Said;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A mean over the samples with another divisor.
final class DivisorMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("wrong-divisor", DivisorMistakes::all));

    private DivisorMistakes() {}

    private static void all(Assignment assignment, VariantCollector variants) {
        if (assignment.document().reduction() == Reduction.MEAN && assignment.hasBatch()) {
            int n = assignment.samples();
            int outputs = assignment.size(assignment.depth());
            var counts = new TreeMap<Integer, Message>();
            counts.put(n * outputs, Message.of("divisor.samples-and-outputs", new Count(n), new Count(outputs)));
            counts.put(outputs, Message.of("divisor.outputs"));
            counts.put(assignment.size(0), Message.of("divisor.inputs"));
            counts.put(n - 1, Message.of("divisor.one-less"));
            counts.forEach((count, what) -> {
                if (count != n && count > 1) {
                    divided(assignment, variants, count, what);
                }
            });
        }
    }

    private static void divided(Assignment assignment, VariantCollector variants, int count, Message what) {
        int n = assignment.samples();
        Change change = at -> at.unchanged().scale((double) n / count);
        Wording wording = v -> {
            Quantity number = v.asked().kind() == Kind.LOSS
                    ? Quantity.loss()
                    : v.parameter().gradient();
            return v.ofBatch()
                    .contrast(number)
                    .divided(n, count)
                    .described("divided", new Count(count), new Said(what), new Count(n));
        };
        var gradients = new ArrayList<Exchange>();
        for (int l : assignment.layers()) {
            gradients.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, change));
            gradients.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, change));
        }
        variants.add(Cost.ONE_NEURON, wording, gradients);
        variants.add(Cost.ONE_NEURON, wording, Role.BATCH_LOSS, 0, change);
    }
}
