package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeColumn.Room;
import chalkgrad.app.diagram.EdgeLabels.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A column of weights that edges are bent through: each group of weights stands at the neuron that its edges have in
/// common, as near to it as there is room.
record BentColumn(DiagramLayout layout, int layer) {
    /// The gap between the weights of one neuron and those of the next, where there is room.
    private static final double BETWEEN_NEURONS = 12;
    /// The share of the way to the neurons whose edges follow each other at which the column stands; before it, the
    /// edges come together.
    private static final double ALONG = 0.85;
    /// The room that edges have where they come together before they have any where they do not cross.
    private static final double CROSSING = 40;
    /// How far it reaches into the margins of the neurons.
    private static final double REACH = 1.5;

    /// The column of all edges into the layer.
    EdgeColumn of(List<Edge> edges, Room room) {
        double half = layout.pillWidth() / 2 + 1;
        double beside = room == Room.TAGS_BESIDE ? layout.gapRoom().besideWidth() + GapRoom.BESIDE - 1 : 0;
        double low = layout.gapLeft(layer) - REACH + half;
        double high = Math.max(low, layout.gapRight(layer) + REACH - half - beside);
        EdgeOrder order = layout.edgeOrder();
        List<Edge> ordered = edges.stream().sorted(order.comparator()).toList();
        double crossing = Math.max(ALONG * (high - low), Math.min(CROSSING, high - low));
        double x = order == EdgeOrder.BY_SOURCE ? high - crossing : low + crossing;
        return new EdgeColumn(x, grouped(ordered, room), room, true);
    }

    /// The heights of the weights of bent edges: each group is at the height of the neuron that it leads to or comes
    /// from, as far as there is room.
    private Map<Edge, Double> grouped(List<Edge> ordered, Room room) {
        double pitch = EdgeColumn.pitch(layout, ordered.size(), room);
        double margin = EdgeColumn.margin(pitch);
        EdgeOrder order = layout.edgeOrder();
        int its = order.layer(layer);
        int groups = layout.shown(its).size();
        int each = ordered.size() / groups;
        double least = layout.top() + margin;
        double below = room == Room.TAGS_BELOW ? DiagramLayout.TAG_HEIGHT : 0;
        double spare = layout.bottom() - margin - below - least - (ordered.size() - 1) * pitch;
        double between = groups == 1 ? 0 : Math.clamp(spare / (groups - 1), 0, BETWEEN_NEURONS);
        double most = least + Math.max(0, spare - (groups - 1) * between);
        double raised = raised(its, (each - 1) * pitch + DiagramLayout.PILL_HEIGHT + below);
        var offsets = new double[ordered.size()];
        var wished = new double[ordered.size()];
        for (int k = 0; k < wished.length; k++) {
            int group = k / each;
            offsets[k] = k * pitch + group * between;
            double middle = layout.center(its, order.neuron(ordered.get(k))).getY() - below / 2;
            double wish = middle - raised + (k % each - (each - 1) / 2.0) * pitch;
            wished[k] = Math.clamp(wish - offsets[k], least, most);
        }
        EdgeColumn.makeAscending(wished);
        var heights = new HashMap<Edge, Double>();
        for (int k = 0; k < wished.length; k++) {
            heights.put(ordered.get(k), wished[k] + offsets[k]);
        }
        return heights;
    }

    /// How much higher than its neuron a group of weights stands, so that the tags below the neurons have room at both
    /// sides: with its lower end at that of the neuron, if a group has room between two tags.
    private double raised(int its, double height) {
        List<Integer> shown = layout.shown(its);
        if (!layout.detail().hasTagsBelow() || shown.size() == 1) {
            return 0;
        }
        double first = layout.center(its, shown.getFirst()).getY();
        double pitch = (layout.center(its, shown.getLast()).getY() - first) / (shown.size() - 1);
        boolean hasRoom = height + DiagramLayout.TAG_HEIGHT + 2 <= pitch;
        return hasRoom
                ? Math.max(0, (height - layout.node(its, shown.getFirst()).getHeight()) / 2)
                : 0;
    }
}
