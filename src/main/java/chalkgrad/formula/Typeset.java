package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;

/// How a formula is drawn, without positions: rows, fractions, scripts, roots and parentheses. LaTeX, MathML and the
/// screen draw the same tree, so signs and parentheses are decided in one place, [Typesetter].
public sealed interface Typeset {
    /// Parts side by side.
    record Row(List<Typeset> parts) implements Typeset {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /// A number without a sign, such as `0.25` or `∞`.
    record Digits(String text) implements Typeset {}

    /// A letter, drawn slanted, or a word such as `ReLU`, drawn upright.
    record Word(String text) implements Typeset {
        /// Whether it is a word, drawn upright: more than one letter, not counting accents.
        public boolean isUpright() {
            return text.codePoints().filter(Character::isLetter).count() > 1;
        }
    }

    /// A sign.
    record Sign(String text, Spacing spacing) implements Typeset {}

    record Fraction(Typeset numerator, Typeset denominator) implements Typeset {}

    /// A base with a subscript and a superscript; a missing one is an empty row.
    record Scripts(Typeset base, Typeset below, Typeset above) implements Typeset {}

    record Root(Typeset inside) implements Typeset {}

    /// Parentheses as tall as what they enclose.
    record Parentheses(Typeset inside) implements Typeset {}

    /// A framed part, which differs from another formula.
    record Marked(Typeset inside) implements Typeset {}

    /// Rows and columns in brackets of the same height.
    record Matrix(List<List<Typeset>> rows) implements Typeset {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Values under conditions, one below the other, behind a brace.
    record Cases(List<Case> lines) implements Typeset {
        public Cases {
            lines = List.copyOf(lines);
        }

        /// A value and the comparison that says when it counts; nothing if it counts otherwise.
        public record Case(Typeset value, Typeset condition) {}
    }

    /// The name or value of a symbol. It can be pointed at.
    record Term(Symbol symbol, Typeset drawn) implements Typeset {}

    /// The space around a sign.
    enum Spacing {
        /// Space on both sides, as for + and ·.
        OPERATOR,
        /// More space on both sides, as for =.
        RELATION,
        /// Space after it, as for a comma.
        PUNCTUATION,
        /// No space, as for a leading minus, a partial sign or a bracket in an index.
        NONE
    }

    /// An empty drawing.
    static Typeset nothing() {
        return new Row(List.of());
    }

    static Typeset row(Typeset... parts) {
        return parts.length == 1 ? parts[0] : new Row(List.of(parts));
    }

    /// Sides joined by equality signs: `a = b = c`.
    static Typeset equation(List<Typeset> sides) {
        var parts = new ArrayList<Typeset>();
        for (Typeset side : sides) {
            if (!parts.isEmpty()) {
                parts.add(new Sign("=", Spacing.RELATION));
            }
            parts.add(side);
        }
        return new Row(parts);
    }

    /// Whether nothing is drawn.
    default boolean isEmpty() {
        return this instanceof Row row && row.parts().isEmpty();
    }
}
