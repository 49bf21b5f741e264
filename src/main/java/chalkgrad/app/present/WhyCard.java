package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Speech;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// The answer to "why is it 0.432?" in letters for the last row: the chain from the loss to the number, factor by
/// factor, or the formulas that lead to it; its own formula stands below. While it is shown its paths are lit on the
/// stage, and a factor that is pointed at lights its neuron or edge. It shows as much as has room without squeezing the
/// stage. It is laid out in units, of which the screen is [PresentView#UNITS] high.
final class WhyCard extends Region {
    private static final double SIDE = 56;
    private static final double MARGIN = 14;
    /// Its smallest letters are 30 units high, and 27 can be read.
    private static final double SMALLEST = 27 / 30.0;
    /// Nobody follows more.
    private static final int MOST_PATHS = 3;
    /// The least height of a formula, and that of the heading.
    private static final double ROW = 46;

    private final Session session;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Scale scale = new Scale();
    private Optional<Why> why = Optional.empty();
    private Optional<WhyPieces> pieces = Optional.empty();
    private Optional<Room> filled = Optional.empty();
    private Subscription shown = Subscription.EMPTY;
    private double unit = 1;
    /// How much smaller its letters are than where there is room enough.
    private double shrink = 1;

    WhyCard(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        getStyleClass().add("why");
        rows.getStyleClass().add("rows");
        var content = new Group(rows);
        content.getTransforms().add(scale);
        content.setManaged(false);
        rows.setManaged(false);
        getChildren().add(content);
        setVisible(false);
    }

    /// Shows the answer for the number that is explained, and follows it, or hides it again.
    void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            int opened = session.openingsProperty().get();
            shown = Subscription.combine(
                    session.momentProperty().subscribe(this::show),
                    session.decimalsProperty().subscribe(() -> show(session.moment())),
                    session.openingsProperty().subscribe(now -> hideUnless(now.intValue() == opened)));
        }
    }

    /// What was asked about one network is not asked about the next.
    private void hideUnless(boolean same) {
        if (!same) {
            hide();
            askForRoom();
        }
    }

    void hide() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        clear();
        lightNothing();
        setVisible(false);
    }

    /// How many pixels a unit has.
    void setUnit(double pixels) {
        unit = pixels;
        requestLayout();
    }

    /// How high it is on a screen of this width, all in units; 0 if it is hidden.
    ///
    /// @param most how high it may be, unless even the shortest answer is higher
    double height(double width, double most) {
        if (!isVisible()) {
            return 0;
        }
        var room = new Room(width, most);
        if (!filled.equals(Optional.of(room))) {
            filled = Optional.of(room);
            fill(room);
        }
        return needed(width, shrink);
    }

    private double needed(double width, double factor) {
        return 2 * MARGIN + factor * rows.prefHeight((width - 2 * SIDE) / factor);
    }

    /// How much smaller its letters must be so that all fits into the room; words wrap.
    private double shrinking(Room room) {
        double wide = shrinking(room.width);
        return needed(room.width, wide) <= room.most ? wide : SMALLEST;
    }

    /// How much smaller its letters must be so that formulas and factors fit in a width.
    private double shrinking(double width) {
        double widest = rows.getChildren().stream()
                .filter(row -> !(row instanceof Label))
                .mapToDouble(row -> row.prefWidth(-1))
                .max()
                .orElse(1);
        return Math.clamp((width - 2 * SIDE) / widest, SMALLEST, 1);
    }

    private void lightNothing() {
        session.light(Set.of());
        session.trace(Set.of());
    }

    private void clear() {
        pieces.ifPresent(WhyPieces::release);
        pieces = Optional.empty();
        filled = Optional.empty();
        rows.getChildren().clear();
    }

    private void show(Moment moment) {
        clear();
        why = moment.subject().filter(moment::isKnown).map(quantity -> Why.of(moment, quantity));
        setAccessibleText(why.map(answer -> spoken(moment, answer)).orElse(""));
        askForRoom();
    }

    private void askForRoom() {
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// Shows as many paths or formulas below each other as have room.
    private void fill(Room room) {
        if (why.isEmpty()) {
            rows.getChildren().setAll(WhyPieces.words(texts.get("present.why.nothing")));
            rows.applyCss();
            shrink = 1;
            lightNothing();
            return;
        }
        int lines = Math.clamp((int) ((room.most - 2 * MARGIN) / SMALLEST / ROW) - 1, 1, Why.MOST_OF_A_LEVEL);
        lines = why.get().chain().isPresent() ? Math.min(lines, MOST_PATHS) : lines;
        do {
            answer(why.get(), room, lines);
            shrink = shrinking(room);
            lines--;
        } while (lines > 0 && needed(room.width, shrink) > room.most);
    }

    private void answer(Why answer, Room room, int lines) {
        pieces.ifPresent(WhyPieces::release);
        var parts = new WhyPieces(session);
        pieces = Optional.of(parts);
        Moment moment = parts.moment();
        var words = new QuantityWords(texts, moment.document());
        rows.getChildren()
                .setAll(WhyPieces.heading(texts.get(
                        "present.why",
                        parts.written(moment.value(answer.quantity())),
                        words.describe(answer.quantity()))));
        answer.chain()
                .ifPresentOrElse(
                        chain -> rows.getChildren().add(new WhyChain(parts, texts, chain, lines)),
                        () -> addLevels(parts, answer, lines));
        rows.applyCss();
        rows.getChildren().stream()
                .filter(WhyLevels.class::isInstance)
                .forEach(levels -> ((WhyLevels) levels).fit((room.width - 2 * SIDE) / SMALLEST));
        session.light(answer.edges(lines));
        session.trace(answer.factors(lines));
    }

    private void addLevels(WhyPieces parts, Why answer, int lines) {
        rows.getChildren()
                .add(
                        answer.levels().isEmpty()
                                ? WhyPieces.words(texts.get("present.why.given"))
                                : new WhyLevels(parts, texts, answer.levels(), lines));
    }

    private String spoken(Moment moment, Why answer) {
        var spoken = new StringBuilder(Speech.say(moment.names().name(answer.quantity())));
        answer.chain().stream()
                .flatMap(chain -> chain.paths().stream().limit(MOST_PATHS))
                .forEach(path -> spoken.append(" = ")
                        .append(path.factors().stream()
                                .map(factor ->
                                        Speech.say(moment.names().name(factor)) + " " + written(moment.value(factor)))
                                .collect(Collectors.joining(" times "))));
        return spoken.append(" = ")
                .append(written(moment.value(answer.quantity())))
                .toString();
    }

    private String written(double number) {
        return session.decimalsProperty().get().format(number);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / unit;
        scale.setX(unit * shrink);
        scale.setY(unit * shrink);
        double room = Math.max(1, (width - 2 * SIDE) / shrink);
        rows.resizeRelocate(SIDE / shrink, MARGIN / shrink, room, rows.prefHeight(room));
    }

    /// The room for it, in units.
    private record Room(double width, double most) {}
}
