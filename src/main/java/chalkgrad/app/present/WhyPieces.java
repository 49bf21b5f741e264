package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Minus;
import chalkgrad.formula.Formula;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the parts of the answer to "why?": words, numbers, names and formulas of a moment.
final class WhyPieces {
    private static final double NAME = 34;
    private static final double FORMULA = 36;
    /// How far the baseline of a name is above its number, or above the lower edge of its column's caption.
    private static final double NAME_DEPTH = 12;

    private static final double CAPTION_DEPTH = 7.5;

    private final Session session;
    private final Consumer<Quantity> ask;
    private final Moment moment;
    private final Decimals decimals;
    private final List<EquationView> equations = new ArrayList<>();

    /// @param ask asks why another number is what it is
    WhyPieces(Session session, Consumer<Quantity> ask) {
        this.session = session;
        this.ask = ask;
        this.moment = session.moment();
        this.decimals = session.decimalsProperty().get();
    }

    /// Ends all subscriptions of the parts.
    void release() {
        equations.forEach(EquationView::release);
    }

    Moment moment() {
        return moment;
    }

    Decimals decimals() {
        return decimals;
    }

    String written(double number) {
        return Minus.drawn(decimals.format(number));
    }

    static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("why-heading");
        heading.setWrapText(true);
        return heading;
    }

    static Label words(String text) {
        return label(text, "why-words");
    }

    /// A sentence that wraps.
    static Label sentence(String text) {
        Label sentence = words(text);
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        return sentence;
    }

    static Label sign(String text) {
        return label(text, "why-number");
    }

    Label number(double number) {
        return sign(written(number));
    }

    /// The product of a path, or the sum of all of them.
    Label product(double number) {
        Label product = number(number);
        product.getStyleClass().add("product");
        return product;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// `name = formula with numbers put in = value`.
    ///
    /// @param same numbers that are only this one; their names stand before it
    HBox formula(Quantity quantity, List<Quantity> same) {
        var row = new HBox();
        for (Quantity other : same) {
            row.getChildren().addAll(name(other), sign("="));
        }
        row.getChildren()
                .addAll(equation(new Typesetting(moment, decimals).brief(quantity, FORMULA)), result(quantity));
        row.getStyleClass().add("why-formula");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    Label result(Quantity quantity) {
        return sign("= " + written(moment.value(quantity)));
    }

    /// `= formula` with names. Long sums are shortened.
    EquationView names(Formula formula) {
        return shortened(new Typesetting(moment, decimals).otherwise(formula, FORMULA));
    }

    /// `= formula` with numbers put in. Long sums are shortened.
    EquationView numbers(Formula formula) {
        return shortened(new Typesetting(moment, decimals).numbers(formula, FORMULA));
    }

    private EquationView shortened(Equation equation) {
        return equation(Optional.of(equation.shortened().orElse(equation)));
    }

    EquationView name(Quantity quantity) {
        return equation(Optional.of(new Typesetting(moment, decimals).inLine(quantity, NAME)));
    }

    /// A factor: its name, and the number below. Pointing at either lights it on the stage, and a click asks why it is
    /// what it is.
    VBox factor(Quantity quantity) {
        VBox factor = named(name(quantity), number(moment.value(quantity)));
        factor.getStyleClass().add("why-factor");
        factor.hoverProperty()
                .subscribe(hovered -> session.attention().hover(hovered ? Optional.of(quantity) : Optional.empty()));
        factor.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                ask.accept(quantity);
                event.consume();
            }
        });
        return factor;
    }

    /// A name with its number below.
    static VBox named(EquationView name, Label number) {
        var both = new VBox(name, number);
        VBox.setMargin(name, below(name, NAME_DEPTH));
        both.setAlignment(Pos.BOTTOM_CENTER);
        both.setFillWidth(false);
        return both;
    }

    /// The margin with which a name stands on the line of captions beside it.
    static Insets besideCaptions(EquationView name) {
        return below(name, CAPTION_DEPTH);
    }

    /// The margin below a name with which its baseline is this far above what comes below, whatever hangs under it.
    private static Insets below(EquationView name, double depth) {
        return new Insets(0, 0, depth - (name.prefHeight(-1) - name.getBaselineOffset()), 0);
    }

    private EquationView equation(Optional<Equation> equation) {
        var view = new EquationView(session);
        view.show(equation);
        equations.add(view);
        return view;
    }
}
