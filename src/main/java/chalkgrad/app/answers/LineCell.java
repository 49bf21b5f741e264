package chalkgrad.app.answers;

import chalkgrad.grading.Checked;
import chalkgrad.mistake.Verdict;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One line of the results: the number, its place in a notebook, a sign and a word for the verdict, and the
/// explanation.
final class LineCell extends ListCell<ResultLine> {
    private static final Map<Verdict, String> SIGNS = signs();
    private static final Map<Verdict, PseudoClass> VERDICTS = verdicts();
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final AnswerWords words;
    private final Label number = new Label();
    private final Label place = new Label();
    private final Label verdict = new Label();
    private final Label sentence = new Label();
    private final Hyperlink formulas = new Hyperlink();
    private final VBox all = new VBox(new NumberAndVerdict(number, verdict), place, sentence, formulas);

    /// @param showFormulas shows the formula of a wrong number, right and as it must have been
    LineCell(AnswerWords words, Consumer<ResultLine> showFormulas) {
        this.words = words;
        getStyleClass().add("checked");
        formulas.setOnAction(event -> showFormulas.accept(getItem()));
        formulas.setFocusTraversable(false);
        number.getStyleClass().add("number-line");
        place.getStyleClass().add("place");
        verdict.getStyleClass().add("verdict");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        verdict.setWrapText(true);
        // the width of the list decides, so that sentences wrap
        setPrefWidth(0);
    }

    private static Map<Verdict, String> signs() {
        return Map.of(
                Verdict.RIGHT, "✓",
                Verdict.ROUNDED, "≈",
                Verdict.WRONG, "✗",
                Verdict.FOLLOWS, "↳",
                Verdict.UNKNOWN, "?");
    }

    private static Map<Verdict, PseudoClass> verdicts() {
        var classes = new EnumMap<Verdict, PseudoClass>(Verdict.class);
        for (Verdict one : Verdict.values()) {
            classes.put(one, PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)));
        }
        return classes;
    }

    @Override
    protected void updateItem(@Nullable ResultLine line, boolean empty) {
        super.updateItem(line, empty);
        VERDICTS.values().forEach(each -> pseudoClassStateChanged(each, false));
        pseudoClassStateChanged(BAD, line instanceof ResultLine.Wrong);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case ResultLine.Numbers numbers -> show(numbers);
            case ResultLine.Wrong wrong -> show(wrong);
        }
        String link = words.link(line);
        formulas.setText(link);
        setShown(formulas, !link.isEmpty());
        setShown(place, !place.getText().isEmpty());
        setShown(sentence, !sentence.getText().isEmpty());
        setAccessibleText(spoken());
        setGraphic(all);
    }

    private void show(ResultLine.Numbers numbers) {
        Checked first = numbers.first();
        pseudoClassStateChanged(VERDICTS.get(first.verdict()), true);
        number.setText(words.heading(numbers));
        place.setText(words.placeInNotebook(numbers));
        verdict.setText(SIGNS.get(first.verdict()) + " " + words.verdict(numbers));
        sentence.setText(words.sentence(numbers));
        setShown(number, true);
    }

    private void show(ResultLine.Wrong wrong) {
        number.setText("");
        place.setText("");
        setShown(number, false);
        verdict.setText("! " + words.place(wrong.place()));
        sentence.setText(wrong.sentence());
    }

    private String spoken() {
        return Stream.of(number.getText(), place.getText(), verdict.getText().substring(2), sentence.getText())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
