package chalkgrad.app.answers;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.answer.Checked;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Told;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A wrong number's formula, right and as the student must have had it, over the stage: what differs is framed in both.
final class FormulasCard extends BorderPane {
    private static final double SIZE = 22;
    private static final double MARGIN = 12;
    private static final double WIDEST = 760;
    private static final double HIGHEST = 0.7;
    private static final int DIGITS = 8;

    private final Session session;
    private final Texts texts;
    private final AnswerWords words;
    private final Label heading = new Label();
    private final Button close = new Button();
    private final VBox body = new VBox();
    private final List<EquationView> equations = new ArrayList<>();
    private double highest = Double.MAX_VALUE;

    FormulasCard(Session session, Texts texts, AnswerWords words) {
        this.session = session;
        this.texts = texts;
        this.words = words;
        getStyleClass().add("formulas-card");
        heading.getStyleClass().add("heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        close.getStyleClass().add("flat");
        close.setGraphic(new FontIcon("bi-x"));
        close.setAccessibleText(texts.get("answers.formulas.close"));
        close.setOnAction(event -> hide());
        var top = new HBox(heading, close);
        top.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.heightProperty().subscribe(height -> scroll.setPrefViewportHeight(height.doubleValue()));
        setTop(top);
        setCenter(scroll);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, new Insets(MARGIN));
    }

    /// Shows how a number came about.
    ///
    /// @param quantity the number on the stage
    /// @param covered how much of the stage is covered at its left
    void show(Checked checked, Optional<Quantity> quantity, Pane stage, double covered) {
        hide();
        heading.setText(texts.get("answers.number", checked.quantity(), words.digits(checked)));
        boolean several = checked.explanations().size() > 1;
        for (Explanation explanation : checked.explanations()) {
            add(explanation, several);
        }
        if (checked.explanations().isEmpty()) {
            add(label(texts.get("answers.unexplained"), "sentence"));
            quantity.ifPresent(this::addRight);
        }
        if (!Double.isNaN(checked.right())) {
            add(label(texts.get("answers.formulas.belongs", number(checked.right())), "belongs"));
        }
        setMaxSize(Math.min(WIDEST, stage.getWidth() - covered - 2 * MARGIN), USE_PREF_SIZE);
        highest = stage.getHeight() * HIGHEST;
        stage.getChildren().add(this);
        close.requestFocus();
    }

    /// Of several explanations the first is told as "either", the others as "or".
    private void add(Explanation explanation, boolean oneOfSeveral) {
        boolean first = body.getChildren().isEmpty();
        add(label(words.one(explanation, first, oneOfSeveral), "sentence"));
        explanation.told().forEach(this::add);
        add(label(texts.get("answers.formulas.makes", number(explanation.value())), "made"));
    }

    private String number(double value) {
        return session.decimalsProperty().get().significant(DIGITS).format(value);
    }

    private void add(Node node) {
        body.getChildren().add(node);
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void add(Told told) {
        if (!told.right().isEmpty()) {
            add(row("right", told.rightMarked()));
            add(row("yours", told.mistaken()));
        }
    }

    private Node row(String which, String formula) {
        var setting = typesetting();
        EquationView equation = equation();
        equation.show(Optional.of(setting.marked(formula, SIZE)));
        return row(which, equation, formula);
    }

    private void addRight(Quantity quantity) {
        EquationView symbols = equation();
        EquationView numbers = equation();
        symbols.show(Optional.of(typesetting().symbols(quantity, SIZE)));
        numbers.show(typesetting().numbers(quantity, SIZE));
        add(row("right", symbols, session.moment().names().text(quantity)));
        add(row("right", numbers, session.moment().names().text(quantity)));
    }

    private EquationView equation() {
        var equation = new EquationView(session);
        equations.add(equation);
        return equation;
    }

    private Typesetting typesetting() {
        Moment moment = session.moment();
        return new Typesetting(moment, session.decimalsProperty().get());
    }

    private Node row(String which, EquationView equation, String spoken) {
        String word = texts.get("answers.formulas." + which);
        Label side = label(word, "which");
        side.setMinWidth(USE_PREF_SIZE);
        equation.setAccessibleText(word + ": " + spoken);
        HBox.setHgrow(equation, Priority.ALWAYS);
        var row = new HBox(side, equation);
        row.getStyleClass().addAll("formula-row", which);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// What does not fit is scrolled to, so that the stage can still be seen.
    @Override
    protected double computePrefHeight(double width) {
        return Math.min(highest, super.computePrefHeight(width));
    }

    boolean isShown() {
        return getParent() != null;
    }

    void hide() {
        if (getParent() instanceof Pane stage) {
            stage.getChildren().remove(this);
        }
        equations.forEach(EquationView::release);
        equations.clear();
        body.getChildren().clear();
    }
}
