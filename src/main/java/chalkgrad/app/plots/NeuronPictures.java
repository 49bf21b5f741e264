package chalkgrad.app.plots;

import chalkgrad.app.look.ink.Ink;
import chalkgrad.app.look.ink.Inks;
import chalkgrad.app.look.ink.Palette;
import chalkgrad.app.look.ink.Pixels;
import chalkgrad.app.look.ink.Surface;
import chalkgrad.app.plots.drawing.Range;
import chalkgrad.app.plots.measure.Evaluator;
import chalkgrad.app.plots.measure.Field;
import chalkgrad.app.plots.measure.Seen;
import chalkgrad.app.plots.measure.ValueScale;
import chalkgrad.app.plots.measure.Values;
import chalkgrad.app.session.Latest;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// A small picture of each neuron of a network with one input or two: its activation as a curve or a map over the
/// inputs. All pictures belong to the same moment. They are computed beside the window, only while they are wanted, and
/// are drawn into the same images again and again.
public final class NeuronPictures {
    /// The pixels of a side.
    private static final int SIDE = 40;
    /// Too many neurons are too small for pictures.
    private static final int MOST_NEURONS = 100;

    private final Session session;
    private final Inks inks = new Inks();
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final Evaluator beside = new Evaluator();
    private final Latest<Runnable> latest = new Latest<>(0);
    private final Map<Neuron, Surface> surfaces = new HashMap<>();
    private final ReadOnlyObjectWrapper<Map<Neuron, Image>> images = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean computing;
    private boolean stale = true;

    /// A neuron; both count from 1.
    public record Neuron(int layer, int number) {}

    private record Drawn(Neuron neuron, Pixels pixels) {}

    public NeuronPictures(Session session) {
        this.session = session;
        session.momentProperty().subscribe(this::becomeStale);
        inks.paletteProperty().subscribe(this::becomeStale);
        wanted.subscribe(this::becomeStale);
    }

    /// A node without a size, which gets the colours from the style sheet. It must be in the window.
    public Node inks() {
        return inks;
    }

    /// Whether the pictures are shown anywhere.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// The pictures of all neurons; none if the network has other inputs or too many neurons. It becomes invalid
    /// whenever
    /// pixels have changed, even if the images are the same.
    public ReadOnlyObjectProperty<Map<Neuron, Image>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /// The picture of a neuron, if there is one.
    public Optional<Image> of(int layer, int neuron) {
        return Optional.ofNullable(images.get().get(new Neuron(layer, neuron)));
    }

    /// Whether a network has such pictures.
    public static boolean isPossible(Network network) {
        int neurons = network.layers().stream().mapToInt(layer -> layer.size()).sum();
        return network.inputSize() <= 2 && neurons <= MOST_NEURONS;
    }

    private void becomeStale() {
        stale = true;
        if (!computing && wanted.get()) {
            compute();
        }
    }

    private void compute() {
        stale = false;
        Seen seen = Seen.of(session.moment());
        if (!isPossible(seen.document().network())) {
            surfaces.clear();
            images.set(Map.of());
            return;
        }
        Palette palette = inks.paletteProperty().get();
        computing = true;
        latest.ask(
                soFar -> {
                    List<Drawn> drawn = draw(seen.document(), palette);
                    return () -> show(drawn);
                },
                Runnable::run,
                () -> show(List.of()));
    }

    private void show(List<Drawn> drawn) {
        computing = false;
        var shown = new HashMap<Neuron, Image>();
        for (Drawn each : drawn) {
            Surface surface = surfaces.computeIfAbsent(each.neuron(), any -> new Surface());
            shown.put(each.neuron(), surface.show(each.pixels()));
        }
        surfaces.keySet().retainAll(shown.keySet());
        images.set(shown);
        if (stale && wanted.get()) {
            compute();
        }
    }

    private List<Drawn> draw(Document document, Palette palette) {
        Network network = document.network();
        boolean map = network.inputSize() == 2;
        Range x = Field.range(document, 0);
        double[] inputs = map
                ? Field.of(document, SIDE).middles()
                : IntStream.range(0, SIDE)
                        .mapToDouble(k -> x.at((k + 0.5) / SIDE))
                        .toArray();
        int rows = inputs.length / network.inputSize();
        var evaluation = beside.of(document);
        evaluation.run(inputs, rows);
        var drawn = new ArrayList<Drawn>();
        for (int l = 1; l <= network.depth(); l++) {
            var all = new Values(evaluation.activations(l), rows, network.size(l));
            for (int j = 1; j <= network.size(l); j++) {
                Values own = all.only(j - 1);
                ValueScale scale = ValueScale.of(network.layer(l).activation(), own.all());
                drawn.add(new Drawn(
                        new Neuron(l, j),
                        map ? MapData.pixels(SIDE, SIDE, own, scale, palette) : curve(own, scale, palette)));
            }
        }
        return drawn;
    }

    /// A curve as an image: a pixel is the darker, the nearer it is to the curve.
    private static Pixels curve(Values values, ValueScale scale, Palette palette) {
        var ramp = palette.ramp(Ink.GROUND, Ink.MAIN);
        int[] colors = new int[SIDE * SIDE];
        for (int column = 0; column < SIDE; column++) {
            double here = height(values, scale, column);
            double next = height(values, scale, Math.min(SIDE - 1, column + 1));
            double low = Math.min(here, next) - 0.8;
            double high = Math.max(here, next) + 0.8;
            for (int row = 0; row < SIDE; row++) {
                double covered = Math.min(row + 1, high) - Math.max(row, low);
                colors[row * SIDE + column] = ramp.at(Math.clamp(covered, 0, 1));
            }
        }
        return new Pixels(SIDE, SIDE, colors);
    }

    /// The row of a value, from 0 at the upper edge.
    private static double height(Values values, ValueScale scale, int column) {
        return SIDE * (0.5 - 0.45 * scale.share(values.get(column, 0)));
    }
}
