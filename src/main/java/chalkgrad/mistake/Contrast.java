package chalkgrad.mistake;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Negative;
import chalkgrad.formula.Formula.Quotient;
import chalkgrad.formula.Formula.Sum;
import chalkgrad.formula.PlainText;
import chalkgrad.formula.Symbol;
import chalkgrad.mistake.Told.Worth;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// The formula of a number, right and as a student must have had it, with the differences marked in both.
final class Contrast {
    private final Wording wording;
    private final Quantity number;
    private final Formula formula;

    private Contrast(Wording wording, Quantity number, Formula formula) {
        this.wording = wording;
        this.number = number;
        this.formula = formula;
    }

    /// Nothing differs yet.
    static Contrast of(Wording wording, Quantity number, Formula formula) {
        return new Contrast(wording, number, formula);
    }

    /// A part of the formula, and what the student had in its place.
    private record Exchanged(String right, String wrong) implements Symbol {
        @Override
        public String name() {
            return right;
        }
    }

    /// Replaces a number by another.
    Contrast with(Quantity right, Quantity wrong) {
        return with(right, wording.text(placed(wrong)));
    }

    /// Replaces several numbers by others, from index 1 on.
    Contrast with(int count, IntFunction<Quantity> right, IntFunction<Quantity> wrong) {
        Contrast contrast = this;
        for (int k = 1; k <= count; k++) {
            contrast = contrast.with(right.apply(k), wrong.apply(k));
        }
        return contrast;
    }

    /// The quantity with the sample and iteration of the number.
    private Quantity placed(Quantity q) {
        return q.at(number.sample(), number.iteration());
    }

    /// Replaces a number by another; if the formula does not contain it, replaces the whole formula.
    Contrast withOrWhole(Quantity right, Quantity wrong, String otherwise) {
        return formula.symbols().contains(placed(right))
                ? with(right, wrong)
                : of(Formula.of(new Exchanged(wording.text(formula), otherwise)));
    }

    /// Replaces a number everywhere in the formula.
    Contrast with(Quantity right, String wrong) {
        Symbol placed = placed(right);
        String name = wording.text(placed);
        Formula exchanged = Formula.of(new Exchanged(name, wrong));
        return name.equals(wrong)
                ? this
                : of(formula.replace(symbol -> symbol.equals(placed) ? Optional.of(exchanged) : Optional.empty()));
    }

    /// Replaces each term of the sum that contains a number.
    Contrast withTerm(Quantity part, String wrong) {
        return of(withTerm(formula, placed(part), wrong));
    }

    /// Replaces the term of one sample in a sum over the samples.
    Contrast withSample(int sample, String wrong) {
        return of(withTerm(formula, number.at(sample, number.iteration()), wrong));
    }

    /// The right formula without marks.
    String right() {
        return wording.text(formula);
    }

    /// The sum without one of its terms.
    String without(Quantity term) {
        Formula left = Formula.of(placed(term));
        return wording.text(
                formula instanceof Sum sum
                        ? Formula.sum(sum.terms().stream()
                                .filter(other -> !other.equals(left))
                                .toList())
                        : formula);
    }

    private Contrast of(Formula other) {
        return new Contrast(wording, number, other);
    }

    private Formula withTerm(Formula whole, Symbol part, String wrong) {
        return switch (whole) {
            case Sum sum ->
                new Sum(sum.terms().stream()
                        .map(term -> term.symbols().contains(part) ? exchanged(term, wrong) : term)
                        .toList());
            case Quotient quotient ->
                withTerm(quotient.numerator(), part, wrong).over(quotient.denominator());
            default -> whole.symbols().contains(part) ? exchanged(whole, wrong) : whole;
        };
    }

    private Formula exchanged(Formula term, String wrong) {
        return term instanceof Negative negative
                ? exchanged(negative.operand(), wrong).negated()
                : Formula.of(new Exchanged(wording.text(term), wrong));
    }

    /// With the whole formula replaced by another number.
    Told whole(String sentence, Quantity wrong) {
        return whole(sentence, wording.name(wrong));
    }

    /// With the whole formula replaced by a text.
    Told whole(String sentence, String wrong) {
        return told(sentence, "«" + wording.text(formula) + "»", "«" + wrong + "»");
    }

    /// Without the division by a count, or with that count as a factor.
    Told undivided(String sentence, int count) {
        return formula instanceof Quotient(Formula sum, Formula.Constant(double divisor)) && divisor == count
                ? whole(sentence, wording.text(sum))
                : times(sentence, count + " ·");
    }

    /// With another count that the sum is divided by.
    Told divided(String sentence, int right, int wrong) {
        return formula instanceof Quotient(Formula sum, Formula.Constant(double divisor)) && divisor == right
                ? of(sum.over(Formula.of(new Exchanged(String.valueOf(right), String.valueOf(wrong)))))
                        .told(sentence)
                : times(sentence, right + " / " + wrong + " ·");
    }

    /// With a function or a sign exchanged, which the formula must contain.
    Told spelled(String sentence, String right, String wrong) {
        String text = wording.text(formula);
        return told(sentence, text.replace(right, "«" + right + "»"), text.replace(right, "«" + wrong + "»"));
    }

    /// With a factor or a sign in front of the whole formula.
    Told times(String sentence, String factor) {
        String right = wording.text(formula);
        boolean single = formula instanceof Formula.Reference || formula instanceof Formula.Call;
        String between = factor.endsWith("·") ? " " : "";
        return told(sentence, right, "«" + factor + "»" + between + (single ? right : "(" + right + ")"));
    }

    /// With the exchanged parts.
    Told told(String sentence) {
        return told(sentence, side(Exchanged::right), side(Exchanged::wrong));
    }

    /// With the exchanged parts, in the sentence "you used this where that belongs".
    Told told(String verb, Worth wrong, Worth right) {
        return told(Told.sentence(verb, wrong, right));
    }

    private Told told(String sentence, String right, String wrong) {
        String name = wording.text(number) + " = ";
        return new Told(sentence, name + right, name + wrong);
    }

    private String side(Function<Exchanged, String> which) {
        return PlainText.symbols(
                        symbol -> symbol instanceof Exchanged exchanged
                                ? "«" + which.apply(exchanged) + "»"
                                : wording.text(symbol),
                        wording.decimals())
                .write(formula);
    }
}
