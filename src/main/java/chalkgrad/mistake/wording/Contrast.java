package chalkgrad.mistake.wording;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Formula.Constant;
import chalkgrad.formula.Formula.Negative;
import chalkgrad.formula.Formula.Quotient;
import chalkgrad.formula.Formula.Reference;
import chalkgrad.formula.Formula.Sum;
import chalkgrad.formula.Symbol;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// The formula of a number, right and as a student must have had it, with the differences marked in both.
public final class Contrast {
    public static final Formula ZERO = Formula.constant(0);
    public static final Formula ONE = Formula.constant(1);

    private final Viewpoint viewpoint;
    private final Quantity number;
    private final Formula right;
    private final Formula mistaken;

    private Contrast(Viewpoint viewpoint, Quantity number, Formula right, Formula mistaken) {
        this.viewpoint = viewpoint;
        this.number = number;
        this.right = right;
        this.mistaken = mistaken;
    }

    /// Nothing differs yet, except what [#swap] has made.
    static Contrast of(Viewpoint viewpoint, Quantity number, Formula formula) {
        return new Contrast(viewpoint, number, formula, formula);
    }

    /// What differs is marked already.
    static Contrast of(Viewpoint viewpoint, Quantity number, Formula right, Formula mistaken) {
        return new Contrast(viewpoint, number, right, mistaken);
    }

    /// A part of the formula, and what the student had in its place.
    private record Swap(Formula right, Formula wrong) implements Symbol {
        @Override
        public String name() {
            return right + " or " + wrong;
        }
    }

    /// A part of a formula, and what the student had in its place.
    public static Formula swap(Formula right, Formula wrong) {
        return right.equals(wrong) ? right : Formula.of(new Swap(right, wrong));
    }

    /// Replaces a number by another.
    public Contrast with(Quantity part, Quantity wrong) {
        return with(part, Formula.of(placed(wrong)));
    }

    /// Replaces several numbers by others, from index 1 on.
    public Contrast with(int count, IntFunction<Quantity> part, IntFunction<Quantity> wrong) {
        Contrast contrast = this;
        for (int k = 1; k <= count; k++) {
            contrast = contrast.with(part.apply(k), wrong.apply(k));
        }
        return contrast;
    }

    /// Replaces a number everywhere in the formula.
    public Contrast with(Quantity part, Formula wrong) {
        return with(Formula.of(placed(part)), wrong);
    }

    /// Replaces a part wherever the formula has it.
    public Contrast with(Formula part, Formula wrong) {
        return replacing(other -> other.equals(part) ? Optional.of(swap(part, wrong)) : Optional.empty());
    }

    /// Replaces parts of the formula.
    ///
    /// @param replacement gives what replaces a part, made by [#swap]; empty if the part stays
    public Contrast replacing(Function<Formula, Optional<Formula>> replacement) {
        return of(viewpoint, number, right.rewrite(replacement));
    }

    /// The quantity with the sample and iteration of the number.
    private Quantity placed(Quantity q) {
        return q.at(number.sample(), number.iteration());
    }

    /// Whether the formula has a part.
    public boolean has(Formula part) {
        return right.contains(part);
    }

    /// Replaces each term of the sum that contains a number.
    public Contrast withTerm(Quantity part, Formula wrong) {
        return of(viewpoint, number, withTerm(right, placed(part), wrong));
    }

    /// Replaces the term of one sample in a sum over the samples.
    public Contrast withSample(int sample, Formula wrong) {
        return of(viewpoint, number, withTerm(right, number.at(sample, number.iteration()), wrong));
    }

    private static Formula withTerm(Formula whole, Symbol part, Formula wrong) {
        return switch (whole) {
            case Sum sum ->
                new Sum(sum.terms().stream()
                        .map(term -> term.symbols().contains(part) ? swapped(term, wrong) : term)
                        .toList());
            case Quotient quotient ->
                withTerm(quotient.numerator(), part, wrong).over(quotient.denominator());
            default -> whole.symbols().contains(part) ? swapped(whole, wrong) : whole;
        };
    }

    private static Formula swapped(Formula term, Formula wrong) {
        return term instanceof Negative(Formula operand)
                ? swapped(operand, wrong).negated()
                : swap(term, wrong);
    }

    /// The right formula, if nothing differs yet.
    public Formula formula() {
        return right;
    }

    /// Replaces the whole formula by another number.
    public Contrast whole(Quantity wrong) {
        return whole(viewpoint.of(wrong));
    }

    /// Replaces the whole formula.
    public Contrast whole(Formula wrong) {
        return of(viewpoint, number, swap(right, wrong));
    }

    /// Without the division by a count, or with that count as a factor.
    public Contrast undivided(int count) {
        return right instanceof Quotient(Formula sum, Constant(double divisor)) && divisor == count
                ? whole(sum)
                : times(Formula.constant(count));
    }

    /// With another count that the sum is divided by.
    public Contrast divided(int count, int wrong) {
        Formula others = Formula.constant(wrong);
        return right instanceof Quotient(Formula sum, Constant own) && own.value() == count
                ? of(viewpoint, number, sum.over(swap(own, others)))
                : times(Formula.constant(count).over(others));
    }

    /// With a factor in front of the whole formula.
    public Contrast times(Formula factor) {
        return new Contrast(viewpoint, number, right, factor.marked().times(right));
    }

    /// With something added in front of the whole formula.
    public Contrast plus(Formula other) {
        return new Contrast(viewpoint, number, right, other.marked().plus(right));
    }

    /// With the opposite sign.
    public Contrast negated() {
        return whole(right instanceof Negative(Formula operand) ? operand : right.negated());
    }

    /// The same, described from the viewpoint of another number.
    public Contrast seenFrom(Viewpoint other) {
        return new Contrast(other, number, right, mistaken);
    }

    /// Describes the mistake by a sentence.
    public Description described(String key, Argument... arguments) {
        return new Description(
                Optional.empty(),
                Message.of(key, arguments),
                number,
                side(right, Swap::right),
                side(mistaken, Swap::wrong));
    }

    /// Describes the mistake by a sentence that says where it was made, if that is not where the number is.
    public Description describedHere(String key, Argument... arguments) {
        Description description = described(key, arguments);
        return viewpoint.place().map(description::at).orElse(description);
    }

    private static Formula side(Formula formula, Function<Swap, Formula> which) {
        return formula.rewrite(part -> part instanceof Reference(Swap swap)
                ? Optional.of(which.apply(swap).marked())
                : Optional.empty());
    }
}
