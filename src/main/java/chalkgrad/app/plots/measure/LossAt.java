package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Symbol;
import chalkgrad.math.Matrix;
import chalkgrad.network.OutputLoss;
import chalkgrad.network.Parameters;
import chalkgrad.network.Penalty;
import chalkgrad.training.Evaluation;
import java.util.List;

/// The loss that is differentiated, over samples of the training, as a function of the parameters.
final class LossAt {
    private static final Symbol VALUE = new Value("value");

    private final Document document;
    private final OutputLoss loss;
    private final Evaluation evaluation;
    private final double[] inputs;
    private final Matrix targets;
    private final int depth;

    LossAt(Document document, List<Sample> samples, Evaluator evaluator) {
        var outputs = document.network().outputLayer();
        this.document = document;
        this.depth = document.network().depth();
        this.loss = OutputLoss.of(document.loss(), outputs.activation(), outputs.size());
        this.evaluation = evaluator.of(document);
        this.inputs = Evaluator.inputs(samples, document.network().inputSize());
        this.targets =
                Matrix.of(samples.stream().map(sample -> sample.y().toArray(0)).toArray(double[][]::new));
    }

    /// The mean or sum of the losses of the samples, and the penalty.
    double of(Parameters parameters) {
        int rows = targets.rows();
        int columns = targets.columns();
        evaluation.with(parameters);
        evaluation.run(inputs, rows);
        double[] z = evaluation.preActivations(depth);
        double[] a = evaluation.activations(depth);
        Matrix terms = loss.terms(
                Matrix.generate(rows, columns, (s, j) -> z[s * columns + j]),
                Matrix.generate(rows, columns, (s, j) -> a[s * columns + j]),
                targets);
        return terms.sum() * document.reduction().factor(rows)
                + document.penalty().map(penalty -> of(penalty, parameters)).orElse(0.0);
    }

    /// The penalty of a penalty's rule: a formula of the sum of the terms of all weights.
    private static double of(Penalty penalty, Parameters parameters) {
        Formula term = penalty.rule().term(Formula.of(VALUE));
        double sum = parameters.weights().stream()
                .filter(weights -> !weights.isNone())
                .mapToDouble(weights -> value(penalty, term, weights).sum())
                .sum();
        return value(penalty, penalty.rule().of(Formula.of(VALUE)), Matrix.number(sum))
                .get(0, 0);
    }

    private static Matrix value(Penalty penalty, Formula formula, Matrix value) {
        return formula.evaluateArrays(symbol -> symbol.equals(VALUE) ? value : Matrix.number(penalty.strength()));
    }

    private record Value(String name) implements Symbol {}
}
