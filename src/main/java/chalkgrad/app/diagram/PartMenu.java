package chalkgrad.app.diagram;

import chalkgrad.app.diagram.build.BuildMenus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;

/// The items of the menu for what lies at a point of the stage.
record PartMenu(DiagramLayout layout, BuildMenus menus) {
    /// The items of the neuron, heading or loss at a point; those of the network at an empty place.
    List<MenuItem> at(Point2D point) {
        int depth = layout.network().depth();
        if (isAtTheLoss(point)) {
            return menus.ofLoss();
        }
        return IntStream.rangeClosed(0, depth)
                .boxed()
                .flatMap(l -> at(l, point))
                .findFirst()
                .orElseGet(menus::ofNetwork);
    }

    private Stream<List<MenuItem>> at(int layer, Point2D point) {
        if (layout.header(layer).contains(point)) {
            return Stream.of(menus.ofLayer(layer));
        }
        return layout.shown(layer).stream()
                .filter(j -> layout.node(layer, j).contains(point))
                .map(j -> menus.ofNeuron(layer, j));
    }

    private boolean isAtTheLoss(Point2D point) {
        return layout.lossHeader().contains(point)
                || layout.lossColumn().loss().contains(point)
                || layout.shown(layout.network().depth()).stream()
                        .anyMatch(j -> layout.term(j).contains(point));
    }
}
