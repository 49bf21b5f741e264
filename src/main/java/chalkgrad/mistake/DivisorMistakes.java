package chalkgrad.mistake;

import chalkgrad.network.Reduction;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A mean over the samples with another divisor.
final class DivisorMistakes {
    static final List<Mistake> ALL = List.of(new Mistake(
            "wrong-divisor",
            "Mean divided by another count",
            "The mean over a batch is the sum over its samples divided by the number of samples: not by one less,"
                    + " nor by the number of inputs or outputs.",
            DivisorMistakes::all));

    private DivisorMistakes() {}

    private static void all(Setting setting, Variants variants) {
        if (setting.document().reduction() == Reduction.MEAN && setting.hasBatch()) {
            int n = setting.samples();
            int outputs = setting.size(setting.depth());
            var counts = new TreeMap<Integer, String>();
            counts.put(n * outputs, n + " samples × " + outputs + " outputs");
            counts.put(outputs, "the number of outputs");
            counts.put(setting.size(0), "the number of inputs");
            counts.put(n - 1, "one less than the number of samples");
            counts.forEach((count, what) -> {
                if (count != n && count > 1) {
                    divided(setting, variants, count, what);
                }
            });
        }
    }

    private static void divided(Setting setting, Variants variants, int count, String what) {
        int n = setting.samples();
        Change change = at -> at.usual().scale((double) n / count);
        Telling telling = w -> {
            Quantity number = w.asked().kind() == Kind.LOSS
                    ? Quantity.loss()
                    : w.parameter().gradient();
            return w.ofBatch()
                    .contrast(number)
                    .divided(
                            "you divided by %d (%s) where the number of samples, %d, belongs".formatted(count, what, n),
                            n,
                            count);
        };
        var gradients = new ArrayList<Exchange>();
        for (int l : setting.layers()) {
            gradients.add(new Exchange(Role.REDUCED_WEIGHT_GRADIENT, l, change));
            gradients.add(new Exchange(Role.REDUCED_BIAS_GRADIENT, l, change));
        }
        variants.add(Cost.ONE_NEURON, telling, gradients);
        variants.add(Cost.ONE_NEURON, telling, Role.BATCH_LOSS, 0, change);
    }
}
