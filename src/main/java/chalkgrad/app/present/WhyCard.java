package chalkgrad.app.present;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.typeset.Equation;
import chalkgrad.app.typeset.EquationView;
import chalkgrad.app.typeset.Typesetting;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Path;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// The answer to "why is it 0.432?" in letters for the last row: the chain from the loss to the number, factor by
/// factor, or the formulas that lead to it. While it is shown its paths are lit on the stage, and a factor that is
/// pointed at lights its neuron or edge. It is laid out in units, of which the screen is [PresentView#UNITS] high.
final class WhyCard extends Region {
    private static final double NAME = 34;
    private static final double FORMULA = 36;
    private static final double SIDE = 56;
    private static final double MARGIN = 18;
    /// Its smallest letters are 30 units high, and 27 can be read.
    private static final double SMALLEST = 27 / 30.0;

    private final Session session;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final Scale scale = new Scale();
    private final List<EquationView> equations = new ArrayList<>();
    private Subscription shown = Subscription.EMPTY;
    private double unit = 1;

    WhyCard(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        getStyleClass().add("why");
        rows.getStyleClass().add("rows");
        var content = new Group(rows);
        content.getTransforms().add(scale);
        content.setManaged(false);
        rows.setManaged(false);
        getChildren().add(content);
        setVisible(false);
    }

    /// Shows the answer for the number that is explained, and follows it, or hides it again.
    void toggle() {
        if (isVisible()) {
            hide();
        } else {
            setVisible(true);
            shown = Subscription.combine(
                    session.momentProperty().subscribe(this::show),
                    session.decimalsProperty().subscribe(() -> show(session.moment())));
        }
    }

    void hide() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        clear();
        session.light(Set.of());
        setVisible(false);
    }

    /// How many pixels a unit has.
    void setUnit(double pixels) {
        unit = pixels;
        requestLayout();
    }

    /// How high it is on a screen of this width, both in units; 0 if it is hidden.
    double height(double width) {
        if (!isVisible()) {
            return 0;
        }
        rows.applyCss();
        double shrink = shrinking(width);
        return 2 * MARGIN + shrink * rows.prefHeight((width - 2 * SIDE) / shrink);
    }

    /// How much smaller its letters must be so that formulas and factors fit in a width; words wrap.
    private double shrinking(double width) {
        double widest = rows.getChildren().stream()
                .filter(row -> !(row instanceof Label))
                .mapToDouble(row -> row.prefWidth(-1))
                .max()
                .orElse(1);
        return Math.clamp((width - 2 * SIDE) / widest, SMALLEST, 1);
    }

    private void clear() {
        equations.forEach(EquationView::release);
        equations.clear();
        rows.getChildren().clear();
    }

    private void show(Moment moment) {
        clear();
        Optional<Quantity> subject = moment.subject().filter(moment::isKnown);
        subject.map(quantity -> Why.of(moment, quantity)).ifPresentOrElse(why -> answer(moment, why), () -> {
            session.light(Set.of());
            rows.getChildren().add(words(texts.get("present.why.nothing")));
        });
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void answer(Moment moment, Why why) {
        Decimals decimals = session.decimalsProperty().get();
        var words = new QuantityWords(texts, moment.document().network());
        rows.getChildren()
                .add(heading(texts.get(
                        "present.why", decimals.format(moment.value(why.quantity())), words.describe(why.quantity()))));
        why.formulas().forEach(quantity -> rows.getChildren().add(formula(moment, quantity, decimals)));
        why.chained().ifPresent(gradient -> rows.getChildren().add(chain(moment, why, gradient, decimals)));
        session.light(why.edges());
        setAccessibleText(spoken(moment, why, decimals));
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("why-heading");
        heading.setWrapText(true);
        return heading;
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("why-words");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.getStyleClass().add("why-number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// `name = formula with numbers put in = value`.
    private HBox formula(Moment moment, Quantity quantity, Decimals decimals) {
        var setting = new Typesetting(moment, decimals);
        var row = new HBox(
                equation(setting.brief(quantity, FORMULA)), number("= " + decimals.format(moment.value(quantity))));
        row.getStyleClass().add("why-formula");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private EquationView equation(Optional<Equation> equation) {
        var view = new EquationView(session);
        view.show(equation);
        equations.add(view);
        return view;
    }

    /// A column for each factor, a row for each path, and what they add up to.
    private GridPane chain(Moment moment, Why why, Quantity gradient, Decimals decimals) {
        var grid = new GridPane();
        grid.getStyleClass().add("why-chain");
        List<Optional<Kind>> columns = why.columns();
        for (int k = 0; k < columns.size(); k++) {
            Label caption = words(
                    columns.get(k).map(kind -> texts.get("present.why." + kind)).orElse(""));
            grid.add(caption, 2 * k, 0);
            GridPane.setValignment(caption, VPos.BOTTOM);
            GridPane.setHalignment(caption, HPos.CENTER);
        }
        int row = 1;
        for (Path path : why.paths()) {
            add(grid, row, moment, path, columns.size(), decimals);
            row++;
        }
        if (why.paths().size() > 1) {
            addSum(grid, row, moment, why, gradient, columns.size(), decimals);
        }
        return grid;
    }

    private void add(GridPane grid, int row, Moment moment, Path path, int columns, Decimals decimals) {
        for (int k = 0; k < path.factors().size(); k++) {
            if (k > 0) {
                addSign(grid, 2 * k - 1, row, "·");
            }
            grid.add(factor(moment, path.factors().get(k), decimals), 2 * k, row);
        }
        addSign(grid, 2 * columns - 1, row, "=");
        Label product = number(decimals.format(path.product(moment.run())));
        product.getStyleClass().add("product");
        grid.add(product, 2 * columns, row);
        GridPane.setValignment(product, VPos.BOTTOM);
    }

    private void addSum(
            GridPane grid, int row, Moment moment, Why why, Quantity gradient, int columns, Decimals decimals) {
        String left = why.others() == 0
                ? texts.get("present.why.sum")
                : texts.get("present.why.sum.more", Long.toString(why.others()), decimals.format(why.rest()));
        Label sum = words(left);
        grid.add(sum, 0, row, 2 * columns - 1, 1);
        GridPane.setHalignment(sum, HPos.RIGHT);
        addSign(grid, 2 * columns - 1, row, "=");
        Label total = number(decimals.format(moment.value(gradient)));
        total.getStyleClass().addAll("product", "total");
        grid.add(total, 2 * columns, row);
    }

    private static void addSign(GridPane grid, int column, int row, String sign) {
        Label label = number(sign);
        grid.add(label, column, row);
        GridPane.setValignment(label, VPos.BOTTOM);
        GridPane.setHalignment(label, HPos.CENTER);
    }

    /// A factor: its name and below it the number. Both light it on the stage.
    private Node factor(Moment moment, Quantity quantity, Decimals decimals) {
        var name = equation(Optional.of(new Typesetting(moment, decimals).name(quantity, NAME)));
        var factor = new VBox(name, number(decimals.format(moment.value(quantity))));
        factor.setAlignment(Pos.BOTTOM_CENTER);
        factor.setFillWidth(false);
        factor.getStyleClass().add("why-factor");
        factor.hoverProperty().subscribe(hovered -> session.hover(hovered ? Optional.of(quantity) : Optional.empty()));
        return factor;
    }

    private static String spoken(Moment moment, Why why, Decimals decimals) {
        var spoken = new StringBuilder(moment.names().text(why.quantity()));
        why.chained()
                .ifPresent(gradient -> why.paths()
                        .forEach(path -> spoken.append(" = ")
                                .append(String.join(
                                        " times ",
                                        path.factors().stream()
                                                .map(factor -> moment.names().text(factor) + " "
                                                        + decimals.format(moment.value(factor)))
                                                .toList()))));
        return spoken.append(" = ")
                .append(decimals.format(moment.value(why.quantity())))
                .toString();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() / unit;
        double shrink = shrinking(width);
        scale.setX(unit * shrink);
        scale.setY(unit * shrink);
        double room = Math.max(1, (width - 2 * SIDE) / shrink);
        rows.resizeRelocate(SIDE / shrink, MARGIN / shrink, room, rows.prefHeight(room));
    }
}
