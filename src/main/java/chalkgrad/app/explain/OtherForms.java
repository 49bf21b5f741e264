package chalkgrad.app.explain;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Speech;
import chalkgrad.pass.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Where there is a shorter or a longer way to the same number, each is told.
final class OtherForms {
    private static final double SIZE = 17;

    private final Pane pane;
    private final Session session;
    private final Texts texts;
    private List<EquationView> equations = List.of();

    OtherForms(Pane pane, Session session, Texts texts) {
        this.pane = pane;
        this.session = session;
        this.texts = texts;
        session.momentProperty().subscribe(this::show);
    }

    private void show(Moment moment) {
        List<Form> others = moment.subject()
                .map(quantity ->
                        moment.derivation().forms(quantity).stream().skip(1).toList())
                .orElse(List.of());
        equations.forEach(EquationView::release);
        equations = others.stream().map(form -> equation(moment, form)).toList();
        var nodes = new ArrayList<Node>();
        for (int k = 0; k < others.size(); k++) {
            var way = new Label(texts.get("explain.way." + others.get(k).way()));
            way.getStyleClass().add("note");
            nodes.add(way);
            nodes.add(equations.get(k));
        }
        pane.getChildren().setAll(nodes);
        Shown.set(pane, !others.isEmpty());
    }

    private EquationView equation(Moment moment, Form form) {
        var equation = new EquationView(session);
        var setting = new Typesetting(moment, session.decimalsProperty().get());
        equation.show(Optional.of(setting.otherwise(form.formula(), SIZE)));
        equation.setAccessibleText(Speech.symbols(moment.names()::name).say(form.formula()));
        return equation;
    }
}
