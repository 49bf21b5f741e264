package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.plots.drawing.Letters;
import chalkgrad.app.plots.drawing.Mark;
import chalkgrad.app.plots.drawing.Mark.Anchor;
import chalkgrad.app.plots.drawing.Mark.Curve;
import chalkgrad.app.plots.drawing.Mark.Words;
import chalkgrad.app.plots.drawing.Picture;
import chalkgrad.app.plots.drawing.Plate;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.drawing.Sheet;
import chalkgrad.app.plots.measure.Histogram;
import chalkgrad.app.plots.measure.LayerMeasures;
import chalkgrad.app.plots.measure.LayerMeasures.OfLayer;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/// Histograms of the weights, activations and gradients of each layer, and sentences about neurons that do not learn
/// and gradients that get lost.
final class LayersPlot implements Plot<LayersPlot.Data> {
    private static final List<String> COLUMNS = List.of("weights", "activations", "gradients");
    private static final double LEAST_ROW = 5.2;

    private final LayerSentences sentences;
    private final Texts texts;

    record Data(Seen seen, LayerMeasures layers) {}

    LayersPlot(Texts texts) {
        this.texts = texts;
        this.sentences = new LayerSentences(texts);
    }

    @Override
    public Optional<String> missing(Seen seen) {
        return Optional.empty();
    }

    @Override
    public Work<Data> work(Seen seen, Palette palette) {
        return () -> new Data(seen, LayerMeasures.of(seen.document()));
    }

    @Override
    public String title(Data data) {
        return texts.get("plots.layers.title");
    }

    @Override
    public Picture draw(Data data, Sheet sheet) {
        int all = data.layers().layers().size();
        var said = new ArrayList<>(sentences.of(data.seen(), data.layers(), sheet.decimals()));
        List<Integer> shown = shown(rows(sheet, said, all), all);
        if (shown.size() < all) {
            said.add(1, sentences.leftOut(data.seen(), shown, all));
            shown = shown(rows(sheet, said, all), all);
            said.set(1, sentences.leftOut(data.seen(), shown, all));
        }
        List<Mark> notes = notes(sheet, said);
        var marks = new ArrayList<Mark>(notes);
        double letters = sheet.letters();
        double top = top(sheet);
        double bottom = sheet.height() - Plate.height(sheet, notes.size());
        double width = (sheet.width() - letters) / COLUMNS.size();
        for (int k = 0; k < COLUMNS.size(); k++) {
            String name = texts.get("plots.layers." + COLUMNS.get(k));
            double size = Math.min(letters, letters * (width - letters * 0.5) / Letters.width(name, letters));
            marks.add(new Words(
                            name,
                            letters / 2 + (k + 0.5) * width,
                            sheet.top() + 1.2 * letters,
                            size,
                            Ink.TEXT,
                            Anchor.MIDDLE)
                    .bold());
        }
        double height = Math.max(letters, (bottom - top) / shown.size());
        for (int row = 0; row < shown.size(); row++) {
            marks.addAll(row(data, shown.get(row), sheet, top + row * height, height));
        }
        return new Picture(
                sheet,
                marks,
                Optional.empty(),
                texts.get("plots.layers.spoken", Integer.toString(all), String.join(" ", said)));
    }

    private static double top(Sheet sheet) {
        return sheet.top() + 1.6 * sheet.letters();
    }

    /// The sentences, in at most half of the height, so that the histograms keep room.
    private static List<Mark> notes(Sheet sheet, List<String> said) {
        double height = sheet.height() - top(sheet);
        return Plate.notes(sheet, said, Math.min(height / 2, height - LEAST_ROW * sheet.letters()));
    }

    /// How many layers have room above these sentences.
    private static int rows(Sheet sheet, List<String> said, int layers) {
        double bottom = sheet.height() - Plate.height(sheet, notes(sheet, said).size());
        return (int) Math.clamp((bottom - top(sheet)) / (LEAST_ROW * sheet.letters()), 1, layers);
    }

    /// The layers of the rows. If there is no room for all, they are spread evenly from the first to the last.
    private static List<Integer> shown(int rows, int layers) {
        return IntStream.range(0, rows)
                .map(row -> rows == 1 ? layers : 1 + (int) Math.round((double) row * (layers - 1) / (rows - 1)))
                .boxed()
                .toList();
    }

    private List<Mark> row(Data data, int l, Sheet sheet, double top, double height) {
        OfLayer layer = data.layers().layers().get(l - 1);
        var marks = new ArrayList<Mark>();
        double letters = sheet.letters();
        String name = Texts.capitalized(new QuantityWords(texts, data.seen().document()).layer(l));
        marks.add(new Words(name, letters / 2, top + letters, letters, Ink.WEAK, Anchor.START));
        double width = (sheet.width() - letters) / COLUMNS.size();
        List<Histogram> histograms = List.of(layer.weights(), layer.activations(), layer.gradients());
        for (int k = 0; k < histograms.size(); k++) {
            var place = new Rectangle2D(
                    letters / 2 + (k + 0.05) * width,
                    top + 1.3 * letters,
                    0.9 * width,
                    Math.max(8, height - 3.9 * letters));
            marks.addAll(histogram(histograms.get(k), place, sheet));
        }
        return marks;
    }

    private List<Mark> histogram(Histogram histogram, Rectangle2D place, Sheet sheet) {
        var marks = new ArrayList<Mark>();
        double letters = sheet.letters();
        double middle = place.getMinX() + place.getWidth() / 2;
        double base = place.getMaxY();
        if (histogram.count() == 0) {
            marks.add(new Words(texts.get("plots.layers.none"), middle, base, letters, Ink.WEAK, Anchor.MIDDLE));
            return marks;
        }
        double bar = place.getWidth() / histogram.bars().size();
        for (int k = 0; k < histogram.bars().size(); k++) {
            double high = place.getHeight() * histogram.bars().get(k) / Math.max(1, histogram.highest());
            marks.add(new Mark.Box(
                    new Rectangle2D(place.getMinX() + k * bar + 0.5, base - high, Math.max(0.5, bar - 1), high),
                    Ink.MAIN,
                    1));
        }
        marks.add(Curve.line(place.getMinX(), base, place.getMaxX(), base, Ink.AXIS, 1));
        Range range = histogram.range();
        if (range.contains(0)) {
            double zero = place.getMinX() + range.share(0) * place.getWidth();
            marks.add(Curve.line(zero, place.getMinY(), zero, base, Ink.AXIS, 1));
        }
        marks.addAll(ends(sheet, range, place));
        String below = histogram.notFinite() > 0
                ? texts.get("plots.layers.notFinite", Integer.toString(histogram.notFinite()))
                : texts.get("plots.layers.mean", brief(sheet.decimals(), histogram.meanSize()));
        double size = Math.min(letters, letters * place.getWidth() / Letters.width(below, letters));
        marks.add(new Words(
                below,
                middle,
                base + 2.3 * letters,
                size,
                histogram.notFinite() > 0 ? Ink.WRONG : Ink.WEAK,
                Anchor.MIDDLE));
        return marks;
    }

    /// The numbers at the ends of a histogram, one beside the other.
    private static List<Mark> ends(Sheet sheet, Range range, Rectangle2D place) {
        double letters = sheet.letters();
        String low = brief(sheet.decimals(), range.low());
        String high = brief(sheet.decimals(), range.high());
        double size = Math.min(letters, letters * place.getWidth() / Letters.width(low + "  " + high, letters));
        double y = place.getMaxY() + 1.1 * letters;
        return List.of(
                new Words(low, place.getMinX(), y, size, Ink.WEAK, Anchor.START),
                new Words(high, place.getMaxX(), y, size, Ink.WEAK, Anchor.END));
    }

    private static String brief(Decimals decimals, double number) {
        return Minus.drawn(decimals.significant(2).format(number));
    }
}
