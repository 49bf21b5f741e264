package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.session.Moment;
import chalkgrad.exchange.answer.AnswersFile;
import chalkgrad.grading.AnswerCheck;
import chalkgrad.grading.Checked;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Verdict;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/// What the monkey does with a student's numbers: it predicts, and types right and wrong ones and nonsense.
final class NumbersMonkey {
    private static final Decimals THREE = new Decimals(3, Decimals.Rounding.SIGNIFICANT);
    private static final List<String> NONSENSE =
            List.of("nothing", "= 3", "z9[9] = 1", "L = much", "[1, 2", "{\"L\": 1}", "#", "", "1/0", "L == ½");

    private static final Pattern RIGHT = Pattern.compile("(\\d+)\u00a0right");

    private final WindowFixture window;
    private final TextArea typed;
    private final ListView<?> lines;
    private final Label counts;

    NumbersMonkey(WindowFixture window) {
        this.window = window;
        this.typed = window.find(TextArea.class, ".answers");
        this.lines = window.find(ListView.class, ".answers-panel .list-view");
        this.counts = window.find(Label.class, ".counts");
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /// Types what a number will be, if one can be predicted now.
    void predict(Random random) {
        if (random.nextInt(4) == 0) {
            press(window.stage.getScene().getRoot(), KeyCode.Q);
        }
        press(window.stage.getScene().getRoot(), KeyCode.ENTER);
        TextField field = window.find(TextField.class, ".diagram .number-editor");
        if (field.getParent().isVisible()) {
            field.setText(random.nextInt(3) == 0 ? pick(NONSENSE, random) : THREE.format(random.nextGaussian()));
            press(field, pick(List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.UP, KeyCode.ESCAPE), random));
        }
    }

    /// Types some lines in place of those before, or takes all away.
    void type(Random random) {
        String text = IntStream.range(0, random.nextInt(6))
                .mapToObj(k -> line(random))
                .collect(Collectors.joining("\n"));
        typed.setText(text);
    }

    private String line(Random random) {
        if (random.nextInt(4) == 0) {
            return pick(NONSENSE, random);
        }
        Moment moment = window.session.moment();
        long length = moment.timeline().length();
        Quantity quantity = moment.timeline().step(random.nextLong(length)).makes();
        double value = moment.run().value(quantity) * (random.nextBoolean() ? 1 : 1 + random.nextInt(3));
        return moment.names().text(quantity) + " = " + THREE.format(value);
    }

    /// Chooses a line, and looks at its formulas or takes them away.
    void look(Random random) {
        if (!lines.getItems().isEmpty()) {
            lines.getFocusModel().focus(random.nextInt(lines.getItems().size()));
            press(lines, random.nextBoolean() ? KeyCode.ENTER : KeyCode.SPACE);
        }
        if (random.nextInt(3) == 0) {
            press(window.stage.getScene().getRoot(), KeyCode.ESCAPE);
        }
    }

    /// What is told of the numbers at last is what is true of them in the document on the screen.
    void check(FxRobot robot) {
        window.await(robot, () -> !counts.getText().startsWith("checking"));
        assertThat(told(counts.getText())).as(typed.getText()).isEqualTo(right(typed.getText()));
    }

    private static long told(String counts) {
        Matcher right = RIGHT.matcher(counts);
        return right.find() ? Long.parseLong(right.group(1)) : 0;
    }

    private long right(String text) {
        List<Checked> checked = new AnswerCheck(window.session.moment().document())
                .of(AnswersFile.typed(text, "").answers());
        return checked.stream().filter(one -> one.verdict() == Verdict.RIGHT).count();
    }
}
