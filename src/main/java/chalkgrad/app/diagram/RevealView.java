package chalkgrad.app.diagram;

import chalkgrad.app.number.Label;
import chalkgrad.app.number.Verdicts;
import chalkgrad.app.session.Latest;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Step;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.VBox;

/// The prediction of the current number and how close it was, in a bubble at the number. The mistake that gives exactly
/// the predicted number is searched for in the background.
final class RevealView extends Group {
    private static final double WIDEST = 260;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final Session session;
    private final Texts texts;
    private final Runnable onExplained;
    private final javafx.scene.control.Label verdict = new javafx.scene.control.Label();
    private final javafx.scene.control.Label mistake = new javafx.scene.control.Label();
    private final VBox bubble = new VBox(verdict, mistake);
    private final Latest<List<Explanation>> diagnosis = new Latest<>(0);
    private Optional<Shown> told = Optional.empty();
    private Optional<Rectangle2D> box = Optional.empty();
    private boolean arriving;
    private BubblePlace room = new BubblePlace(List.of(), 0, 0);

    /// @param onExplained is called when there is more to say than the verdict
    RevealView(Session session, Texts texts, Runnable onExplained) {
        this.session = session;
        this.texts = texts;
        this.onExplained = onExplained;
        bubble.getStyleClass().add("reveal");
        bubble.setManaged(false);
        verdict.getStyleClass().add("verdict");
        verdict.setWrapText(true);
        mistake.setWrapText(true);
        setMouseTransparent(true);
        getChildren().add(bubble);
        setVisible(false);
    }

    /// What the bubble shows, and for which document.
    private record Shown(Document document, Quantity quantity, WrittenNumber said, Decimals decimals) {}

    /// Shows the prediction of the current number, if the number has arrived.
    ///
    /// @param labels the numbers with their places
    /// @param layoutWidth the width of the stage
    /// @param layoutHeight the height of the stage
    void show(Moment moment, List<Label> labels, double layoutWidth, double layoutHeight) {
        room = new BubblePlace(labels, layoutWidth, layoutHeight);
        Decimals decimals = session.decimalsProperty().get();
        Optional<Quantity> subject = moment.subject().filter(moment::isKnown);
        Optional<Shown> next = subject.flatMap(quantity ->
                session.predictions().of(quantity).map(said -> new Shown(moment.document(), quantity, said, decimals)));
        box = subject.flatMap(quantity -> labels.stream()
                .filter(label -> label.quantity().equals(quantity))
                .map(Label::box)
                .findFirst());
        if (!next.equals(told)) {
            told = next;
            mistake.setText("");
            diagnosis.forget();
            next.ifPresent(this::tell);
        }
        place();
    }

    private void tell(Shown now) {
        double value = session.moment().value(now.quantity);
        verdict.setText(new Verdicts(texts, now.decimals).told(now.said, value));
        bubble.pseudoClassStateChanged(RIGHT, now.said.agrees(value));
        if (!now.said.agrees(value)) {
            diagnosis.ask(soFar -> explanations(now), this::explain, () -> explain(List.of()));
        }
    }

    private static List<Explanation> explanations(Shown now) {
        var answer = new Answer("", now.said, new ExpectedNumber.OfRun(now.quantity));
        return new Diagnosis(now.document).of(answer).explanations();
    }

    private void explain(List<Explanation> explanations) {
        explanations.stream().findFirst().ifPresent(first -> {
            String key = explanations.size() > 1 ? "predict.mistakes" : "predict.mistake";
            String sentence = texts.get(
                    key, first.sentence(session.decimalsProperty().get()), Integer.toString(explanations.size() - 1));
            mistake.setText(Texts.capitalized(sentence));
            onExplained.run();
        });
        place();
    }

    /// The mistake that gives the prediction of the current number; empty if none is known yet.
    String mistake(Moment moment) {
        return told.filter(now -> now.document.equals(moment.document())
                        && moment.step().map(Step::makes).equals(Optional.of(now.quantity)))
                .map(now -> mistake.getText())
                .orElse("");
    }

    /// Sets whether the number is still moving. The bubble is hidden meanwhile.
    void setArriving(boolean now) {
        if (arriving != now) {
            arriving = now;
            place();
        }
    }

    private void place() {
        mistake.setVisible(!mistake.getText().isEmpty());
        mistake.setManaged(mistake.isVisible());
        setVisible(told.isPresent() && box.isPresent() && !arriving);
        box.ifPresent(this::placeAt);
    }

    private void placeAt(Rectangle2D at) {
        double wide = Math.min(WIDEST, bubble.prefWidth(-1));
        Rectangle2D free = room.of(at, wide, bubble.prefHeight(wide));
        bubble.resizeRelocate(free.getMinX(), free.getMinY(), free.getWidth(), free.getHeight());
    }
}
