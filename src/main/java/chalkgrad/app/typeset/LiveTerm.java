package chalkgrad.app.typeset;

import chalkgrad.formula.Symbol;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;

/// One number in a formula, as its name or value. It can be pointed at as a whole.
final class LiveTerm extends Group {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double AROUND = 8;

    private final Symbol symbol;
    private final Rectangle ground;

    private LiveTerm(Symbol symbol, Box box, double around) {
        super();
        this.symbol = symbol;
        ground = new Rectangle(-around, -box.ascent() - around, box.width() + 2 * around, box.height() + 2 * around);
        ground.setArcWidth(2 * around);
        ground.setArcHeight(2 * around);
        ground.getStyleClass().add("term-ground");
        getStyleClass().add("term");
        setAccessibleText(symbol.name());
        getChildren().addAll(ground, box.node());
    }

    /// A box that stands for a symbol.
    static Box of(Symbol symbol, Box box, Style style) {
        return new Box(new LiveTerm(symbol, box, style.em(AROUND)), box.width(), box.ascent(), box.descent());
    }

    Symbol symbol() {
        return symbol;
    }

    /// Highlights the number because it is pointed at here or elsewhere.
    void setLit(boolean lit) {
        pseudoClassStateChanged(LIT, lit);
    }
}
