package chalkgrad.app.diagram;

import chalkgrad.app.look.ImageInput;
import chalkgrad.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The places of all parts of a network: a pure function of the network and the room. Lengths are in layout units; one
/// unit is [#scale()] pixels. Columns are the inputs, the layers, and the loss.
public final class DiagramLayout {
    static final double KNOB_WIDTH = 80;
    static final double PILL_HEIGHT = 24;
    static final double TAG_WIDTH = 81;
    static final double NAMED_TAG_WIDTH = 110;
    /// A tag with a whole name, or with an old and a new number.
    static final double WIDE_TAG_WIDTH = 132;
    static final double TAG_HEIGHT = 21;
    static final double HEADER_HEIGHT = 40;

    private static final double NOTE_HEIGHT = 16;
    /// The height below all numbers, for the note.
    static final double BELOW = NOTE_HEIGHT + 4;

    private static final double LEAST_PIXEL = 3;
    /// The space between the picture of the inputs and the inputs.
    private static final double PICTURE_GAP = 6;

    /// The margin between the columns of neurons and the contents of the gaps.
    static final double GAP_MARGIN = 4;

    /// The height of a corner of a node, where no edge begins.
    private static final double CORNER = 8;

    /// The width of a number of two digits behind a name.
    private static final double LEAST_NAMED_NUMBER = 44;
    /// The tolerance with which a row fits exactly.
    private static final double ROUNDING = 1e-6;

    private final Network network;
    private final Viewport viewport;
    private final Pages pages;
    private final Detail detail;
    private final double scale;
    private final double width;
    private final double height;
    private final Columns columns;
    private final boolean hasOverview;
    private final List<Rows> rows;
    /// The number of rows of the longest column.
    private final int most;
    private final LossColumn lossColumn;
    private final EdgeRoom edges = new EdgeRoom(this);

    /// @param scale the pixels of a layout unit
    DiagramLayout(Network network, Detail detail, double scale, Viewport viewport, Pages pages) {
        this.network = network;
        this.viewport = viewport;
        this.pages = pages;
        this.detail = detail;
        this.scale = scale;
        this.width = viewport.width() / scale;
        this.height = viewport.height() / scale;
        this.columns = new Columns(network, detail, width, viewport.longestNumber(), viewport.namesWidth());
        this.hasOverview = wantsOverview();
        this.rows = IntStream.rangeClosed(0, network.depth())
                .mapToObj(l -> Rows.of(network.size(l), mostRows(l), pages.of(l)))
                .toList();
        this.most = rows.stream().mapToInt(Rows::count).max().orElse(1);
        this.lossColumn = new LossColumn(
                columns.middleOfLoss(),
                HEADER_HEIGHT,
                room(),
                rows.getLast().shown().size(),
                detail.lossWidth());
    }

    /// The height below the headings.
    private double room() {
        return height - HEADER_HEIGHT - BELOW;
    }

    private int mostRows(int layer) {
        return mostRows(layer, aboveRows(layer));
    }

    private int mostRows(int layer, double above) {
        double pitch = layer == 0 ? detail.inputPitch() : detail.pitch();
        return (int) Math.max(1, Math.floor((room() - above) / pitch + ROUNDING));
    }

    /// Some layer has no room for all neurons, and with the pictures there is still room for several of each.
    private boolean wantsOverview() {
        return IntStream.rangeClosed(0, network.depth()).anyMatch(l -> network.size(l) > mostRows(l, picturedHeight(l)))
                && IntStream.rangeClosed(0, network.depth())
                        .allMatch(l -> mostRows(l, Math.max(picturedHeight(l), OverviewPlaces.BAND))
                                >= Math.min(network.size(l), Rows.ENOUGH));
    }

    /// Whether there is room for pictures of whole layers above the rows.
    boolean hasOverview() {
        return hasOverview;
    }

    /// The height between the headings and the rows of a layer, for pictures.
    private double aboveRows(int layer) {
        return Math.max(picturedHeight(layer), hasOverview ? OverviewPlaces.BAND : 0);
    }

    private double picturedHeight(int layer) {
        return layer == 0 && viewport.pictured() ? pictureSide() + PICTURE_GAP : 0;
    }

    /// The y above which there are no numbers.
    double top() {
        return HEADER_HEIGHT + (hasOverview ? OverviewPlaces.BAND : 0);
    }

    /// As wide as an input. Many pixels take the room at the left too.
    private double pictureSide() {
        double wanted = Math.max(columns.width(0), LEAST_PIXEL * ImageInput.side(network.inputSize()));
        return Math.min(Math.min(wanted, columns.right(0) - GAP_MARGIN), room() / 3);
    }

    /// The place of the inputs as a picture; empty if they are no pixels.
    Optional<Rectangle2D> picture() {
        double side = pictureSide();
        return viewport.pictured()
                ? Optional.of(new Rectangle2D(columns.right(0) - side, HEADER_HEIGHT, side, side))
                : Optional.empty();
    }

    /// The y below which there are no numbers.
    double bottom() {
        return height - BELOW;
    }

    /// The place of the line at the bottom that says what has no room.
    Rectangle2D note() {
        return new Rectangle2D(0, height - NOTE_HEIGHT - 2, width, NOTE_HEIGHT);
    }

    /// The layout that shows most of a network in a room.
    public static DiagramLayout of(Network network, Viewport viewport) {
        return new LayoutChoice(network, viewport).best();
    }

    /// The same layout with other pages of layers that have no room for all neurons.
    DiagramLayout turnedTo(Pages others) {
        return others.equals(pages) ? this : new DiagramLayout(network, detail, scale, viewport, others);
    }

    /// The page on which a neuron is shown, or an input for layer 0.
    int pageOf(int layer, int neuron) {
        return Rows.page(network.size(layer), mostRows(layer), neuron);
    }

    public Network network() {
        return network;
    }

    Detail detail() {
        return detail;
    }

    /// The pixels of a layout unit.
    public double scale() {
        return scale;
    }

    /// Whether weights are shown with their names.
    boolean namesWeights() {
        return viewport.namesWidth() > 0;
    }

    /// Whether a weight has room for its name, if names are wanted, and for a short number.
    boolean hasRoomForNames() {
        return columns.pillWidth() >= LEAST_NAMED_NUMBER + viewport.namesWidth() || !namesWeights();
    }

    /// The room at the edges.
    EdgeRoom edges() {
        return edges;
    }

    /// The order of the weights between two layers, downwards.
    EdgeOrder edgeOrder() {
        return viewport.order();
    }

    /// The width of a weight on its edge.
    double pillWidth() {
        return columns.pillWidth();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// The neurons of a layer that are drawn. Those without room are left out of the middle.
    List<Integer> shown(int layer) {
        return rows.get(layer).shown();
    }

    /// The number of neurons of a layer that are left out.
    int leftOut(int layer) {
        return rows.get(layer).leftOut();
    }

    boolean isShown(int layer, int neuron) {
        return rows.get(layer).isShown(neuron);
    }

    /// The width of a gradient below its neuron.
    double tagWidth() {
        return columns.tagWidth();
    }

    /// The middle of a neuron, or of an input for layer 0.
    Point2D center(int layer, int neuron) {
        Rows own = rows.get(layer);
        return new Point2D(columns.middle(layer), rowCenter(layer, own.row(neuron)) + offsetOfNode(layer));
    }

    /// The offset of a node in its row, where it is centred together with what belongs to it.
    private double offsetOfNode(int layer) {
        return layer == 0 && !detail.hasTagsBelow() ? -TAG_HEIGHT / 2 : (detail.above() - detail.below()) / 2;
    }

    /// The dots for the neurons left out of a layer.
    List<Ellipsis> ellipses(int layer) {
        Rows own = rows.get(layer);
        double x = center(layer, own.shown().getFirst()).getX();
        return own.gaps().stream()
                .map(gap -> {
                    int next = pageOf(layer, gap.first());
                    return new Ellipsis(
                            new Point2D(x, rowCenter(layer, gap.row())),
                            layer,
                            gap.first(),
                            gap.last(),
                            next > pages.of(layer) ? next : pageOf(layer, gap.last()));
                })
                .toList();
    }

    /// The bodies of all neurons and inputs that are drawn, and the picture of the inputs.
    Stream<Rectangle2D> nodes() {
        Stream<Rectangle2D> bodies = IntStream.rangeClosed(0, network.depth())
                .boxed()
                .flatMap(l -> shown(l).stream().map(j -> node(l, j)));
        return Stream.concat(bodies, picture().stream());
    }

    /// The places of all dots.
    Stream<Rectangle2D> dots() {
        return IntStream.rangeClosed(0, network.depth())
                .boxed()
                .flatMap(l -> ellipses(l).stream())
                .map(Ellipsis::box);
    }

    private double rowCenter(int layer, int row) {
        int count = rows.get(layer).count();
        double above = aboveRows(layer);
        double own = room() - above;
        double spread = Math.min(own, most * detail.pitch() * detail.spread());
        double pitch = Math.min(spread / count, Math.max(detail.pitch(), detail.spread() * spread / most));
        return HEADER_HEIGHT + above + own / 2 + (row - (count - 1) / 2.0) * pitch;
    }

    /// The body of a neuron, or of an input for layer 0.
    Rectangle2D node(int layer, int neuron) {
        double nodeHeight = layer == 0 ? detail.inputHeight() : detail.height();
        return Places.around(center(layer, neuron), columns.nodeWidth(layer), nodeHeight);
    }

    /// The point at which an edge through a height of the gap beside a node meets it: on its side, as near to that
    /// height as its corners allow.
    Point2D port(int layer, int neuron, HorizontalDirection side, double y) {
        Point2D middle = center(layer, neuron);
        Rectangle2D node = node(layer, neuron);
        double most = Math.max(0, node.getHeight() / 2 - CORNER);
        double down = Math.clamp(y - middle.getY(), -most, most);
        double half = node.getWidth() / 2;
        boolean round = layer > 0 && detail.hasRoundNeurons();
        double across = round ? Math.sqrt(half * half - down * down) : half;
        return middle.add(side == HorizontalDirection.LEFT ? -across : across, down);
    }

    /// The place of a layer's heading.
    Rectangle2D header(int layer) {
        double room = columns.width(layer) + detail.gap() - 8;
        return new Rectangle2D(columns.middle(layer) - room / 2, 4, room, HEADER_HEIGHT - 8);
    }

    Rectangle2D lossHeader() {
        double room = detail.lossWidth() + detail.lossGap();
        return new Rectangle2D(lossColumn.middle() - room / 2, 4, room, HEADER_HEIGHT - 8);
    }

    /// The box of an output's target and of its term of the loss.
    Rectangle2D term(int output) {
        return lossColumn.term(shown(network.depth()).indexOf(output));
    }

    LossColumn lossColumn() {
        return lossColumn;
    }

    /// The left end of the gap before a layer, which holds the labels of its edges.
    double gapLeft(int layer) {
        return columns.right(layer - 1) + GAP_MARGIN;
    }

    double gapRight(int layer) {
        return columns.left(layer) - GAP_MARGIN;
    }

    /// Whether the biases of a layer are shown: it has some, and there is room.
    boolean hasBiases(int layer) {
        return detail.hasBiases() && network.layer(layer).hasBiases();
    }

    /// The room for tags in each gap.
    GapRoom gapRoom() {
        return columns.gapRoom();
    }

    double inputTagWidth() {
        return columns.inputTagWidth();
    }
}
