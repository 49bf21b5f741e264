package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.RandomEdits;
import chalkgrad.Trials;
import chalkgrad.app.look.Profile;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.LabelView;
import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import chalkgrad.math.Decimals.Rounding;
import chalkgrad.pass.Granularity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// A monkey at the window: whatever it does, nothing breaks, and every number on the screen belongs to the document on
/// the screen. `mvn verify -Pmonkey` lets it play for long.
class MonkeyTest extends InWindow {
    private static final int ACTIONS = Integer.getInteger("chalkgrad.monkey.actions", 100);
    private static final long SEED = Long.getLong("chalkgrad.monkey.seed", 1);
    private static final int ROUND = 100;
    private static final int KINDS = 18;

    /// Every way in which a number may be rounded to fit its place.
    private static final List<Decimals> WAYS = Stream.of(Rounding.values())
            .flatMap(rounding -> IntStream.rangeClosed(0, 6).mapToObj(digits -> new Decimals(digits, rounding)))
            .toList();

    private static final List<KeyCode> STEPS =
            List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.HOME, KeyCode.END);

    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());

    @SuppressWarnings("NullAway.Init")
    private NumbersMonkey numbers;

    /// What is computed beside the window, or told later, is not thrown where the monkey acts.
    @BeforeEach
    void listenToFailures(FxRobot robot) {
        robot.interact(
                () -> Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure)));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    static List<String> networks() {
        return Trials.some(3, WorkedNetworks.names());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whateverAMonkeyDoesTheNumbersOnTheScreenAreThoseOfTheDocument(String name, FxRobot robot) {
        var random = new Random(SEED);
        window.open(robot, name);
        robot.interact(() -> numbers = new NumbersMonkey(window));
        for (int done = 0; done < ACTIONS; done += ROUND) {
            int from = done;
            robot.interact(() -> {
                for (int k = from; k < Math.min(from + ROUND, ACTIONS); k++) {
                    int action = random.nextInt(KINDS);
                    act(action, name, random);
                    layOut();
                    check("action %d of seed %d, kind %d".formatted(k, SEED, action));
                }
            });
            numbers.check(robot);
            assertThat(failures).isEmpty();
        }
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void act(int action, String name, Random random) {
        Document document = window.session.moment().document();
        switch (action) {
            case 0 -> press(root(), STEPS.get(random.nextInt(STEPS.size())), random.nextInt(4) == 0);
            case 1 ->
                window.session.goTo(
                        random.nextLong(window.session.moment().timeline().length() + 1));
            case 2 -> window.session.undo();
            case 3 -> window.session.redo();
            case 4 -> edit(RandomEdits.next(document, random));
            case 5 -> edit(RandomEdits.ofKind(random.nextInt(4), document, random));
            case 6 -> press(number(random), random.nextBoolean() ? KeyCode.UP : KeyCode.DOWN, random.nextBoolean());
            case 7 -> press(number(random), random.nextBoolean() ? KeyCode.J : KeyCode.F2, false);
            case 8 -> window.session.granularityProperty().set(pick(List.of(Granularity.values()), random));
            case 9 ->
                window.session.chooseSample(random.nextInt(document.samples().size() + 1));
            case 10 -> resize(random);
            case 11 -> window.workbench.profileProperty().set(pick(List.of(Profile.values()), random));
            case 12 -> replace(random);
            case 13 -> numbers.predict(random);
            case 14 -> numbers.type(random);
            case 15 -> numbers.look(random);
            case 16 -> present(random);
            default -> reopen(name, random);
        }
    }

    /// Networks grow without end otherwise, and random documents would be as large as they like.
    private void edit(Edit edit) {
        Document next = edit.problem(window.session.moment().document()).isPresent()
                ? window.session.moment().document()
                : edit.applyTo(window.session.moment().document());
        boolean small = next.network().depth() <= 5 && next.samples().size() <= 5;
        if (small && !(edit instanceof Edit.Replace)) {
            window.session.edit(edit);
        }
    }

    /// Another network takes the place of this one now and then, as an edit that can be undone.
    private void replace(Random random) {
        if (random.nextInt(10) == 0) {
            window.session.edit(new Edit.Replace(WorkedNetworks.open(pick(WorkedNetworks.names(), random))));
        }
    }

    private void present(Random random) {
        if (random.nextInt(4) == 0) {
            press(root(), KeyCode.F5, false);
        }
    }

    private void resize(Random random) {
        window.stage.setWidth(800 + random.nextInt(200));
        window.stage.setHeight(600 + random.nextInt(300));
    }

    private void reopen(String name, Random random) {
        if (random.nextInt(5) == 0) {
            window.session.open(WorkedNetworks.open(name), Optional.empty());
        } else {
            press(root(), KeyCode.ESCAPE, false);
        }
    }

    private static void press(Node node, KeyCode key, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    private Parent root() {
        return window.stage.getScene().getRoot();
    }

    private Node number(Random random) {
        List<LabelView> all = shown();
        // in an order that the seed alone decides
        all.sort(Comparator.comparing(
                view -> view.label().quantity() + " " + view.label().role()));
        return pick(all, random);
    }

    private List<LabelView> shown() {
        var result = new ArrayList<LabelView>();
        root().lookupAll(".number").forEach(node -> {
            if (node instanceof LabelView view) {
                result.add(view);
            }
        });
        result.sort(Comparator.comparing(
                view -> view.label().quantity() + " " + view.label().role()));
        return result;
    }

    private void layOut() {
        root().applyCss();
        root().layout();
    }

    private void check(String when) {
        var fresh = new Run(window.session.moment().document());
        List<LabelView> all = shown();
        assertThat(all).as(when).isNotEmpty();
        for (LabelView view : all) {
            Label label = view.label();
            if (label.isKnown()) {
                double value = fresh.value(label.quantity());
                boolean shown = Decimals.STANDARD.format(value).equals(label.text())
                        || WAYS.stream().anyMatch(way -> way.format(value).equals(label.text()));
                assertThat(shown)
                        .as("%s: %s is shown as %s, but is %s", when, label.quantity(), label.text(), value)
                        .isTrue();
            }
        }
    }
}
