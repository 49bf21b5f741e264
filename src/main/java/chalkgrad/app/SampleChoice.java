package chalkgrad.app;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The choice of the samples shown: all, or one. It is hidden for a batch of one.
final class SampleChoice {
    private final ChoiceBox<Integer> box;
    private final Session session;

    SampleChoice(ChoiceBox<Integer> box, Session session, Texts texts) {
        this.box = box;
        this.session = session;
        box.setConverter(new Converter(texts, session));
        session.momentProperty().subscribe(this::show);
        box.valueProperty().subscribe(this::choose);
    }

    private void show(Moment moment) {
        int count = moment.document().samples().size();
        List<Integer> choices = IntStream.rangeClosed(0, count).boxed().toList();
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(moment.sample());
        box.setVisible(count > 1);
        box.setManaged(count > 1);
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
            return sample == null || sample == 0
                    ? texts.get("samples.all", count)
                    : texts.get("samples.one", Integer.toString(sample), count);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("samples are chosen, not typed");
        }
    }
}
