package chalkgrad.mistake;

import chalkgrad.math.Broadcast;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Columns that are combined with rows and give matrices where rows belong: a bias (n, 1) added to a row, a target (n,
/// 1) compared with a row.
final class BroadcastShapes {
    private BroadcastShapes() {}

    static void all(Setting setting, Variants variants) {
        for (int l : setting.biased()) {
            if (setting.size(l) > 1 && !setting.tied(l)) {
                biasColumn(setting, variants, l);
            }
        }
        if (setting.size(setting.depth()) > 1) {
            targetColumn(setting, variants);
        }
    }

    /// z has a row for each bias; its diagonal is right. In a batch of as many samples as biases, each sample gets one
    /// bias.
    private static void biasColumn(Setting setting, Variants variants, int l) {
        int n = setting.size(l);
        Telling square = w -> {
            Quantity other = Quantity.bias(l, w.j() == 1 ? 2 : 1);
            return w.contrast(w.z())
                    .with(w.bias(l, w.j()), other)
                    .told(("you added the biases as a column (%d, 1) to the row z, which gives a %1$d × %1$d matrix:"
                                    + " every z with every bias, the right ones on its diagonal")
                            .formatted(n));
        };
        variants.add(
                Cost.PLAIN,
                square.in(l),
                Role.PRE_ACTIVATION,
                l,
                at -> Broadcast.plus(at.before().times(at.w()), at.b().transpose()));
        if (setting.hasBatch() && setting.samples() == n) {
            Telling bySample = any -> {
                Wording own = any.ofSample();
                // the neuron of this number has its own bias
                Wording w = own.notAt(own.sample());
                Quantity wrong = Quantity.bias(l, w.sample());
                return w.contrast(w.z())
                        .with(w.bias(l, w.j()), wrong)
                        .told(
                                "you added the biases as a column, so that sample %d got one bias, %s, for all its neurons"
                                        .formatted(w.sample(), w.worth(wrong)));
            };
            variants.add(Cost.PLAIN, bySample.in(l), Role.PRE_ACTIVATION, l, at -> {
                double bias = at.b().get(0, at.sample() - 1);
                return at.before().times(at.w()).map(product -> product + bias);
            });
        }
    }

    /// Errors have a row for each target.
    private static void targetColumn(Setting setting, Variants variants) {
        int m = setting.size(setting.depth());
        Telling telling = any -> {
            Wording w = any.output();
            Quantity right = Quantity.target(w.j());
            Quantity other = Quantity.target(w.j() == 1 ? 2 : 1);
            String sentence = ("your targets are a column (%d, 1) and your outputs a row, which gives a %1$d × %1$d"
                            + " matrix: every output with every target, the right ones on its diagonal")
                    .formatted(m);
            boolean ofLoss = w.asked().kind() == Kind.LOSS_TERM || w.asked().kind() == Kind.LOSS;
            Quantity number = ofLoss ? Quantity.lossTerm(w.j()) : w.gradient();
            return w.ofSample().contrast(number).with(right, other).told(sentence);
        };
        Change column = at -> at.usual().transpose();
        variants.add(Cost.PLAIN, telling, List.of(new Exchange(Role.TARGET, 0, column)));
    }
}
