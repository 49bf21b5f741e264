package chalkgrad;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.network.OptimizerState;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// All numbers of a run in the shape of the worked examples' expected values.
final class RunShape {
    private final Run run;
    private final Document document;

    private RunShape(Run run) {
        this.run = run;
        this.document = run.document();
    }

    static Map<String, Object> of(Document document) {
        var shape = new RunShape(new Run(document));
        var result = new LinkedHashMap<String, Object>();
        result.put("iterations", numbered(document.iterations(), shape::iteration));
        result.put("final", shape.forward(document.iterations() + 1));
        return result;
    }

    private Map<String, Object> iteration(int t) {
        Pass pass = run.pass(t);
        Map<String, Object> result = losses(t);
        result.put("iteration", t);
        result.put("samples", samples(s -> {
            Map<String, Object> sample = outputs(t, s);
            sample.putAll(gradients(t, s));
            return sample;
        }));
        result.put("dW", matrices(pass.gradient().weights()));
        result.put("db", rows(pass.gradient().biases(), 1));
        for (OptimizerState state : document.optimizer().rule().states()) {
            Parameters values = pass.state(state);
            result.put(state.key(), Map.of("weights", matrices(values.weights()), "biases", rows(values.biases(), 1)));
        }
        Parameters after = pass.updated();
        result.put("weightsAfter", matrices(after.weights()));
        result.put("biasesAfter", rows(after.biases(), 1));
        return result;
    }

    private Map<String, Object> forward(int t) {
        Map<String, Object> result = losses(t);
        result.put("samples", samples(s -> outputs(t, s)));
        return result;
    }

    private Map<String, Object> losses(int t) {
        var result = new LinkedHashMap<String, Object>();
        result.put("loss", run.loss(t));
        result.put("lossMean", run.pass(t).losses().sum() / document.samples().size());
        return result;
    }

    private Map<String, Object> outputs(int t, int s) {
        Pass pass = run.pass(t);
        var result = new LinkedHashMap<String, Object>();
        result.put("z", layers(l -> row(pass.z(l), s)));
        result.put("a", layers(l -> row(pass.a(l), s)));
        result.put("loss", pass.losses().get(s - 1, 0));
        return result;
    }

    private Map<String, Object> gradients(int t, int s) {
        Pass pass = run.pass(t);
        var result = new LinkedHashMap<String, Object>();
        result.put("dLda", layers(l -> row(pass.activationGradient(l), s)));
        result.put("dLdz", layers(l -> row(pass.delta(l), s)));
        result.put("dLdx", row(pass.activationGradient(0), s));
        result.put(
                "dW",
                layers(l -> numbered(
                        document.network().size(l - 1),
                        i -> numbered(document.network().size(l), j -> own(Quantity.weightGradient(l, i, j), s, t)))));
        result.put(
                "db",
                layers(l -> document.network().layer(l).tiedBias()
                        ? List.of(own(Quantity.biasGradient(l, 0), s, t))
                        : numbered(document.network().size(l), j -> own(Quantity.biasGradient(l, j), s, t))));
        return result;
    }

    private double own(Quantity quantity, int s, int t) {
        return run.value(quantity.at(document.hasSingleSample() ? 0 : s, t));
    }

    private List<Object> samples(IntFunction<Object> sample) {
        return numbered(document.samples().size(), sample);
    }

    private List<Object> layers(IntFunction<Object> layer) {
        return numbered(document.network().depth(), layer);
    }

    private static List<Object> numbered(int count, IntFunction<Object> element) {
        return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(element).toList());
    }

    private static Object matrices(List<Matrix> matrices) {
        return matrices.stream()
                .map(matrix -> numbered(matrix.rows(), i -> row(matrix, i)))
                .toList();
    }

    private static Object rows(List<Matrix> matrices, int s) {
        return matrices.stream().map(matrix -> row(matrix, s)).toList();
    }

    private static Object row(Matrix matrix, int s) {
        return numbered(matrix.columns(), j -> matrix.get(s - 1, j - 1));
    }
}
