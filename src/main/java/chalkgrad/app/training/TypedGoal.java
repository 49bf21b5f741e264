package chalkgrad.app.training;

import chalkgrad.app.look.EntryField;
import chalkgrad.app.session.Goal;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.math.NumberText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/// When the training ends, as it is typed into two fields. Both may be empty.
final class TypedGoal {
    private final Session session;
    private final Texts texts;
    private final EntryField epochs;
    private final EntryField until;

    TypedGoal(Session session, Texts texts, EntryField epochs, EntryField until, Consumer<Optional<String>> problems) {
        this.session = session;
        this.texts = texts;
        this.epochs = epochs;
        this.until = until;
        listen(epochs, this::flawOfEpochs, problems);
        listen(until, this::flawOfBound, problems);
    }

    private static void listen(
            EntryField field, Function<String, Optional<String>> flaw, Consumer<Optional<String>> problems) {
        field.onEntry(
                typed -> {
                    Optional<String> problem = flaw.apply(typed);
                    if (problem.isEmpty()) {
                        field.show(typed.strip());
                    }
                    return problem;
                },
                problems);
    }

    private int perEpoch() {
        var document = session.moment().document();
        return document.batches().perEpoch(document.samples().size());
    }

    private static OptionalDouble number(String typed) {
        return NumberText.parse(typed.strip());
    }

    private Optional<String> flawOfEpochs(String typed) {
        OptionalDouble count = number(typed);
        boolean good = typed.isBlank()
                || count.isPresent()
                        && count.getAsDouble() >= 1
                        && count.getAsDouble() * perEpoch() <= Integer.MAX_VALUE
                        && count.getAsDouble() == Math.rint(count.getAsDouble());
        return good ? Optional.empty() : Optional.of(texts.get("training.epochs.wrong"));
    }

    private Optional<String> flawOfBound(String typed) {
        String example = session.decimalsProperty().get().exact().format(0.01);
        return typed.isBlank() || number(typed).isPresent()
                ? Optional.empty()
                : Optional.of(texts.get("training.until.wrong", example));
    }

    /// What is wrong with what is typed, and the first field where it is gets the focus.
    Optional<String> problem() {
        Optional<String> ofEpochs = flawOfEpochs(epochs.getText());
        Optional<String> first = ofEpochs.or(() -> flawOfBound(until.getText()));
        first.ifPresent(problem -> (ofEpochs.isPresent() ? epochs : until).requestFocus());
        return first;
    }

    /// The goal, if nothing is wrong.
    Goal goal() {
        OptionalDouble count = number(epochs.getText());
        OptionalInt iterations =
                count.isPresent() ? OptionalInt.of((int) (count.getAsDouble() * perEpoch())) : OptionalInt.empty();
        return new Goal(iterations, number(until.getText()));
    }
}
