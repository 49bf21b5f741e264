package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.Loss;
import chalkgrad.network.Network;
import chalkgrad.network.OutputLoss;
import chalkgrad.network.Reduction;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Computes how good parameters are on samples, a few hundred samples at a time.
final class Scorer {
    private static final int TILE = 256;

    private final Reduction reduction;
    private final ForwardPass forward;
    private final OutputArrays outputs = new OutputArrays();
    private final OutputLoop terms;
    private final Optional<PenaltyLoop> penalty;
    private final Optional<Classes> classes;

    Scorer(Document document) {
        Network network = document.network();
        this.reduction = document.reduction();
        this.forward = new ForwardPass(network, false);
        Loss loss = document.printedLoss().orElse(document.loss());
        OutputLoss rule = OutputLoss.of(
                loss, network.outputLayer().activation(), network.outputLayer().size());
        this.terms = OutputLoop.of(
                Entry.LOSS_TERM,
                rule.computedTerm(OutputDeltas.numbers(network.outputLayer().activation())),
                loss);
        this.penalty = document.penalty().map(rule2 -> new PenaltyLoop(network, rule2));
        this.classes = Classes.of(document);
        forward.provide(TILE);
        outputs.provide(forward.outputs(), TILE);
    }

    /// How good parameters are; empty if somebody gives it up, who is asked between tiles.
    Optional<Score> score(ParameterArrays parameters, SampleArrays samples, BooleanSupplier isGivenUp) {
        int size = samples.outputs();
        int kinds = classes.map(Classes::count).orElse(0);
        int[][] counts = new int[kinds][kinds];
        double sum = 0;
        for (int first = 0; first < samples.count(); first += TILE) {
            if (first > 0 && isGivenUp.getAsBoolean()) {
                return Optional.empty();
            }
            int rows = Math.min(TILE, samples.count() - first);
            samples.copy(first, rows, forward.inputs(), outputs.targets());
            forward.run(rows, parameters);
            terms.run(outputs, rows);
            for (int s = 0; s < rows; s++) {
                sum += sumOfRow(outputs.terms(), s * size, size);
                if (kinds > 0) {
                    Classes rule = classes.orElseThrow();
                    counts[rule.of(outputs.targets(), s * size)][
                            rule.of(forward.outputs().a(), s * size)]++;
                }
            }
        }
        double reduced = sum * reduction.factor(samples.count());
        return Optional.of(new Score(
                penalty.map(loop -> reduced + loop.of(parameters)).orElse(reduced),
                classes.map(any -> new Confusion(Matrix.generate(kinds, kinds, (i, j) -> counts[i][j])))));
    }

    private static double sumOfRow(double[] terms, int from, int size) {
        double sum = 0;
        for (int j = from; j < from + size; j++) {
            sum += terms[j];
        }
        return sum;
    }
}
