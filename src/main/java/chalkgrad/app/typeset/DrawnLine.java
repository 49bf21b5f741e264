package chalkgrad.app.typeset;

import chalkgrad.formula.Name;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typesetter;
import java.util.List;
import javafx.scene.Node;

/// A name or an equation of names on one line, whose parts cannot be pointed at.
///
/// @param node has its origin at the left end of the baseline
public record DrawnLine(Node node, double width) {
    private static final Drawing DRAWING = new Drawing();

    /// Draws what is typeset.
    ///
    /// @param size of the letters, in pixels
    public static DrawnLine of(Typeset typeset, double size) {
        Box box = DRAWING.draw(typeset, Style.of(size));
        return new DrawnLine(box.node(), box.width());
    }

    /// A name in which fractions are written as `∂L/∂w`.
    public static Typeset name(Name name) {
        return inLine(Typesetter.draw(name));
    }

    /// The same without fractions.
    static Typeset inLine(Typeset name) {
        if (name instanceof Typeset.Fraction(Typeset above, Typeset below)) {
            return Typeset.row(above, new Typeset.Sign("/", Typeset.Spacing.NONE), below);
        }
        return name instanceof Typeset.Row(List<Typeset> parts)
                ? new Typeset.Row(parts.stream().map(DrawnLine::inLine).toList())
                : name;
    }
}
