package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.FormulaLines;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Form;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Shows the other forms of a number's formula, with names and with numbers put in.
final class OtherForms {
    private static final double SIZE = 17;

    private final Pane pane;
    private final Session session;
    private final Texts texts;
    private final List<EquationView> equations = new ArrayList<>();

    OtherForms(Pane pane, Session session, Texts texts) {
        this.pane = pane;
        this.session = session;
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
        session.decimalsProperty().subscribe(() -> show(session.moment()));
    }

    /// The forms of a number other than the usual one.
    static List<Form> of(Moment moment, Quantity quantity) {
        return moment.derivation().forms(quantity).stream().skip(1).toList();
    }

    private void show(Moment moment) {
        equations.forEach(EquationView::release);
        equations.clear();
        List<Node> nodes =
                moment.subject().map(quantity -> told(moment, quantity)).orElse(List.of());
        pane.getChildren().setAll(nodes);
        Shown.set(pane, !nodes.isEmpty());
    }

    private List<Node> told(Moment moment, Quantity quantity) {
        Decimals decimals = session.decimalsProperty().get();
        var setting = new Typesetting(moment, decimals);
        var nodes = new ArrayList<Node>();
        for (Form form : of(moment, quantity)) {
            var way = new Label(texts.get("explain.way", texts.get("explain.way." + form.way())));
            way.getStyleClass().add("note");
            nodes.add(way);
            var lines = new FormulaLines(moment, quantity, Optional.of(form.formula()), decimals);
            nodes.add(equation(setting.otherwise(form.formula(), SIZE), lines.spoken()));
            if (!lines.numbers().isEmpty()) {
                nodes.add(equation(setting.numbers(form.formula(), SIZE), lines.spokenNumbers()));
            }
        }
        return nodes;
    }

    private EquationView equation(Equation drawn, String spoken) {
        var equation = new EquationView(session);
        equation.show(Optional.of(drawn));
        equation.setAccessibleText(spoken);
        equations.add(equation);
        return equation;
    }
}
