package chalkgrad.app.inspect;

import chalkgrad.app.inspect.MatrixPage.Section;
import chalkgrad.app.inspect.PlacedGrid.Cell;
import chalkgrad.app.typeset.DrawnLine;
import chalkgrad.formula.Typeset;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The places of the numbers and headings of matrices: a pure function of the matrices, the width of a cell and the
/// room. Blocks are placed side by side as far as there is room.
final class MatrixLayout {
    private static final double LEAST_CELL_WIDTH = 58;
    private static final double TITLE_HEIGHT = 18;
    private static final double HEADING_HEIGHT = 26;
    private static final double GRID_GAP = 6;
    private static final double BLOCK_GAP = 14;
    private static final double CHARACTER_WIDTH = 5.6;
    static final double NAME_SIZE = 15;

    private final double room;
    private final CheckLines checks;
    private final NameWidths names;
    private final double cellWidth;
    private final List<PlacedGrid> grids = new ArrayList<>();
    private final List<Inscription> captions = new ArrayList<>();
    private double width;
    private double height;

    private MatrixLayout(double usualWidth, double room, CheckLines checks, NameWidths names) {
        this.room = room;
        this.checks = checks;
        this.names = names;
        this.cellWidth = Math.max(LEAST_CELL_WIDTH, usualWidth);
    }

    /// @param usualWidth that a number needs
    static Placed of(List<Section> sections, double usualWidth, double room, CheckLines checks, NameWidths names) {
        var layout = new MatrixLayout(usualWidth, room, checks, names);
        sections.forEach(layout::add);
        return new Placed(layout.grids, layout.captions, layout.width, layout.height);
    }

    private void add(Section section) {
        var parts = new ArrayList<Fragment>(List.of(new Words(section.heading(), "heading")));
        if (!section.equation().isEmpty()) {
            parts.add(new Drawn(section.equation()));
        }
        captions.add(new Inscription(parts, 0, height));
        double x = 0;
        double y = height + HEADING_HEIGHT - 4;
        double lineHeight = 0;
        for (GridGroup block : section.blocks()) {
            if (x > 0 && x + widthOf(block) > room) {
                x = 0;
                y += lineHeight + BLOCK_GAP / 2;
                lineHeight = 0;
            }
            place(block, x, y);
            width = Math.max(width, x + widthOf(block));
            lineHeight = Math.max(lineHeight, heightOf(block));
            x += widthOf(block) + BLOCK_GAP;
        }
        height = y + lineHeight + BLOCK_GAP;
    }

    private void place(GridGroup block, double left, double top) {
        double x = left;
        double y = top;
        for (Grid grid : block.grids()) {
            place(grid, x, y);
            x += block.below() ? 0 : widthOf(grid) + GRID_GAP;
            y += block.below() ? heightOf(grid) + GRID_GAP : 0;
        }
    }

    private void place(Grid grid, double left, double top) {
        var shape = new Words((grid.isCut() ? "⋯ " : "") + grid.shape(), "name-detail");
        captions.add(new Inscription(List.of(new Drawn(DrawnLine.name(grid.name())), shape), left, top));
        grids.add(new PlacedGrid(grid, left, top + TITLE_HEIGHT, cellWidth, rowHeight(grid)));
    }

    private double widthOf(GridGroup block) {
        double sum = block.grids().stream()
                        .mapToDouble(grid -> widthOf(grid) + GRID_GAP)
                        .sum()
                - GRID_GAP;
        double most =
                block.grids().stream().mapToDouble(grid -> widthOf(grid)).max().orElse(0);
        return block.below() ? most : sum;
    }

    private double heightOf(GridGroup block) {
        double sum = block.grids().stream()
                        .mapToDouble(grid -> heightOf(grid) + GRID_GAP)
                        .sum()
                - GRID_GAP;
        double most = block.grids().stream().mapToDouble(this::heightOf).max().orElse(0);
        return block.below() ? sum : most;
    }

    private double widthOf(Grid grid) {
        double shape = (grid.shape().length() + (grid.isCut() ? 3 : 1)) * CHARACTER_WIDTH;
        return Math.max(
                grid.shownColumns() * (cellWidth + PlacedGrid.SPACE) - PlacedGrid.SPACE, names.of(grid.name()) + shape);
    }

    private double heightOf(Grid grid) {
        return TITLE_HEIGHT + grid.shownRows() * (rowHeight(grid) + PlacedGrid.SPACE) - PlacedGrid.SPACE;
    }

    /// The height of a row. All numbers of a grid are of one kind, so if one has lines below it, all get room for them.
    private double rowHeight(Grid grid) {
        return PlacedGrid.CELL_HEIGHT
                + grid.shown().mapToDouble(checks::height).max().orElse(0);
    }

    /// A text above or below numbers.
    record Inscription(List<Fragment> parts, double x, double y) {
        Inscription {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a line.
    sealed interface Fragment {}

    record Words(String text, String styleClass) implements Fragment {}

    /// What is drawn as in formulas.
    record Drawn(Typeset typeset) implements Fragment {}

    /// Everything in its place.
    record Placed(List<PlacedGrid> grids, List<Inscription> captions, double width, double height) {
        /// The cells of all matrices within a stretch, in reading order.
        Stream<Cell> cells(Span near) {
            return grids.stream().flatMap(grid -> grid.cells(near));
        }

        /// The headings and names within a stretch.
        Stream<Inscription> captions(Span near) {
            return captions.stream().filter(line -> near.meets(line.y(), line.y() + HEADING_HEIGHT));
        }

        /// The place of a number, if it is shown.
        Optional<Rectangle2D> place(Quantity quantity) {
            return grids.stream().flatMap(grid -> grid.place(quantity).stream()).findFirst();
        }
    }
}
