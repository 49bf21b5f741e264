package chalkgrad.formula;

import chalkgrad.formula.Name.At;
import chalkgrad.formula.Name.Call;
import chalkgrad.formula.Name.Letter;
import chalkgrad.formula.Name.New;
import chalkgrad.formula.Name.Partial;
import chalkgrad.formula.Name.Times;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Fraction;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Spacing;
import chalkgrad.formula.Typeset.Word;
import chalkgrad.math.TextScanner;
import java.util.ArrayList;

/// Draws names. The sample of a gradient is drawn at the loss, as in ∂L⁽³⁾/∂w: it is that sample's own loss.
final class NameTypesetter {
    private NameTypesetter() {}

    static Typeset draw(Name name) {
        return draw(name, "");
    }

    /// @param mark what is added to the superscript: sample and iteration
    private static Typeset draw(Name name, String mark) {
        return switch (name) {
            case Letter letter -> letter(letter, mark);
            case Times times -> Typeset.row(draw(times.first(), mark), draw(times.second(), mark));
            case Partial partial ->
                new Fraction(
                        Typeset.row(partialSign(), draw(partial.of(), mark)),
                        Typeset.row(partialSign(), draw(partial.by())));
            case Call call ->
                Typeset.row(letter(Name.letter(call.letter()), mark), new Parentheses(draw(call.argument())));
            case New updated -> draw(updated.parameter(), joined("new", mark));
            case At at -> draw(at.name(), joined(mark(at), mark));
        };
    }

    private static Sign partialSign() {
        return new Sign("∂", Spacing.NONE);
    }

    private static String mark(At at) {
        String sample = at.sample() == 0 ? "" : "(" + at.sample() + ")";
        return joined(sample, at.iteration() == 1 ? "" : "t=" + at.iteration());
    }

    private static Typeset letter(Letter letter, String mark) {
        Typeset base = new Word(letter.base());
        Typeset below = pieces(letter.below());
        Typeset above = pieces(joined(letter.above(), mark));
        Typeset marked = below.isEmpty() && above.isEmpty() ? base : new Scripts(base, below, above);
        return letter.behind().isEmpty() ? marked : Typeset.row(marked, pieces(letter.behind()));
    }

    /// Marks in brackets follow each other directly; others are separated by a comma.
    private static String joined(String first, String second) {
        boolean apart = !first.isEmpty() && !second.isEmpty() && !(first.endsWith("]") && second.startsWith("("));
        return first + (apart ? "," : "") + second;
    }

    private static Typeset pieces(String text) {
        var parts = new ArrayList<Typeset>();
        var rest = new TextScanner(text);
        while (!rest.isAtEnd()) {
            String digits = rest.run(LetterScanner::isNumber);
            String word = digits.isEmpty() ? word(rest) : "";
            if (!digits.isEmpty()) {
                parts.add(new Digits(digits));
            } else if (!word.isEmpty()) {
                parts.add(new Word(word));
            } else {
                int sign = rest.next();
                parts.add(new Sign(Character.toString(sign), sign == ',' ? Spacing.PUNCTUATION : Spacing.NONE));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Row(parts);
    }

    /// Letters with their accents; empty if no letter comes next.
    private static String word(TextScanner text) {
        String letters = text.run(Character::isLetter);
        return letters.isEmpty() ? "" : letters + text.run(c -> Character.isLetter(c) || LetterScanner.isMark(c));
    }
}
