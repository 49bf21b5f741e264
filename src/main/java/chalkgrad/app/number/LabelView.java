package chalkgrad.app.number;

import chalkgrad.app.number.Label.Stress;
import chalkgrad.app.words.Minus;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Draws one number on the screen. Its looks are style classes and pseudo-classes.
public final class LabelView extends Region {
    /// How far the point of a tag reaches into it.
    public static final double NOTCH = 4;

    private static final double CHECK_GAP = 2;

    private static final double BADGE_RADIUS = 8;

    private static final PseudoClass KNOWN = PseudoClass.getPseudoClass("known");
    private static final PseudoClass EDITABLE = PseudoClass.getPseudoClass("editable");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass ARRIVING = PseudoClass.getPseudoClass("arriving");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final Map<Stress, PseudoClass> STRESSES = Map.of(
            Stress.OPERAND, PseudoClass.getPseudoClass("operand"),
            Stress.SUBJECT, PseudoClass.getPseudoClass("subject"));

    private final CaptionView caption = new CaptionView();
    private final Text number = new Text();
    private final Text check = new Text();
    private final Text badge = new Text();
    private final Circle disc = new Circle(BADGE_RADIUS);
    private final Function<Quantity, String> spoken;
    private Label label;
    private Predicate<String> opensOn = text -> false;

    /// @param spoken what a screen reader says about a number; it is asked for when the screen reader asks
    LabelView(Label label, Function<Quantity, String> spoken) {
        this.label = label;
        this.spoken = spoken;
        getStyleClass().addAll("number", lower(label.role()), lower(label.direction()));
        number.getStyleClass().add("digits");
        number.setTextOrigin(VPos.CENTER);
        check.getStyleClass().add("mark");
        check.setTextOrigin(VPos.CENTER);
        check.setVisible(false);
        badge.getStyleClass().add("badge");
        badge.setTextOrigin(VPos.CENTER);
        disc.getStyleClass().add("badge-ground");
        disc.visibleProperty().bind(badge.textProperty().isNotEmpty());
        // an empty text has a height, where the number would be clicked
        badge.visibleProperty().bind(disc.visibleProperty());
        disc.setMouseTransparent(true);
        getChildren().addAll(caption, number, check, disc, badge);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setManaged(false);
        show(label, false);
    }

    /// Sets which characters open the field of the number.
    void setOpensOn(Predicate<String> opensOn) {
        this.opensOn = opensOn;
    }

    /// Whether a character, typed while the number has the focus, opens its field, and so is no command.
    public boolean opensOn(String typed) {
        return opensOn.test(typed);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return label;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? spoken.apply(label.quantity())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /// Tells a screen reader that there is something else to say about the number, if it is the one being read.
    void announceChange() {
        if (isFocused()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /// Whether the view may show another number. The user must not find that the one he has got hold of is another.
    boolean isIdle() {
        return !isFocused() && !isHover() && !isPressed();
    }

    /// Shows another state of the same number.
    ///
    /// @param markChange whether a new value is marked as changed, unless the user has just edited it
    void show(Label next, boolean markChange) {
        boolean follows = next.direction() != Label.Direction.GIVEN && label.isKnown();
        boolean changed = markChange && follows && !next.text().equals(label.text());
        boolean rearranged = next.role() != label.role()
                || !next.box().equals(label.box())
                || !next.caption().equals(label.caption())
                || !Minus.drawn(next.text()).equals(number.getText());
        label = next;
        caption.show(next.caption());
        number.setText(Minus.drawn(next.text()));
        pseudoClassStateChanged(KNOWN, next.isKnown());
        pseudoClassStateChanged(EDITABLE, next.editable());
        pseudoClassStateChanged(SMALL, next.small());
        pseudoClassStateChanged(CHANGED, changed);
        STRESSES.forEach((stress, pseudoClass) -> pseudoClassStateChanged(pseudoClass, next.stress() == stress));
        resizeRelocate(
                next.box().getMinX(),
                next.box().getMinY(),
                next.box().getWidth(),
                next.box().getHeight());
        if (rearranged) {
            requestLayout();
        }
    }

    /// Shows the number on the way to its value.
    void count(String text) {
        number.setText(Minus.drawn(text));
    }

    /// Sets whether the number is still moving to its place, and therefore hidden.
    public void setArriving(boolean arriving) {
        pseudoClassStateChanged(ARRIVING, arriving);
    }

    /// Shows the prediction of the number in its place while it is hidden, and afterwards how close it was.
    ///
    /// @param said the prediction, if any
    /// @param wanted whether hidden numbers can be predicted
    /// @param value the value of the number
    /// @param separator the decimal separator
    void setSaid(Optional<WrittenNumber> said, boolean wanted, double value, char separator) {
        boolean hidden = !label.isKnown();
        boolean right = said.filter(written -> written.agrees(value)).isPresent();
        pseudoClassStateChanged(SAID, hidden && said.isPresent());
        pseudoClassStateChanged(ASKED, hidden && wanted);
        pseudoClassStateChanged(RIGHT, !hidden && right);
        String sign = hidden || said.isEmpty() ? "" : right ? "✓" : "✗";
        String shown = hidden
                ? said.map(written -> Minus.drawn(written.text().strip().replace('.', separator)) + "?")
                        .orElse(wanted ? "?" : "")
                : number.getText();
        if (!sign.equals(badge.getText()) || !shown.equals(number.getText())) {
            badge.setText(sign);
            number.setText(shown);
            requestLayout();
        }
    }

    /// Shows whether the number is pointed at, here or elsewhere.
    void setPointed(boolean pointed) {
        pseudoClassStateChanged(POINTED, pointed);
    }

    /// Marks the number, if there is room after it.
    ///
    /// @param mark may be empty
    void setCheck(String mark) {
        if (!mark.equals(check.getText())) {
            check.setText(mark);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean twoLines = label.isInTwoLines();
        double notch = label.role() == LabelLook.TAG ? NOTCH : 0;
        double line = getHeight() / 4;
        double captionWidth = caption.arrange();
        if (twoLines) {
            caption.setLayoutX((getWidth() + notch - captionWidth) / 2);
            caption.setLayoutY(line + 1);
        }
        layoutLine(notch, twoLines ? 0 : captionWidth, twoLines ? 3 * line - 1 : 2 * line);
    }

    /// Lays out a number with a caption of some width before it.
    private void layoutLine(double notch, double captionWidth, double middle) {
        double numberWidth = number.getLayoutBounds().getWidth();
        double space = captionWidth > 0 && numberWidth > 0 ? NumberFit.GAP : 0;
        double start = (getWidth() + notch - captionWidth - space - numberWidth) / 2;
        if (captionWidth > 0) {
            caption.setLayoutX(start);
            caption.setLayoutY(middle);
        }
        double fit = label.isKnown()
                ? 1
                : Math.min(1, (getWidth() - notch - captionWidth - space - 2) / Math.max(1, numberWidth));
        number.setScaleX(fit);
        number.setScaleY(fit);
        number.setX(start + captionWidth + space);
        disc.setCenterX(getWidth());
        badge.setX(getWidth() - badge.getLayoutBounds().getWidth() / 2);
        number.setY(middle);
        double end = number.getX() + numberWidth + CHECK_GAP;
        check.setVisible(end + check.getLayoutBounds().getWidth() <= getWidth() - CHECK_GAP);
        check.setX(end);
        check.setY(middle);
    }
}
