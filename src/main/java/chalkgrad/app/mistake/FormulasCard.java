package chalkgrad.app.mistake;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.Texts;
import chalkgrad.formula.Formula;
import chalkgrad.formula.Name;
import chalkgrad.formula.Symbol;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.mistake.wording.Phrase;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The formula of a wrong number or line of code over the stage, right and as the student must have had it, with the
/// difference framed in both. When presenting, it is large enough for the smallest letters to be read from the last
/// row. It goes away when the walk goes on.
public final class FormulasCard extends BorderPane {
    private static final double SIZE = 22;
    /// The letters of the sentences, which are the smallest, in pixels.
    private static final double SMALLEST = 13;

    private static final double MARGIN = 12;
    private static final double GAP = 16;
    private static final double WIDEST = 860;
    /// The largest share of the height, so that the network stays in view.
    private static final double HIGHEST = 0.5;

    private static final double HIGHEST_PRESENTED = 0.65;

    /// A height that two formulas with a sentence fit into. It may be more than its share of a low stage.
    private static final double ROOM_FOR_BOTH = 270;

    private static final int DIGITS = 8;

    private final Session session;
    private final Texts texts;
    private final MistakeSentences sentences;
    private final StackPane heading = new StackPane();
    private final Label said = label("", "said");
    private final Label belongs = label("", "belongs");
    private final Button close = new Button();
    private final VBox body = new VBox();
    private final Scale scale = new Scale();
    private final List<EquationView> equations = new ArrayList<>();
    private Subscription walk = Subscription.EMPTY;

    public FormulasCard(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.sentences = new MistakeSentences(texts, session);
        getStyleClass().add("formulas-card");
        heading.getStyleClass().add("heading");
        close.getStyleClass().add("flat");
        close.setGraphic(new FontIcon("bi-x"));
        close.setAccessibleText(texts.get("mistake.card.close"));
        close.setOnAction(event -> hide());
        var numbers = new FlowPane(GAP, 0, heading, said, belongs);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        var top = new HBox(numbers, close);
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
        scale.pivotXProperty().bind(widthProperty());
        scale.pivotYProperty().bind(heightProperty());
        getTransforms().add(scale);
        setMaxHeight(USE_PREF_SIZE);
    }

    /// Shows how something wrong came about.
    public void show(Wrong wrong, Room room) {
        hide();
        showHeading(wrong);
        said.setText(wrong.said());
        belongs.setText(wrong.belongs());
        belongs.setVisible(!wrong.belongs().isEmpty());
        belongs.setManaged(belongs.isVisible());
        List<Explanation> different = different(wrong.explanations());
        for (int k = 0; k < different.size(); k++) {
            add(wrong, different, k);
        }
        if (wrong.explanations().isEmpty()) {
            add(label(wrong.unexplained(), "sentence"));
            wrong.quantity().ifPresent(this::addRight);
        }
        layOver(room);
        long cursor = session.moment().cursor();
        walk = session.momentProperty().subscribe(moment -> {
            if (moment.cursor() != cursor) {
                hide();
            }
        });
    }

    /// The explanations with formulas of their own. Mistakes that make the same formula differ in their words only, and
    /// the first one is the likeliest.
    private static List<Explanation> different(List<Explanation> explanations) {
        var seen = new HashSet<List<List<Object>>>();
        return explanations.stream()
                .filter(explanation -> seen.add(explanation.descriptions().stream()
                        .map(made -> List.<Object>of(made.number(), made.right(), made.mistaken()))
                        .toList()))
                .toList();
    }

    /// The number that is wrong, in the notation; its name as text if the network does not have it.
    private void showHeading(Wrong wrong) {
        heading.getChildren()
                .setAll(wrong.quantity().<Node>map(this::name).orElseGet(() -> new Label(wrong.heading())));
        heading.setAccessibleText(wrong.heading());
    }

    private EquationView name(Quantity quantity) {
        EquationView name = equation();
        name.show(Optional.of(typesetting().inLine(quantity, SIZE)));
        return name;
    }

    /// Moves the card to another place, if it is shown.
    public void move(Room room) {
        if (getParent() instanceof Pane before) {
            before.getChildren().remove(this);
            layOver(room);
        }
    }

    private void layOver(Room room) {
        scale.xProperty().bind(Bindings.max(1, room.smallestText().divide(SMALLEST)));
        scale.yProperty().bind(scale.xProperty());
        maxWidthProperty()
                .bind(Bindings.min(
                        WIDEST,
                        room.over()
                                .widthProperty()
                                .subtract(room.covered() + 2 * MARGIN)
                                .divide(scale.xProperty())));
        List.copyOf(room.over().getChildren()).stream()
                .filter(FormulasCard.class::isInstance)
                .forEach(other -> ((FormulasCard) other).hide());
        room.over().getChildren().add(this);
        close.requestFocus();
    }

    /// Adds an explanation. Among several, the first begins with "either", the others with "or". Each of two mistakes
    /// at once is above its own formulas. The value that they give is shown if it has more digits than the number.
    private void add(Wrong wrong, List<Explanation> explanations, int index) {
        Explanation explanation = explanations.get(index);
        List<String> parts = sentences.parts(explanations, index);
        for (int k = 0; k < parts.size(); k++) {
            add(label(parts.get(k), "sentence"));
            addFormulas(explanation.descriptions().get(k), sentences.words(explanation));
        }
        String made = number(explanation.value());
        if (wrong.rounded().filter(written -> !written.equals(made)).isPresent()) {
            add(label(texts.get("mistake.card.makes", made), "made"));
        }
    }

    /// A value with as many digits as the card shows.
    public String number(double value) {
        return session.decimalsProperty().get().significant(DIGITS).format(value);
    }

    /// A number as written, if it has fewer digits than the card shows.
    ///
    /// @param digits how many it has
    public static Optional<String> rounded(String written, int digits) {
        return Optional.of(written).filter(text -> digits < DIGITS);
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

    private void addFormulas(Description description, MistakeWords words) {
        add(new FormulaPair(
                row("right", description.number(), description.right(), words),
                row("yours", description.number(), description.mistaken(), words)));
    }

    private Region row(String which, Quantity number, Formula formula, MistakeWords words) {
        EquationView equation = equation();
        equation.show(Optional.of(typesetting().equation(number, formula, symbol -> name(symbol, words), SIZE)));
        return row(which, equation, words.equation(number, formula));
    }

    private Name name(Symbol symbol, MistakeWords words) {
        return symbol instanceof Phrase phrase
                ? Name.letter(words.of(phrase.message()))
                : session.moment().names().name(symbol);
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

    private Region row(String which, EquationView equation, String spoken) {
        String word = texts.get("mistake.card." + which);
        Label side = label(word, "which");
        side.setMinWidth(USE_PREF_SIZE);
        equation.setAccessibleText(word + ": " + spoken);
        HBox.setHgrow(equation, Priority.ALWAYS);
        var row = new HBox(side, equation);
        row.getStyleClass().addAll("formula-row", which);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Limits the height, so that the stage can still be seen; the rest scrolls.
    @Override
    protected double computePrefHeight(double width) {
        double pref = super.computePrefHeight(width);
        return getParent() instanceof Pane over ? Math.min(highest(over), pref) : pref;
    }

    /// The largest height; letters are larger while presenting, so the card is higher.
    private double highest(Pane over) {
        double share = scale.getX() > 1 ? HIGHEST_PRESENTED : HIGHEST;
        double most = Math.max(over.getHeight() * share, ROOM_FOR_BOTH * scale.getX());
        return Math.min(over.getHeight() - 2 * MARGIN, most) / scale.getX();
    }

    public boolean isShown() {
        return getParent() != null;
    }

    public void hide() {
        walk.unsubscribe();
        walk = Subscription.EMPTY;
        if (getParent() instanceof Pane over) {
            over.getChildren().remove(this);
        }
        equations.forEach(EquationView::release);
        equations.clear();
        body.getChildren().clear();
    }
}
