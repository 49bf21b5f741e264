package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.math.NumberText;
import chalkgrad.mistake.Numeral;
import chalkgrad.pass.Quantity;
import java.util.Optional;

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
            Optional<String> problem = new TypedNumber(texts).problem(text);
            if (problem.isPresent()) {
                session.cancel(this);
                return problem;
            }
            var words = new ProblemWords(texts, session.moment().document());
            return session.set(quantity, NumberText.parse(text).orElseThrow(), this)
                    .map(words::of);
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
            return text.isBlank() ? Optional.empty() : new TypedNumber(texts).problem(text);
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
            String plain = text.strip().replaceFirst("^=\\s*", "").replace(',', '.');
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
