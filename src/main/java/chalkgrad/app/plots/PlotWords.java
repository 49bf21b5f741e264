package chalkgrad.app.plots;

import chalkgrad.app.number.Caption;
import chalkgrad.app.plots.MapData.Shown;
import chalkgrad.app.plots.drawing.TextLine;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import chalkgrad.training.Classes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The words of plots.
record PlotWords(Texts texts) {
    private static final int DIGITS = 4;

    /// The name of a number in the notation of the document, as a sentence has it.
    static String name(Seen seen, Quantity quantity) {
        return seen.names().readable(quantity);
    }

    /// The name of a number as the stage draws it, for a text of a plot.
    static String drawn(Seen seen, Quantity quantity) {
        return Caption.of(seen.names().name(quantity)).pieces().stream()
                .map(piece -> TextLine.marked(piece.text(), piece.below(), piece.above()))
                .collect(Collectors.joining());
    }

    /// How a name is written: in a sentence, or as the stage draws it.
    @FunctionalInterface
    interface Naming {
        String of(Seen seen, Quantity quantity);
    }

    /// A number with its value, in a sentence.
    static String equation(Seen seen, Quantity quantity, double value, Decimals decimals) {
        return name(seen, quantity) + " = " + number(value, decimals);
    }

    /// A neuron by its name and its place.
    String neuron(Seen seen, int layer, int neuron, Naming naming) {
        return texts.get(
                "plots.neuron",
                naming.of(seen, Quantity.activation(layer, neuron)),
                new QuantityWords(texts, seen.document()).neuron(layer, neuron));
    }

    /// The title of a plot of what is shown.
    ///
    /// @param all its text for all outputs
    /// @param one its text for one neuron
    String title(String all, String one, Seen seen, Shown shown, Naming naming) {
        return shown.isClasses() ? texts.get(all) : texts.get(one, neuron(seen, shown.layer(), shown.neuron(), naming));
    }

    /// What a screen reader says of a plot with samples.
    String spoken(String key, String title, Seen seen) {
        return texts.get(
                key,
                title,
                Integer.toString(seen.document().samples().size()),
                Integer.toString(seen.document().testSamples().size()));
    }

    /// The names of the classes: their own, if the document knows them, or those of the outputs, or the targets of a
    /// single output.
    List<String> classes(Seen seen, Classes classes, Decimals decimals, Naming naming) {
        List<String> known = seen.document().columns().classes();
        if (!known.isEmpty()) {
            return known;
        }
        return IntStream.range(0, classes.count())
                .mapToObj(c -> seen.outputs() == 1
                        ? texts.get("plots.class.target", number(c == 0 ? classes.low() : classes.high(), decimals))
                        : texts.get("plots.class.output", naming.of(seen, Quantity.activation(seen.depth(), c + 1))))
                .toList();
    }

    static String number(double value, Decimals decimals) {
        return Minus.drawn(decimals.significant(DIGITS).format(value));
    }
}
