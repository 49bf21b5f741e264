package chalkgrad.app.diagram;

import chalkgrad.app.diagram.Headings.Heading;
import chalkgrad.app.session.Moment;
import chalkgrad.app.words.BatchWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.network.Activation;
import chalkgrad.network.Network;
import chalkgrad.pass.Step;
import chalkgrad.table.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Draws what stays the same from step to step: headings, the boxes of targets and the loss, and the dots in place of
/// neurons that have no room.
final class Boxes extends Group {
    private static final double RIM = 4;

    private final Texts texts;
    private final Consumer<Ellipsis> turn;
    private double stageWidth;
    private int indexBase = 1;
    private Optional<Shown> shown = Optional.empty();
    /// Says which sample is shown. In a training it is another one in each frame.
    private Optional<Text> sample = Optional.empty();
    private String sampleText = "";
    /// Says what has no room.
    private Optional<Text> absent = Optional.empty();

    /// @param turn is called when the dots in place of some neurons are clicked, to show those neurons
    Boxes(Texts texts, Consumer<Ellipsis> turn) {
        this.texts = texts;
        this.turn = turn;
    }

    /// @param presenting whether a class is watching, which sees no note about missing room
    void show(DiagramLayout layout, Moment moment, Decimals decimals, boolean presenting) {
        var next = new Shown(
                layout,
                moment.document().printedLoss().orElse(moment.document().loss()).name(),
                moment.document().notation().indexBase(),
                hasGradients(moment),
                presenting,
                decimals);
        sampleText = sampleOf(moment);
        if (!shown.equals(Optional.of(next))) {
            shown = Optional.of(next);
            Optional<Ellipsis> focused = getChildren().stream()
                    .filter(Node::isFocused)
                    .map(Node::getUserData)
                    .filter(Ellipsis.class::isInstance)
                    .map(Ellipsis.class::cast)
                    .findFirst();
            getChildren().clear();
            sample = Optional.empty();
            draw(next);
            focused.ifPresent(this::focusEllipsis);
        }
        sample.ifPresent(text -> text.setText(sampleText));
    }

    /// Whether the walk has reached gradients of edges, which may have no room.
    private static boolean hasGradients(Moment moment) {
        return moment.step()
                .map(Step::phase)
                .filter(Set.of(Phase.BACKWARD, Phase.REDUCE, Phase.UPDATE)::contains)
                .isPresent();
    }

    /// Says which sample of a batch is shown; empty for a single sample.
    private String sampleOf(Moment moment) {
        if (moment.document().hasSingleSample()) {
            return "";
        }
        boolean isOfSeveral = moment.batch().size() > 1
                && moment.batch().size() < moment.document().samples().size();
        return isOfSeveral
                ? new BatchWords(texts).shown(moment.shownSample(), moment.batch())
                : texts.get(
                        "diagram.sample",
                        Integer.toString(moment.shownSample()),
                        Integer.toString(moment.document().samples().size()));
    }

    /// Hides the line about missing room while something else stands on it.
    void leaveRoom(Optional<Rectangle2D> other) {
        absent.ifPresent(text -> text.setVisible(other.stream()
                .noneMatch(box -> text.getBoundsInParent()
                        .intersects(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()))));
    }

    private void draw(Shown now) {
        DiagramLayout layout = now.layout;
        Network network = layout.network();
        stageWidth = layout.width();
        absent = Optional.empty();
        indexBase = now.indexBase;
        writeHeadings(headings(now).apart(stageWidth));
        for (int j : layout.shown(network.depth())) {
            box(layout.term(j), "term-box");
        }
        box(layout.lossColumn().loss(), "loss-box");
        if (network.outputLayer().size() == 1) {
            caption(layout.lossColumn().caption(), texts.get("diagram.target"));
        }
        String note = note(now);
        Rectangle2D below = layout.note();
        if (!note.isEmpty()) {
            absent = Optional.of(write(Places.middle(below), Places.middleY(below), note, "note"));
        }
        for (int l = 0; l <= network.depth(); l++) {
            layout.ellipses(l).forEach(this::ellipsis);
        }
    }

    /// Draws the dots in place of neurons that are left out. A click on them shows those neurons.
    private void ellipsis(Ellipsis absent) {
        String count = Integer.toString(absent.last() - absent.first() + 1);
        Text text =
                write(absent.place().getX(), absent.place().getY(), texts.get("diagram.leftOut", count), "left-out");
        text.setAccessibleText(texts.get(
                absent.layer() == 0 ? "diagram.leftOut.inputs" : "diagram.leftOut.neurons",
                Integer.toString(absent.first() - 1 + indexBase),
                Integer.toString(absent.last() - 1 + indexBase)));
        text.setUserData(absent);
        PageTurner.install(text, () -> turn.accept(absent));
    }

    /// Gives the focus back to the dots of the same layer, so that the keyboard can turn further pages.
    private void focusEllipsis(Ellipsis before) {
        List<Node> ofLayer = getChildren().stream()
                .filter(node -> node.getUserData() instanceof Ellipsis(var _, int layer, var _, var _, var _)
                        && layer == before.layer())
                .toList();
        if (!ofLayer.isEmpty()) {
            (before.page() == 0 ? ofLayer.getFirst() : ofLayer.getLast()).requestFocus();
        }
    }

    /// Says what has no room and where else it can be seen. Only at the desk: a class should not be distracted by it.
    private String note(Shown now) {
        DiagramLayout layout = now.layout;
        var absent = new ArrayList<String>();
        boolean biased =
                now.gradients ? layout.detail().hasBiases() : layout.detail().hasBiasesFirst();
        if (!biased && hasBiases(layout.network())) {
            absent.add(texts.get("diagram.noRoom.biases"));
        }
        if (!layout.edges().holdsWeights()) {
            absent.add(texts.get("diagram.noRoom.weights"));
        }
        if (now.gradients && !layout.edges().holdsGradients()) {
            absent.add(texts.get(layout.detail().isNarrow() ? "diagram.noRoom.both" : "diagram.noRoom.gradients"));
        }
        return absent.isEmpty() || now.presenting ? "" : texts.get("diagram.noRoom", String.join(", ", absent));
    }

    private static boolean hasBiases(Network network) {
        return IntStream.rangeClosed(1, network.depth())
                .anyMatch(l -> network.layer(l).hasBiases());
    }

    private String hidden(Network network, int l) {
        return network.depth() == 2
                ? texts.get("diagram.onlyHidden")
                : texts.get("diagram.hidden", Integer.toString(l));
    }

    private void caption(Rectangle2D place, String text) {
        write(Places.middle(place), place.getMinY() + place.getHeight() / 2, text, "box-caption");
    }

    private Headings headings(Shown now) {
        DiagramLayout layout = now.layout;
        Network network = layout.network();
        var all = new ArrayList<Heading>();
        // it stays in one line, since another one may follow in the next frame
        all.add(new Heading(layout.header(0), texts.get("diagram.inputs"), List.of(sampleText.replace(' ', '\u00a0'))));
        for (int l = 1; l <= network.depth(); l++) {
            String what = l == network.depth() ? texts.get("diagram.output") : hidden(network, l);
            all.add(new Heading(
                    layout.header(l), what, List.of(nameOf(network.layer(l).activation(), now.decimals))));
        }
        all.add(new Heading(layout.lossHeader(), texts.get("diagram.loss"), List.of(nameOfLoss(now.loss))));
        return new Headings(all);
    }

    private void writeHeadings(Headings headings) {
        for (Heading heading : headings.all()) {
            double x = Places.middle(heading.place());
            write(x, headings.middleOfWhat(heading), heading.what(), "column-heading");
            boolean lowered =
                    heading.how().size() > 1 && heading.how().getFirst().isEmpty();
            for (int k = lowered ? 1 : 0; k < heading.how().size(); k++) {
                Text line =
                        write(x, headings.middleOfHow(heading, k), heading.how().get(k), "column-subheading");
                if (sample.isEmpty()) {
                    sample = Optional.of(line);
                }
            }
        }
    }

    /// The name of an activation with those of its settings that are not the usual ones, as in `leaky ReLU (0.2)`.
    private String nameOf(Activation activation, Decimals decimals) {
        String name = nameOf("activation.", activation.name());
        String settings = activation.unusualSettings().values().stream()
                .map(decimals.exact()::format)
                .collect(Collectors.joining(decimals.listSeparator() + " "));
        return settings.isEmpty() ? name : name + " (" + settings + ")";
    }

    private void box(Rectangle2D place, String styleClass) {
        var box = new Rectangle(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        box.setArcWidth(16);
        box.setArcHeight(16);
        box.getStyleClass().add(styleClass);
        getChildren().add(box);
    }

    /// Writes a text centred at a point, or as near to that as the stage has room.
    private Text write(double middle, double y, String content, String styleClass) {
        var text = new Text(content);
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.CENTER);
        text.setY(y);
        text.setX(middle);
        getChildren().add(text);
        double most = stageWidth - RIM - middle;
        double least = RIM - middle;
        text.layoutBoundsProperty()
                .subscribe(bounds -> text.setTranslateX(
                        Math.max(least, Math.min(-bounds.getWidth() / 2, most - bounds.getWidth()))));
        return text;
    }

    private String nameOfLoss(String name) {
        String key = "diagram.loss." + name;
        return texts.has(key) ? texts.get(key) : nameOf("loss.", name);
    }

    private String nameOf(String group, String name) {
        return texts.has(group + name) ? texts.get(group + name) : spoken(name);
    }

    /// A name used in files as people write it: leaky relu for `leaky_relu`.
    private static String spoken(String name) {
        return name.replace('_', ' ');
    }

    /// Everything that the drawing depends on, except which sample is shown.
    ///
    /// @param indexBase the number of the first neuron in the notation, 0 or 1
    /// @param gradients whether the walk has reached gradients of edges
    private record Shown(
            DiagramLayout layout,
            String loss,
            int indexBase,
            boolean gradients,
            boolean presenting,
            Decimals decimals) {}
}
