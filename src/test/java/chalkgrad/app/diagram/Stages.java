package chalkgrad.app.diagram;

import chalkgrad.Blueprint;
import chalkgrad.RandomDocuments;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Network;
import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Optimizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;

/// Sizes of stages and networks to lay out on them.
final class Stages {
    /// What is left above the formula of a screen whose smallest text is a fortieth of its height: of 1920x1080, of
    /// 1280x800 and of 1024x768.
    static final List<Stage> PRESENTED = List.of(
            presented("1920x900 presented", 1920, 900, 1080),
            presented("1280x668 presented", 1280, 668, 800),
            presented("1024x616 presented", 1024, 616, 768));

    /// What is left of a window of 1280x800 at 200 % scaling, which is 640x400 units.
    static final Stage DOUBLED = new Stage("640x182 at 200 %", 640, 182, Viewport.DESK_SCALE, Viewport.deskScale(2));

    /// What is left of a window for the stage: of 800x600 with the panels at its side or below, of 1280x800 and of
    /// 3840x2160; the screens of presentations; and the smallest one.
    static final List<Stage> ALL = Stream.of(
                    Stream.of(
                            new Stage("510x390", 510, 390, Viewport.DESK_SCALE),
                            new Stage("800x330", 800, 330, Viewport.DESK_SCALE),
                            new Stage("725x660", 725, 660, Viewport.DESK_SCALE),
                            new Stage("3280x2020", 3280, 2020, Viewport.DESK_SCALE)),
                    PRESENTED.stream(),
                    Stream.of(DOUBLED))
            .flatMap(stages -> stages)
            .toList();

    private static final List<String> RULES = List.of("none", "sgd", "momentum", "adam");
    private static final int[] LARGEST = {6, 8, 8, 4};

    private Stages() {}

    private static Stage presented(String name, double width, double height, double screenHeight) {
        return new Stage(name, width, height, screenHeight / 40 / Viewport.SMALLEST_TEXT);
    }

    /// This many random documents of up to 6-8-8-4, with large and small numbers in some.
    static Stream<Document> networks(int count) {
        return IntStream.range(0, count).mapToObj(k -> network(new Random(77_000 + k), k));
    }

    private static Document network(Random random, int k) {
        Blueprint drawn = RandomDocuments.blueprint(random);
        int hidden = k % 3;
        var layers = new ArrayList<Layer>();
        for (int l = 1; l <= hidden; l++) {
            layers.add(new Layer(
                    size(random, k, LARGEST[l]),
                    Activations.ALL.get(random.nextInt(Activations.ALL.size())),
                    random.nextBoolean()));
        }
        Layer last = drawn.network().outputLayer();
        layers.add(new Layer(Math.max(last.size(), size(random, k, LARGEST[3])), last.activation(), last.tiedBias()));
        OptimizerRule rule = Optimizers.named(RULES.get(k % RULES.size())).orElseThrow();
        return new Blueprint(
                        new Network(size(random, k, LARGEST[0]), layers),
                        1 + k % 4 / 2 * 2,
                        drawn.loss(),
                        drawn.reduction(),
                        drawn.optimizer(),
                        1 + k % 2)
                .withOptimizer(rule, random.nextInt(4) > 0)
                .build(random);
    }

    /// Every seventh network is as large as can be.
    private static int size(Random random, int k, int largest) {
        return k % 7 == 6 ? largest : 1 + random.nextInt(largest);
    }

    /// A stage.
    record Stage(String name, double width, double height, double smallestScale, double leastScale) {
        /// A stage whose texts do not shrink further.
        Stage(String name, double width, double height, double smallestScale) {
            this(name, width, height, smallestScale, smallestScale);
        }

        DiagramLayout layout(Document document) {
            return DiagramLayout.of(document.network(), viewport(document));
        }

        /// The layout at a moment; weights of later iterations may have longer numbers.
        DiagramLayout layout(Moment moment) {
            return DiagramLayout.of(moment.document().network(), viewport(moment));
        }

        Viewport viewport(Document document) {
            return viewport(new Session(document).moment());
        }

        private Viewport viewport(Moment moment) {
            return new Viewports()
                    .of(moment, Decimals.STANDARD, new Dimension2D(width, height), smallestScale, leastScale, false);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
