package chalkgrad.app.training;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.ProblemWords;
import chalkgrad.app.words.Texts;
import chalkgrad.app.words.TypedNumber;
import chalkgrad.document.TrainingEdit.SetHyperparameter;
import chalkgrad.math.NumberText;
import chalkgrad.network.Hyperparameter;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The learning rate of the open document, as it is typed.
final class LearningRate {
    private final Session session;
    private final Texts texts;

    LearningRate(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /// How it is written; empty if the optimizer has none.
    ObservableValue<Optional<String>> text() {
        return session.momentProperty()
                .flatMap(moment -> session.decimalsProperty()
                        .map(decimals ->
                                value(moment).map(rate -> decimals.exact().format(rate))));
    }

    private static Optional<Double> value(Moment moment) {
        return moment.document().hyperparameters().contains(Hyperparameter.LEARNING_RATE)
                ? Optional.of(moment.document().setting(Hyperparameter.LEARNING_RATE))
                : Optional.empty();
    }

    /// Sets it to what was typed.
    ///
    /// @return why that is not possible; empty if it was done
    Optional<String> set(String typed) {
        Optional<String> problem =
                new TypedNumber(texts, session.decimalsProperty().get()).problem(typed);
        return problem.isPresent() ? problem : set(NumberText.parse(typed).orElseThrow());
    }

    private Optional<String> set(double rate) {
        return session.edit(new SetHyperparameter(Hyperparameter.LEARNING_RATE, rate))
                .map(why -> new ProblemWords(texts, session.moment().document()).of(why));
    }

    /// Goes to the next larger or smaller of the rates 0.1, 0.2, 0.5, 1 and so on.
    void step(boolean up) {
        value(session.moment()).filter(rate -> rate > 0).ifPresent(rate -> set(next(rate, up)));
    }

    private static double next(double rate, boolean up) {
        int power = (int) Math.floor(Math.log10(rate));
        double found = rate;
        for (int k = power - 1; k <= power + 1; k++) {
            for (int factor : new int[] {1, 2, 5}) {
                double one = Double.parseDouble(factor + "e" + k);
                if (up && one > rate * (1 + 1e-9)) {
                    return one;
                }
                found = !up && one < rate * (1 - 1e-9) ? one : found;
            }
        }
        return found;
    }
}
