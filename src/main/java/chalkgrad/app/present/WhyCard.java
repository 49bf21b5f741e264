package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Minus;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Speech;
import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
    /// The most paths that a screen reader reads.
    private static final int MOST_SPOKEN = 3;
    /// The least height of a row of formulas or of the heading.
    private static final double ROW = 46;
    /// The most of the width that the formula of an update takes, so that there is room for a note beside it.
    private static final double UPDATE = 0.66;

    private final Session session;
    private final Texts texts;
    private final VBox rows = new VBox();
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

    /// Its height on a screen of this width, both in units; 0 if it is hidden.
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
        return needed(width, shrink);
    }

    private double needed(double width, double factor) {
        return 2 * MARGIN + factor * rows.prefHeight((width - 2 * SIDE) / factor);
    }

    /// The scale at which everything fits into the room. Words wrap.
    private double shrinking(Room room) {
        double wide = shrinking(room.width);
        return needed(room.width, wide) <= room.most ? wide : SMALLEST;
    }

    /// The scale at which formulas and factors fit into a width.
    private double shrinking(double width) {
        double widest = rows.getChildren().stream()
                .filter(row -> row instanceof WhyChain
                        || row instanceof NotedChain
                        || row instanceof WhyLevels
                        || row instanceof WhyForm)
                .mapToDouble(row -> row.prefWidth(-1))
                .max()
                .orElse(1);
        return Math.clamp((width - 2 * SIDE) / widest, SMALLEST, 1);
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
            rows.getChildren().setAll(WhyPieces.words(texts.get("present.why.nothing")));
            rows.applyCss();
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
        Region heading = heading(parts, answer.quantity(), room);
        rows.getChildren().setAll(heading);
        if (answer.chain().isPresent()) {
            Why.Chain chain = answer.chain().get();
            List<Path> paths = chain.some(first, lines);
            shownNow = paths.size();
            addChain(new WhyChain(parts, texts, chain, paths), heading, room, answer);
        } else {
            shownNow = addLevels(parts, answer, room, lines);
            page(answer).ifPresent(page -> rows.getChildren().addFirst(withPage(heading, page)));
        }
        rows.applyCss();
        session.attention().light(answer.edges(first, shownNow));
        session.attention().trace(answer.factors(first, shownNow));
    }

    /// The question. That of an update is its formula with numbers, since the chain answers only for the gradient in
    /// it.
    private Region heading(WhyPieces parts, Quantity quantity, Room room) {
        Moment moment = parts.moment();
        if (quantity.kind().phase() == Phase.UPDATE) {
            Region formula = parts.formula(quantity, List.of());
            rows.getChildren().setAll(formula);
            rows.applyCss();
            if (formula.prefWidth(-1) <= UPDATE * room.width) {
                return formula;
            }
        }
        var words = new QuantityWords(texts, moment.document());
        String number = parts.written(moment.value(quantity));
        return WhyPieces.heading(Texts.capitalized(texts.get("present.why", number, words.describe(quantity))));
    }

    /// Says which paths or formulas are shown, and which key shows the next, if not all of them are shown.
    private Optional<Label> page(Why answer) {
        if (shownNow >= answer.size()) {
            return Optional.empty();
        }
        String of = answer.chain().isPresent() ? "present.why.page" : "present.why.formulas";
        Label page = WhyPieces.words(texts.get(
                shownNow == 1 ? of + ".one" : of,
                Integer.toString(first + 1),
                Integer.toString(first + shownNow),
                answer.chain()
                        .map(chain -> chain.count().toString())
                        .orElseGet(() -> Integer.toString(answer.size()))));
        return Optional.of(page);
    }

    /// The heading, which it takes out of the rows, and the note beside it.
    private static HBox withPage(Region heading, Label page) {
        page.getStyleClass().add("page");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        return new HBox(heading, page);
    }

    /// Adds the table of paths. What there is to note stands beside it if there is room.
    private void addChain(WhyChain table, Region heading, Room room, Why answer) {
        Optional<Label> page = page(answer);
        Optional<Label> note = table.roundedResult().map(WhyPieces::sentence);
        List<Label> notes = Stream.concat(page.stream(), note.stream()).toList();
        var noted = new NotedChain(table, notes);
        rows.getChildren().add(noted);
        rows.applyCss();
        if (notes.isEmpty() || noted.prefWidth(-1) > (room.width - 2 * SIDE) / SMALLEST) {
            rows.getChildren().setAll(heading, table);
            page.ifPresent(label -> rows.getChildren().addFirst(withPage(heading, label)));
            note.ifPresent(rows.getChildren()::add);
        }
    }

    /// @return the number of formulas that it shows
    private int addLevels(WhyPieces parts, Why answer, Room room, int lines) {
        double width = (room.width - 2 * SIDE) / SMALLEST;
        for (WhyForm form : WhyForm.writtenOut(parts, answer.quantity())) {
            rows.getChildren().add(form);
            rows.applyCss();
            form.fit(width);
        }
        if (answer.levels().isEmpty()) {
            boolean isComputed = parts.moment().formula(answer.quantity()).isPresent();
            rows.getChildren()
                    .add(WhyPieces.words(texts.get(isComputed ? "present.why.given" : "present.why.given.itself")));
            return 0;
        }
        var levels = new WhyLevels(parts, texts, answer, first, lines);
        rows.getChildren().add(levels);
        rows.applyCss();
        levels.fit(width);
        return levels.shown();
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
