package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Speech;
import chalkgrad.pass.Quantity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// The answer to "why is it 0.432?" in letters for the last row: the chain from the loss to the number, factor by
/// factor, or the formulas that lead to it. The number's own formula is below the card. While it is shown, its paths
/// are lit on the stage, and a factor that is pointed at lights its neuron or edge. It shows as many paths or formulas
/// as have room without squeezing the stage; a key turns to the others. Lengths are in units, of which the screen is
/// [PresentView#UNITS] high.
final class WhyCard extends Region {
    private static final double SIDE = 56;
    private static final double MARGIN = 14;
    /// The least scale: its smallest letters are 30 units high, and 27 are still readable.
    private static final double SMALLEST = 27 / 30.0;
    /// The greatest scale, of an answer that has the room for it.
    private static final double LARGEST = 1.5;

    private static final double STEP = 0.1;
    /// The most paths that a screen reader reads.
    private static final int MOST_SPOKEN = 3;
    /// The least height of a row of formulas or of the heading.
    private static final double ROW = 46;

    private final Session session;
    private final WhyRows rows;
    private final Scale scale = new Scale();
    private Optional<Why> why = Optional.empty();
    private Optional<WhyPieces> pieces = Optional.empty();
    private Optional<Room> filled = Optional.empty();
    private Subscription shown = Subscription.EMPTY;
    /// The first path or formula on the card, from 0.
    private int first;
    /// How many paths or formulas the card shows.
    private int shownNow;
    /// The first path or formula of each page before this one, the last page first.
    private final Deque<Integer> pagesBefore = new ArrayDeque<>();
    /// The questions before this one, the last first.
    private final Deque<Question> asked = new ArrayDeque<>();
    /// The question that is about to be shown again.
    private Optional<Question> again = Optional.empty();
    private double unit = 1;
    /// The scale of its letters; 1 if there is enough room.
    private double shrink = 1;

    WhyCard(Session session, Texts texts) {
        this.session = session;
        rows = new WhyRows(texts);
        getStyleClass().add("why");
        var content = new Group(rows);
        content.getTransforms().add(scale);
        content.setManaged(false);
        rows.setManaged(false);
        getChildren().add(content);
        setVisible(false);
    }

    /// Shows the answer for the explained number and follows it, or hides the answer.
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

    /// Hides the answer when another network is opened.
    private void hideUnless(boolean same) {
        if (!same) {
            hide();
            askForRoom();
        }
    }

    private void ask(Quantity factor) {
        asked.push(new Question(session.moment().selection(), first, List.copyOf(pagesBefore)));
        session.select(Optional.of(factor));
    }

    /// Shows the answer to the question before again, with the paths or formulas that it showed.
    ///
    /// @return whether there was one
    boolean askAgain() {
        boolean isFurther = !asked.isEmpty();
        if (isFurther) {
            again = Optional.of(asked.pop());
            session.select(again.get().selection);
        }
        return isFurther;
    }

    void hide() {
        asked.clear();
        again = Optional.empty();
        why = Optional.empty();
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        clear();
        lightNothing();
        setVisible(false);
    }

    /// Turns to the next paths or formulas, or from the last ones to the first, or to the previous ones.
    void turn(boolean forward) {
        int all = why.map(Why::size).orElse(0);
        if (!isVisible() || all <= shownNow) {
            return;
        }
        if (!forward) {
            first = pagesBefore.isEmpty() ? 0 : pagesBefore.pop();
        } else if (first + shownNow < all) {
            pagesBefore.push(first);
            first += shownNow;
        } else {
            startOver();
        }
        filled = Optional.empty();
        askForRoom();
    }

    private void turnTo(Question question) {
        first = question.first;
        pagesBefore.clear();
        pagesBefore.addAll(question.pagesBefore);
    }

    private void startOver() {
        first = 0;
        pagesBefore.clear();
    }

    /// Sets the number of pixels per unit.
    void setUnit(double pixels) {
        unit = pixels;
        requestLayout();
    }

    /// Its height on a screen of this width, both in units; 0 if it is hidden. All pages of an answer have the same
    /// height, so that the network does not jump.
    ///
    /// @param most the greatest height, which only the shortest possible answer may exceed
    double height(double width, double most) {
        if (!isVisible()) {
            return 0;
        }
        var room = new Room(width, most);
        if (!filled.equals(Optional.of(room))) {
            filled = Optional.of(room);
            fill(room);
        }
        double needed = needed(width, shrink);
        return why.filter(answer -> answer.size() > shownNow).isPresent() ? Math.max(needed, most) : needed;
    }

    private double needed(double width, double factor) {
        return 2 * MARGIN + factor * rows.prefHeight((width - 2 * SIDE) / factor);
    }

    /// The scale at which everything fits into the room. Words wrap. All pages of a long answer have letters of the
    /// same size.
    private double shrinking(Room room) {
        boolean isAll = why.filter(answer -> answer.size() > shownNow).isEmpty();
        return DoubleStream.iterate(LARGEST, larger -> isAll && larger > 1, larger -> larger - STEP)
                .filter(larger -> larger * rows.widest() <= room.width - 2 * SIDE)
                .filter(larger -> needed(room.width, larger) <= room.most)
                .findFirst()
                .orElseGet(() -> usualScale(room));
    }

    private double usualScale(Room room) {
        double wide = shrinking(room.width);
        return needed(room.width, wide) <= room.most ? wide : SMALLEST;
    }

    /// The scale at which formulas and factors fit into a width.
    private double shrinking(double width) {
        return Math.clamp((width - 2 * SIDE) / rows.widest(), SMALLEST, 1);
    }

    private void lightNothing() {
        session.attention().light(Set.of());
        session.attention().trace(Set.of());
    }

    private void clear() {
        pieces.ifPresent(WhyPieces::release);
        pieces = Optional.empty();
        filled = Optional.empty();
        rows.getChildren().clear();
    }

    private void show(Moment moment) {
        clear();
        Optional<Question> before = again.filter(question -> question.selection.equals(moment.selection()));
        again = Optional.empty();
        if (moment.selection().isEmpty()) {
            asked.clear();
        }
        Optional<Quantity> last = why.map(Why::quantity);
        why = moment.subject().filter(moment::isKnown).map(quantity -> Why.of(moment, quantity));
        before.ifPresent(this::turnTo);
        boolean isOther = before.isEmpty() && !why.map(Why::quantity).equals(last);
        if (isOther || first >= why.map(Why::size).orElse(0)) {
            startOver();
        }
        setAccessibleText(why.map(answer -> spoken(moment, answer)).orElse(""));
        askForRoom();
    }

    private void askForRoom() {
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    /// Shows as many rows of paths or formulas as have room.
    private void fill(Room room) {
        if (why.isEmpty()) {
            rows.showNothing();
            shrink = 1;
            lightNothing();
            return;
        }
        int lines = Math.clamp((int) ((room.most - 2 * MARGIN) / SMALLEST / ROW) - 1, 1, Why.MOST_OF_A_LEVEL);
        do {
            answer(why.get(), room, lines);
            shrink = shrinking(room);
            lines--;
        } while (lines > 0 && needed(room.width, shrink) > room.most);
    }

    private void answer(Why answer, Room room, int lines) {
        pieces.ifPresent(WhyPieces::release);
        var parts = new WhyPieces(session, this::ask);
        pieces = Optional.of(parts);
        shownNow = rows.show(parts, answer, first, lines, (room.width - 2 * SIDE) / SMALLEST);
        session.attention().light(answer.edges(first, shownNow));
        session.attention().trace(answer.factors(first, shownNow));
    }

    private String spoken(Moment moment, Why answer) {
        var spoken = new StringBuilder(Speech.say(moment.names().name(answer.quantity())));
        answer.chain().stream()
                .flatMap(chain -> chain.paths().stream().limit(MOST_SPOKEN))
                .forEach(path -> spoken.append(" = ")
                        .append(Speech.product(path.factors().stream()
                                .map(factor -> Speech.say(moment.names().name(factor)) + " "
                                        + written(moment.value(factor))))));
        return spoken.append(" = ")
                .append(written(moment.value(answer.quantity())))
                .toString();
    }

    private String written(double number) {
        return Minus.drawn(session.decimalsProperty().get().format(number));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / unit;
        scale.setX(unit * shrink);
        scale.setY(unit * shrink);
        double room = Math.max(1, (width - 2 * SIDE) / shrink);
        rows.resizeRelocate(SIDE / shrink, MARGIN / shrink, room, rows.prefHeight(room));
    }

    /// A question that was asked before another one.
    ///
    /// @param selection the selected number that was asked for, or none for that of the step
    /// @param first the first path or formula that the card showed
    /// @param pagesBefore those of the pages before it
    private record Question(Optional<Quantity> selection, int first, List<Integer> pagesBefore) {}

    /// The available room, in units.
    private record Room(double width, double most) {}
}
