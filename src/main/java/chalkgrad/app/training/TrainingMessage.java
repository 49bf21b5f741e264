package chalkgrad.app.training;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The line below the training: what is wrong with an entry; without that, how the training ended, or what was done.
final class TrainingMessage {
    private static final PseudoClass PLAIN = PseudoClass.getPseudoClass("plain");

    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty ending = new SimpleStringProperty("");
    private final StringProperty done = new SimpleStringProperty("");

    TrainingMessage(Label label) {
        StringExpression wrong =
                Bindings.when(problem.isNotEmpty()).then(problem).otherwise(ending);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> wrong.getValue().isEmpty() ? done.get() : wrong.getValue(), wrong, done));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        wrong.isEmpty().subscribe(isPlain -> label.pseudoClassStateChanged(PLAIN, isPlain));
    }

    void tell(Optional<String> wrongEntry) {
        problem.set(wrongEntry.orElse(""));
    }

    void end(Optional<String> sentence) {
        ending.set(sentence.orElse(""));
    }

    void done(String sentence) {
        done.set(sentence);
    }
}
