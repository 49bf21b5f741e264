package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;

/// How a formula is drawn, without saying where: rows, fractions, scripts, roots and parentheses. LaTeX, MathML and the
/// screen draw the same tree, so that signs and parentheses are decided in one place, [Typesetter].
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

    /// A base with a subscript and a superscript; an empty row where there is none.
    record Scripts(Typeset base, Typeset below, Typeset above) implements Typeset {}

    record Root(Typeset inside) implements Typeset {}

    /// Parentheses that are as tall as what they enclose.
    record Parentheses(Typeset inside) implements Typeset {}

    /// What is framed, because it differs from another formula.
    record Marked(Typeset inside) implements Typeset {}

    /// Rows and columns in brackets that are as tall as they are.
    record Matrix(List<List<Typeset>> rows) implements Typeset {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// What stands for a symbol: its name or its value. It can be pointed at.
    record Term(Symbol symbol, Typeset drawn) implements Typeset {}

    /// How much room a sign takes.
    enum Spacing {
        /// Room on both sides, as + and · have.
        OPERATOR,
        /// More room on both sides, as = has.
        RELATION,
        /// Room behind, as a comma has.
        PUNCTUATION,
        /// No room, as a leading minus, a partial sign or a bracket in an index has.
        NONE
    }

    /// What is drawn where nothing is.
    static Typeset nothing() {
        return new Row(List.of());
    }

    static Typeset row(Typeset... parts) {
        return parts.length == 1 ? parts[0] : new Row(List.of(parts));
    }

    /// One sign of equality after the other: `a = b = c`.
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
