package chalkgrad.app;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The choice of the samples shown: all, or one. It says which ones the shown iteration does not compute, and is hidden
/// if there is only one.
final class SampleChoice {
    private final ChoiceBox<Integer> box;
    private final Session session;
    private final Texts texts;
    private List<Integer> batch = List.of();

    SampleChoice(ChoiceBox<Integer> box, Session session, Texts texts) {
        this.box = box;
        this.session = session;
        this.texts = texts;
        box.setConverter(new Converter(texts, session));
        session.momentProperty().subscribe(this::show);
        box.valueProperty().subscribe(this::choose);
        // while a network trains, each frame has another batch: choices are written anew only where they are looked at
        box.setOnShowing(event -> writeAnew());
    }

    private void show(Moment moment) {
        int count = moment.document().samples().size();
        List<Integer> choices = IntStream.rangeClosed(0, count).boxed().toList();
        List<Integer> now = moment.batch().samples().boxed().toList();
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        boolean wasShown = batch.contains(moment.sample());
        batch = now;
        if (moment.sample() != 0 && wasShown != now.contains(moment.sample())) {
            writeAnew();
        }
        box.setValue(moment.sample());
        box.setVisible(count > 1);
        box.setManaged(count > 1);
    }

    /// A new converter makes the box write its choices anew.
    private void writeAnew() {
        box.setConverter(new Converter(texts, session));
    }

    private void choose(@Nullable Integer sample) {
        if (sample != null && sample != session.moment().sample()) {
            session.chooseSample(sample);
        }
    }

    private static final class Converter extends StringConverter<Integer> {
        private final Texts texts;
        private final Session session;

        Converter(Texts texts, Session session) {
            this.texts = texts;
            this.session = session;
        }

        @Override
        public String toString(@Nullable Integer sample) {
            String count =
                    Integer.toString(session.moment().document().samples().size());
            if (sample == null || sample == 0) {
                return texts.get("samples.all", count);
            }
            boolean isComputed = session.moment().batch().has(sample);
            return texts.get(isComputed ? "samples.one" : "samples.other", Integer.toString(sample), count);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("samples are chosen, not typed");
        }
    }
}
