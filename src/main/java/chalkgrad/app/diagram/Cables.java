package chalkgrad.app.diagram;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/// The lines of a diagram that are no edges: from each bias to its neurons, and from the outputs to the loss.
record Cables(DiagramLayout layout) {
    /// The lines of the biases of a layer.
    List<Shape> ofBiases(int layer) {
        if (!layout.hasBiases(layer)) {
            return List.of();
        }
        boolean tied = layout.network().layer(layer).tiedBias();
        return layout.shown(layer).stream()
                .map(j -> tied ? tiedCable(layer, j) : knobLine(layer, j))
                .toList();
    }

    private Shape tiedCable(int layer, int neuron) {
        Rectangle2D knob = new BiasPlaces(layout).knob(layer, 0);
        Rectangle2D first = layout.node(layer, layout.shown(layer).getFirst());
        double x = Math.min(knob.getMinX(), first.getMinX()) - 7;
        double y = layout.center(layer, neuron).getY() - layout.detail().height() * 0.28;
        double middle = Places.middleY(knob);
        double inset = layout.detail().hasRoundNeurons() ? layout.detail().width() * 0.09 : 0;
        double end = layout.node(layer, neuron).getMinX() + inset;
        return styled(new Polyline(knob.getMinX(), middle, x, middle, x, y, end, y), "cable");
    }

    private Shape knobLine(int layer, int neuron) {
        Rectangle2D knob = new BiasPlaces(layout).knob(layer, neuron);
        Rectangle2D node = layout.node(layer, neuron);
        double x = Places.middle(knob);
        double y = knob.getMinY() + 12;
        var line = layout.detail().hasBiasAbove()
                ? new Line(x, knob.getMaxY(), x, node.getMinY())
                : new Line(knob.getMaxX(), y, node.getMinX(), y);
        return styled(line, "cable");
    }

    /// The lines from all outputs and targets to the loss.
    List<Shape> ofLoss() {
        return layout.shown(layout.network().depth()).stream()
                .flatMap(j -> Stream.of(across(j), down(j)))
                .toList();
    }

    /// The lines from an output to the loss, by way of its term if it is one of several.
    List<Shape> toLoss(int output) {
        return hasTerms() ? List.of(across(output), down(output)) : List.of(across(output));
    }

    private boolean hasTerms() {
        return layout.network().outputLayer().size() > 1;
    }

    private Shape across(int output) {
        int depth = layout.network().depth();
        Rectangle2D end = hasTerms() ? layout.term(output) : layout.lossColumn().loss();
        var line = new Line(
                layout.node(depth, output).getMaxX(),
                layout.center(depth, output).getY(),
                end.getMinX(),
                Places.middleY(end));
        return styled(line, "loss-line");
    }

    private Shape down(int output) {
        Rectangle2D term = layout.term(output);
        double middle = Places.middle(term);
        var line = new Line(
                middle, term.getMaxY(), middle, layout.lossColumn().loss().getMinY());
        return styled(line, "loss-line");
    }

    private static Shape styled(Shape shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        return shape;
    }
}
