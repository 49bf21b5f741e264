package chalkgrad.training;

import chalkgrad.document.Document;
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
                EntrySymbol.LOSS_TERM,
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
        Optional<Tally> tally = classes.map(Tally::new);
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
            }
            tally.ifPresent(counts ->
                    counts.add(rows, outputs.targets(), forward.outputs().a()));
        }
        double reduced = sum * reduction.factor(samples.count());
        return Optional.of(new Score(
                penalty.map(loop -> reduced + loop.of(parameters)).orElse(reduced), tally.map(Tally::confusion)));
    }

    private static double sumOfRow(double[] terms, int from, int size) {
        double sum = 0;
        for (int j = from; j < from + size; j++) {
            sum += terms[j];
        }
        return sum;
    }
}
