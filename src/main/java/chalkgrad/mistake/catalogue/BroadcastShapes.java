package chalkgrad.mistake.catalogue;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.replay.Exchange;
import chalkgrad.mistake.wording.Argument.Count;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Role;
import java.util.List;

/// Columns that are combined with rows and give matrices where rows belong: a bias (n, 1) added to a row, a target (n,
/// 1) compared with a row.
final class BroadcastShapes {
    private BroadcastShapes() {}

    static void all(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.biased()) {
            if (assignment.size(l) > 1 && !assignment.tied(l)) {
                biasColumn(assignment, variants, l);
            }
        }
        if (assignment.size(assignment.depth()) > 1) {
            targetColumn(assignment, variants);
        }
    }

    /// z has a row for each bias; its diagonal is right. In a batch of as many samples as biases, each sample gets one
    /// bias.
    private static void biasColumn(Assignment assignment, VariantCollector variants, int l) {
        int n = assignment.size(l);
        Wording square = v -> {
            Quantity other = Quantity.bias(l, v.j() == 1 ? 2 : 1);
            return v.contrast(v.z()).with(v.bias(l, v.j()), other).described("bias-column", new Count(n));
        };
        variants.add(
                Cost.PLAIN,
                square.in(l),
                Role.PRE_ACTIVATION,
                l,
                at -> at.with(Role.BIASES, l, at.b().transpose()).unchanged());
        if (assignment.hasBatch() && assignment.batchSizes().contains(n)) {
            Wording bySample = any -> {
                Viewpoint own = any.ofSample();
                int row = 1 + own.batch().placeOf(own.sample());
                // the neuron of this number has its own bias
                Viewpoint v = own.notAt(row);
                Quantity wrong = Quantity.bias(l, row);
                return v.contrast(v.z())
                        .with(v.bias(l, v.j()), wrong)
                        .described("bias-of-sample", new Count(v.sample()), v.valued(wrong));
            };
            variants.add(Cost.PLAIN, bySample.in(l), Role.PRE_ACTIVATION, l, at -> {
                if (at.batch().size() != n) {
                    return at.unchanged();
                }
                double bias = at.b().get(0, at.batch().placeOf(at.sample()));
                return at.with(Role.BIASES, l, Matrix.number(bias)).unchanged();
            });
        }
    }

    /// Errors have a row for each target.
    private static void targetColumn(Assignment assignment, VariantCollector variants) {
        int m = assignment.size(assignment.depth());
        Wording wording = any -> {
            Viewpoint v = any.output();
            Quantity right = Quantity.target(v.j());
            Quantity other = Quantity.target(v.j() == 1 ? 2 : 1);
            boolean ofLoss = v.asked().kind() == Kind.LOSS_TERM || v.asked().kind() == Kind.LOSS;
            Quantity number = ofLoss ? Quantity.lossTerm(v.j()) : v.gradient();
            return v.ofSample().contrast(number).with(right, other).described("target-column", new Count(m));
        };
        Change column = at -> at.unchanged().transpose();
        variants.add(Cost.PLAIN, wording, List.of(new Exchange(Role.TARGET, 0, column)));
    }
}
