package chalkgrad.app.number;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.math.NumberText;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// What is being typed into the field: a number of the document, or a prediction of a hidden number.
sealed interface FieldEntry {
    Quantity quantity();

    /// The text that the field starts with.
    String begin();

    /// Follows the text in the field.
    ///
    /// @return why it cannot be kept; empty if it can
    Optional<String> follow(String text);

    /// Keeps the text in the field, which is valid.
    void keep(String text);

    /// Restores the state before typing.
    void cancel();

    /// The entry for a number.
    static FieldEntry of(Quantity quantity, Session session, Texts texts) {
        return session.moment().isKnown(quantity)
                ? new Value(quantity, session, texts)
                : new Prediction(quantity, session, texts);
    }

    /// A number of the document. All edits of one entry are one gesture.
    final class Value implements FieldEntry {
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
            Optional<String> problem =
                    new TypedNumber(texts, session.decimalsProperty().get()).problem(text);
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

    /// A prediction of a hidden number. An empty text removes it.
    record Prediction(Quantity quantity, Session session, Texts texts) implements FieldEntry {
        @Override
        public String begin() {
            return session.predictions().of(quantity).map(WrittenNumber::text).orElse("");
        }

        @Override
        public Optional<String> follow(String text) {
            return text.isBlank()
                    ? Optional.empty()
                    : new TypedNumber(texts, session.decimalsProperty().get()).problem(text);
        }

        @Override
        public void keep(String text) {
            session.predictions()
                    .say(
                            quantity,
                            NumberText.parse(text).stream()
                                    .mapToObj(value -> written(text, value))
                                    .findFirst());
        }

        /// The number with the digits that were typed; a fraction has all its digits.
        private static WrittenNumber written(String text, double value) {
            String plain = text.strip().replaceFirst("^=\\s*", "").replace(',', '.');
            return plain.contains("/")
                    ? WrittenNumber.of(Double.toString(value))
                    : WrittenNumber.of(plain).given();
        }

        @Override
        public void cancel() {
            // nothing was said yet
        }
    }
}
