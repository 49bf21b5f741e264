package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Problem;
import chalkgrad.math.NumberText;
import chalkgrad.mistake.Numeral;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is being typed into the field: a number of the document, or what somebody says that a hidden number will be.
sealed interface Entry {
    Quantity quantity();

    /// What stands in the field at first.
    String begin();

    /// Takes note of what stands in the field.
    ///
    /// @return why it cannot be kept; empty if it can
    Optional<String> follow(String text);

    /// What stands in the field, and can be kept, is.
    void keep(String text);

    /// All is as before.
    void cancel();

    /// What is typed of a number.
    static Entry of(Quantity quantity, Session session, Texts texts) {
        return session.moment().isKnown(quantity)
                ? new Value(quantity, session, texts)
                : new Prediction(quantity, session, texts);
    }

    /// A number of the document. All edits of one entry are one gesture.
    final class Value implements Entry {
        private final Quantity quantity;
        private final Session session;
        private final Texts texts;

        private Value(Quantity quantity, Session session, Texts texts) {
            this.quantity = quantity;
            this.session = session;
            this.texts = texts;
        }

        @Override
        public Quantity quantity() {
            return quantity;
        }

        @Override
        public String begin() {
            return session.decimalsProperty()
                    .get()
                    .exact()
                    .format(session.moment().value(quantity));
        }

        @Override
        public Optional<String> follow(String text) {
            OptionalDouble number = NumberText.parse(text);
            if (number.isEmpty()) {
                session.cancel(this);
                return Optional.of(texts.get("diagram.editor.noNumber"));
            }
            return session.set(quantity, number.getAsDouble(), this).map(Problem::message);
        }

        @Override
        public void keep(String text) {
            session.endGesture();
        }

        @Override
        public void cancel() {
            session.cancel(this);
        }
    }

    /// What a number that is hidden still will be. Nothing typed means that nothing is said.
    record Prediction(Quantity quantity, Session session, Texts texts) implements Entry {
        @Override
        public String begin() {
            return session.predictions().of(quantity).map(Numeral::text).orElse("");
        }

        @Override
        public Optional<String> follow(String text) {
            boolean wrong = !text.isBlank() && NumberText.parse(text).isEmpty();
            return wrong ? Optional.of(texts.get("diagram.editor.noNumber")) : Optional.empty();
        }

        @Override
        public void keep(String text) {
            session.predictions()
                    .say(
                            quantity,
                            NumberText.parse(text).stream()
                                    .mapToObj(value -> numeral(text, value))
                                    .findFirst());
        }

        /// With the digits that were typed; a fraction is as exact as can be.
        private static Numeral numeral(String text, double value) {
            String plain = text.strip().replace(',', '.');
            return plain.contains("/")
                    ? Numeral.of(Double.toString(value))
                    : Numeral.of(plain).given();
        }

        @Override
        public void cancel() {
            // nothing was said yet
        }
    }
}
