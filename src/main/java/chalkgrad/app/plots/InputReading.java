package chalkgrad.app.plots;

import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.session.Session;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says what neurons give for inputs that are pointed at.
final class InputReading {
    private final Session session;
    private final Evaluator evaluator = new Evaluator();

    InputReading(Session session) {
        this.session = session;
    }

    /// The inputs, and the activations of some neurons of a layer, each with its name.
    String of(Seen seen, int layer, List<Integer> neurons, double... inputs) {
        Decimals decimals = session.decimalsProperty().get();
        var evaluation = evaluator.of(seen.document());
        evaluation.run(inputs, 1);
        double[] values = evaluation.activations(layer);
        Stream<String> given = IntStream.rangeClosed(1, inputs.length)
                .mapToObj(i -> PlotWords.equation(seen, Quantity.input(i), inputs[i - 1], decimals));
        Stream<String> found = neurons.stream()
                .map(j -> PlotWords.equation(seen, Quantity.activation(layer, j), values[j - 1], decimals));
        return Stream.concat(given, found).collect(Collectors.joining(decimals.listSeparator() + " "));
    }
}
