package chalkgrad.app;

import chalkgrad.app.playback.Delay;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The choice of the samples shown: all, or one. It says which ones the shown iteration does not compute, and is absent
/// if there is only one. Where the bar has no room, it says it in brief. There can be thousands of samples: only the
/// choices that are seen are made, and a sample's number can be typed into the open list.
final class SampleChoice {
    private static final Duration BETWEEN_DIGITS = Duration.seconds(1.5);

    private final ComboBox<Integer> box;
    private final Pane bar;
    private final int place;
    private final Session session;
    private final Texts texts;
    private final Delay forget = new Delay(BETWEEN_DIGITS, () -> typed = 0);
    private List<Integer> batch = List.of();
    /// The number that is being typed; 0 if none is.
    private int typed;

    /// @param bar holds the choice while there is one
    SampleChoice(ComboBox<Integer> box, Pane bar, Session session, Texts texts) {
        this.box = box;
        this.bar = bar;
        this.place = bar.getChildren().indexOf(box);
        this.session = session;
        this.texts = texts;
        writeAnew();
        session.momentProperty().subscribe(this::show);
        box.valueProperty().subscribe(this::choose);
        // while a network trains, each frame has another batch: choices are written anew only where they are looked at
        box.setOnShowing(event -> writeAnew());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        box.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (box.isShowing() && event.getCharacter().length() == 1) {
                type(Character.digit(event.getCharacter().charAt(0), 10));
            }
        });
    }

    /// Takes another digit of a number. If there is no such sample, the digit begins a number.
    private void type(int digit) {
        int count = session.moment().document().samples().size();
        if (digit < 0) {
            return;
        }
        long longer = 10L * typed + digit;
        typed = longer <= count ? (int) longer : digit;
        forget.restart();
        if (typed >= 1 && typed <= count) {
            box.setValue(typed);
            bringIntoView(typed);
        }
    }

    private void bringIntoView(int sample) {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(sample);
        }
    }

    /// Space and the arrow down open the list, as they open the other choices of the window.
    private void pressed(KeyEvent event) {
        boolean opens = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.DOWN;
        if (opens && !box.isShowing()) {
            box.show();
            event.consume();
        }
    }

    private void show(Moment moment) {
        int count = moment.document().samples().size();
        if (box.getItems().size() != count + 1) {
            box.getItems().setAll(IntStream.rangeClosed(0, count).boxed().toList());
            writeAnew();
        }
        List<Integer> now = moment.batch().samples().boxed().toList();
        boolean wasShown = batch.contains(moment.sample());
        batch = now;
        if (moment.sample() != 0 && wasShown != now.contains(moment.sample())) {
            writeAnew();
        }
        box.setValue(moment.sample());
        offer(count > 1);
    }

    private void offer(boolean now) {
        if (!now) {
            bar.getChildren().remove(box);
        } else if (!bar.getChildren().contains(box)) {
            bar.getChildren().add(place, box);
        }
    }

    private void writeAnew() {
        box.setButtonCell(new Chosen());
        box.setCellFactory(list -> new Choice());
    }

    private void choose(@Nullable Integer sample) {
        if (sample != null && sample != session.moment().sample()) {
            session.chooseSample(sample);
        }
    }

    private String words(int sample) {
        Moment moment = session.moment();
        String count = Integer.toString(moment.document().samples().size());
        if (sample == 0) {
            return texts.get("samples.all", count);
        }
        return texts.get(moment.batch().has(sample) ? "samples.one" : "samples.other", Integer.toString(sample), count);
    }

    private String briefly(int sample) {
        return sample == 0 ? texts.get("samples.all.brief") : Integer.toString(sample);
    }

    private class Choice extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer sample, boolean empty) {
            super.updateItem(sample, empty);
            setText(sample == null || empty ? "" : words(sample));
        }
    }

    /// The choice in the closed box, in brief if the whole text does not fit. The list alone decides how wide the box
    /// is at most, so the brief text does not make it narrower still.
    private final class Chosen extends Choice {
        Chosen() {
            widthProperty().subscribe(this::fit);
            fontProperty().subscribe(this::fit);
        }

        @Override
        protected void updateItem(@Nullable Integer sample, boolean empty) {
            super.updateItem(sample, empty);
            fit();
        }

        private void fit() {
            Integer sample = getItem();
            if (sample == null || isEmpty() || getWidth() == 0) {
                return;
            }
            var whole = new Text(words(sample));
            whole.setFont(getFont());
            double room = getWidth() - snappedLeftInset() - snappedRightInset();
            setText(whole.getLayoutBounds().getWidth() <= room ? whole.getText() : briefly(sample));
        }
    }
}
