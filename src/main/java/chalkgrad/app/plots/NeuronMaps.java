package chalkgrad.app.plots;

import chalkgrad.app.plots.drawing.Ink;
import chalkgrad.app.plots.drawing.Inks;
import chalkgrad.app.plots.drawing.Palette;
import chalkgrad.app.plots.drawing.Pixels;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.ValueScale;
import chalkgrad.app.plots.measure.Values;
import chalkgrad.app.session.Latest;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.network.Network;
import chalkgrad.training.Evaluation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// What each neuron computes of one or two inputs, in small pictures: of two inputs as a map, of one as a curve. They
/// are there before the first step, when neurons have no numbers yet. It must be in the window to know its colours.
public final class NeuronMaps extends Region {
    private static final int CELLS = 28;
    /// A stage with more neurons is too full for pictures.
    private static final int MOST_NEURONS = 64;

    private final Session session;
    private final Runnable changed;
    private final Inks inks = new Inks();
    private final Evaluator evaluator = new Evaluator();
    private final Latest<Map<Place, Pixels>> latest = new Latest<>(0);
    private final Map<Place, WritableImage> images = new HashMap<>();
    private boolean computing;
    private boolean stale;

    private record Place(int layer, int neuron) {}

    /// @param changed is called on the window's thread when there are other pictures
    public NeuronMaps(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        setManaged(false);
        getStylesheets().add(String.valueOf(NeuronMaps.class.getResource("plots.css")));
        getChildren().add(inks);
        session.momentProperty().subscribe(this::compute);
        inks.paletteProperty().subscribe(this::compute);
        visibleProperty().subscribe(this::compute);
    }

    /// The picture of a neuron, which counts from 1, as its layer does.
    public Optional<Image> of(int layer, int neuron) {
        return isShown(session.moment()) ? Optional.ofNullable(images.get(new Place(layer, neuron))) : Optional.empty();
    }

    private boolean isShown(Moment moment) {
        Network network = moment.document().network();
        int neurons =
                IntStream.rangeClosed(1, network.depth()).map(network::size).sum();
        return isVisible() && moment.cursor() == 0 && network.inputSize() <= 2 && neurons <= MOST_NEURONS;
    }

    private void compute() {
        stale = true;
        if (computing || !isShown(session.moment())) {
            return;
        }
        stale = false;
        computing = true;
        Document document = session.moment().document();
        Palette palette = inks.paletteProperty().get();
        latest.ask(soFar -> pictures(document, palette), this::take, () -> computing = false);
    }

    private void take(Map<Place, Pixels> pictures) {
        computing = false;
        images.keySet().retainAll(pictures.keySet());
        pictures.forEach((place, pixels) -> {
            WritableImage image =
                    images.computeIfAbsent(place, any -> new WritableImage(pixels.columns(), pixels.rows()));
            int[] colors = new int[pixels.columns() * pixels.rows()];
            pixels.copyTo(colors);
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            pixels.columns(),
                            pixels.rows(),
                            PixelFormat.getIntArgbInstance(),
                            colors,
                            0,
                            pixels.columns());
        });
        changed.run();
        if (stale) {
            compute();
        }
    }

    private Map<Place, Pixels> pictures(Document document, Palette palette) {
        Network network = document.network();
        boolean plane = network.inputSize() == 2;
        int rows = plane ? CELLS * CELLS : CELLS;
        double[] inputs = plane ? Field.of(document, CELLS).middles() : line(Field.range(document, 0));
        Evaluation evaluation = evaluator.of(document);
        evaluation.run(inputs, rows);
        var pictures = new HashMap<Place, Pixels>();
        for (int l = 1; l <= network.depth(); l++) {
            var values = new Values(evaluation.activations(l), rows, network.size(l));
            var scale = ValueScale.of(network.layer(l).activation(), values.all());
            for (int j = 1; j <= network.size(l); j++) {
                Values own = values.only(j - 1);
                pictures.put(
                        new Place(l, j),
                        plane ? MapData.pixels(CELLS, CELLS, own, scale, palette) : curve(own, scale, palette));
            }
        }
        return pictures;
    }

    private static double[] line(Range range) {
        return IntStream.range(0, CELLS)
                .mapToDouble(k -> range.at((k + 0.5) / CELLS))
                .toArray();
    }

    /// The values from left to right, the middle of the scale halfway up.
    private static Pixels curve(Values values, ValueScale scale, Palette palette) {
        int ground = palette.between(Ink.GROUND, Ink.GROUND, 0);
        int line = palette.between(Ink.MAIN, Ink.MAIN, 0);
        int[] colors = new int[CELLS * CELLS];
        Arrays.fill(colors, ground);
        int before = row(scale.share(values.get(0, 0)));
        for (int column = 0; column < CELLS; column++) {
            int now = row(scale.share(values.get(column, 0)));
            for (int row = Math.min(before, now); row <= Math.max(before, now); row++) {
                colors[row * CELLS + column] = line;
            }
            before = now;
        }
        return new Pixels(CELLS, CELLS, colors);
    }

    private static int row(double share) {
        return Math.clamp(Math.round((1 - 0.8 * share) * CELLS / 2), 0, CELLS - 1);
    }
}
