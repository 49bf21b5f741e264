package chalkgrad.app.diagram;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// A width of tags and their place at the weight of an edge.
record TagSide(Width kind, Where where) {
    /// Where all tags of a column can stand, the best one first.
    static final List<TagSide> ALL = all(Where.BELOW, Where.ABOVE, Where.BESIDE);

    /// Where the tag of a single weight can stand, the best one first.
    static final List<TagSide> OF_ONE =
            Stream.concat(ALL.stream(), all(Where.BEFORE).stream()).toList();

    private static List<TagSide> all(Where... places) {
        return Stream.of(Width.values())
                .flatMap(kind -> Stream.of(places).map(where -> new TagSide(kind, where)))
                .toList();
    }

    boolean isBeside() {
        return where == Where.BESIDE;
    }

    /// The box of the tag of a weight.
    Rectangle2D box(DiagramLayout layout, int layer, Rectangle2D pill) {
        double width = width(layout);
        double y = Places.middleY(pill) - DiagramLayout.TAG_HEIGHT / 2;
        return switch (where) {
            case BELOW -> aligned(layout, layer, pill, width, pill.getMaxY() + 1);
            case ABOVE -> aligned(layout, layer, pill, width, pill.getMinY() - DiagramLayout.TAG_HEIGHT - 1);
            case BESIDE -> new Rectangle2D(pill.getMaxX() + GapRoom.BESIDE, y, width, DiagramLayout.TAG_HEIGHT);
            case BEFORE -> new Rectangle2D(pill.getMinX() - GapRoom.BESIDE - width, y, width, DiagramLayout.TAG_HEIGHT);
        };
    }

    /// A tag centred at the pill, or as near to that as there is room.
    static Rectangle2D aligned(DiagramLayout layout, int layer, Rectangle2D pill, double width, double y) {
        double least = layout.gapLeft(layer) - GapRoom.MARGIN;
        double most = Math.max(least, layout.gapRight(layer) + GapRoom.MARGIN - width);
        double left = Math.clamp(Places.middle(pill) - width / 2, least, most);
        return new Rectangle2D(left, y, width, DiagramLayout.TAG_HEIGHT);
    }

    /// A tag in the place of its weight.
    static Rectangle2D alone(DiagramLayout layout, int layer, Rectangle2D pill) {
        double y = Places.middleY(pill) - DiagramLayout.TAG_HEIGHT / 2;
        return aligned(layout, layer, pill, layout.gapRoom().aloneWidth(), y);
    }

    /// Whether the tag of a weight has room between the columns of neurons.
    boolean isInTheGap(DiagramLayout layout, int layer, Rectangle2D pill) {
        Rectangle2D tag = box(layout, layer, pill);
        return tag.getMinY() >= layout.top()
                && tag.getMaxY() <= layout.bottom()
                && tag.getMinX() >= layout.gapLeft(layer) - GapRoom.MARGIN
                && tag.getMaxX() <= layout.gapRight(layer) + GapRoom.MARGIN;
    }

    private double width(DiagramLayout layout) {
        return switch (kind) {
            case WIDE -> DiagramLayout.WIDE_TAG_WIDTH;
            case NAMED -> DiagramLayout.NAMED_TAG_WIDTH;
            case PLAIN ->
                where == Where.BESIDE
                        ? layout.gapRoom().besideWidth()
                        : layout.gapRoom().tagWidth();
        };
    }

    /// The possible places of a tag at its pill.
    enum Where {
        BELOW,
        ABOVE,
        /// At its right.
        BESIDE,
        /// At its left.
        BEFORE
    }

    /// What a tag has room for, the most first.
    enum Width {
        /// A long name, or an old and a new number.
        WIDE,
        /// A name and a number.
        NAMED,
        /// A number.
        PLAIN
    }
}
