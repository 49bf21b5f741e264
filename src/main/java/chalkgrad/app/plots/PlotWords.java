package chalkgrad.app.plots;

import chalkgrad.app.plots.measure.Classes;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.stream.IntStream;

/// The words of plots.
record PlotWords(Texts texts) {
    private static final int DIGITS = 4;

    /// The name of a number in the notation of the document.
    static String name(Seen seen, Quantity quantity) {
        return seen.names().readable(quantity);
    }

    /// A neuron by its name and its place.
    String neuron(Seen seen, int layer, int neuron) {
        return texts.get(
                "plots.neuron",
                name(seen, Quantity.activation(layer, neuron)),
                new QuantityWords(texts, seen.document()).neuron(layer, neuron));
    }

    /// The names of the classes: their own, if the document knows them, or those of the outputs, or the targets of a
    /// single output.
    List<String> classes(Seen seen, Classes classes, Decimals decimals) {
        List<String> known = seen.document().columns().classes();
        if (known.size() == classes.count()) {
            return known;
        }
        return IntStream.range(0, classes.count())
                .mapToObj(c -> seen.outputs() == 1
                        ? texts.get("plots.class.target", number(Classes.target(seen.document(), c), decimals))
                        : texts.get("plots.class.output", name(seen, Quantity.activation(seen.depth(), c + 1))))
                .toList();
    }

    static String number(double value, Decimals decimals) {
        return decimals.significant(DIGITS).format(value);
    }
}
