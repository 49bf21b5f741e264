package chalkgrad.app.diagram;

import chalkgrad.document.Notation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What has room at the edges of a layout. Columns and labels are kept, since they are asked for in every frame.
final class EdgeRoom {
    private final DiagramLayout layout;
    private final Map<Integer, EdgeColumn> columns = new HashMap<>();
    /// Those of the last frame, since most frames have the same.
    private final Map<Integer, Labelled> labels = new HashMap<>();

    EdgeRoom(DiagramLayout layout) {
        this.layout = layout;
    }

    /// The column of the weights of the edges into a layer.
    EdgeColumn column(int layer) {
        return columns.computeIfAbsent(layer, l -> EdgeColumn.of(layout, l));
    }

    private Stream<EdgeColumn> all() {
        return IntStream.rangeClosed(1, layout.network().depth()).mapToObj(this::column);
    }

    /// The labels of the edges into a layer, in the order of their names.
    ///
    /// @param placing makes them, if the labels that are wanted or the names are others than last time
    EdgeLabels.Placed labels(
            int layer, EdgeLabels.Wanted wanted, Notation notation, Supplier<EdgeLabels.Placed> placing) {
        Labelled last = labels.get(layer);
        if (last == null || !last.wanted.equals(wanted) || !last.notation.equals(notation)) {
            last = new Labelled(wanted, notation, placing.get());
            labels.put(layer, last);
        }
        return last.placed;
    }

    /// What has room at the edges of the layer with the least room.
    EdgeColumn.Room least() {
        return all().map(EdgeColumn::room).max(Comparator.naturalOrder()).orElse(EdgeColumn.Room.SOME);
    }

    /// Whether every weight has room.
    boolean holdsWeights() {
        return all().noneMatch(column -> column.room() == EdgeColumn.Room.SOME);
    }

    /// Whether every weight has room together with its gradient.
    boolean holdsGradients() {
        return all().allMatch(EdgeColumn::hasRoomForTags);
    }

    /// Whether there is room only for the latest number of each edge, not for its weight too.
    boolean holdsLatestOnly(int layer) {
        return layout.detail().isNarrow() && !column(layer).hasRoomForTags();
    }

    private record Labelled(EdgeLabels.Wanted wanted, Notation notation, EdgeLabels.Placed placed) {}
}
