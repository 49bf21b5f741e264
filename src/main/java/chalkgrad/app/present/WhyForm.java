package chalkgrad.app.present;

import chalkgrad.app.typeset.EquationView;
import chalkgrad.pass.Form;
import chalkgrad.pass.Quantity;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// A number as its function is defined, such as the quotient that softmax is: with names, with numbers, and the result.
final class WhyForm extends HBox {
    private final EquationView names;

    private WhyForm(WhyPieces pieces, Quantity quantity, Form form) {
        names = pieces.names(form.formula());
        getStyleClass().add("why-formula");
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(pieces.name(quantity), names, pieces.numbers(form.formula()), pieces.result(quantity));
    }

    static List<WhyForm> writtenOut(WhyPieces pieces, Quantity quantity) {
        return pieces.moment().derivation().forms(quantity).stream()
                .filter(form -> form.way() == Form.Way.WRITTEN_OUT)
                .map(form -> new WhyForm(pieces, quantity, form))
                .toList();
    }

    /// Leaves only the numbers if there is no room for the names too. It must be in a scene, since its width depends on
    /// style sheets.
    void fit(double width) {
        if (prefWidth(-1) > width) {
            getChildren().remove(names);
        }
    }
}
