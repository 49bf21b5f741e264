package chalkgrad.formula;

import chalkgrad.formula.Typeset.Cases;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Fraction;
import chalkgrad.formula.Typeset.Marked;
import chalkgrad.formula.Typeset.Matrix;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Root;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Term;
import chalkgrad.formula.Typeset.Word;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes typeset formulas as LaTeX for math mode, with the package amsmath.
public final class Latex {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("·", "\\cdot"),
            Map.entry("−", "-"),
            Map.entry("≤", "\\le"),
            Map.entry("≥", "\\ge"),
            Map.entry("∂", "\\partial"),
            Map.entry("′", "\\prime"),
            Map.entry("∞", "\\infty"),
            Map.entry("{", "\\{"),
            Map.entry("}", "\\}"),
            Map.entry("#", "\\#"),
            Map.entry("_", "\\_"),
            Map.entry("~", "\\sim"),
            Map.entry("⋯", "\\cdots"),
            Map.entry("⋮", "\\vdots"),
            Map.entry("⋱", "\\ddots"),
            Map.entry("%", "\\%"),
            Map.entry("&", "\\&"),
            Map.entry("$", "\\$"),
            Map.entry("^", "\\wedge"),
            Map.entry("\\", "\\backslash"));
    private static final Map<Character, String> ACCENTS =
            Map.of('\u0302', "\\hat", '\u0304', "\\bar", '\u0303', "\\tilde");
    private static final Set<String> OPERATORS = Set.of("ln", "tanh", "cosh", "max");

    private Latex() {}

    public static String write(Typeset typeset) {
        return switch (typeset) {
            case Row row -> row(row);
            case Digits digits -> digits.text().equals("NaN") ? "\\mathrm{NaN}" : digits(digits.text());
            case Word word -> word(word);
            case Sign sign -> spaced(sign);
            case Fraction fraction ->
                "\\frac{" + write(fraction.numerator()) + "}{" + write(fraction.denominator()) + "}";
            case Scripts scripts -> scripts(scripts);
            case Root root -> "\\sqrt{" + write(root.inside()) + "}";
            case Parentheses parentheses -> "\\left(" + write(parentheses.inside()) + "\\right)";
            case Marked marked -> "\\boxed{" + write(marked.inside()) + "}";
            case Matrix matrix -> matrix(matrix);
            case Cases cases -> cases(cases);
            case Term term -> write(term.drawn());
        };
    }

    /// A decimal comma is not punctuation, which would be followed by a space.
    private static String digits(String text) {
        return sign(text).replace(",", "{,}");
    }

    /// A command needs a space before a letter.
    private static String row(Row row) {
        var text = new StringBuilder();
        for (Typeset part : row.parts()) {
            String next = write(part);
            boolean needsSpace = endsWithCommand(text) && !next.isEmpty() && isLetter(next.charAt(0));
            text.append(needsSpace ? " " : "").append(next);
        }
        return text.toString().strip();
    }

    private static boolean endsWithCommand(CharSequence text) {
        int at = text.length();
        while (at > 0 && isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && at < text.length() && text.charAt(at - 1) == '\\';
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static String matrix(Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> row.stream().map(Latex::write).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }

    private static String cases(Cases cases) {
        return cases.lines().stream()
                .map(line -> write(line.value())
                        + (line.condition().isEmpty()
                                ? " & \\text{otherwise}"
                                : " & \\text{if } " + write(line.condition())))
                .collect(Collectors.joining(" \\\\ ", "\\begin{cases} ", " \\end{cases}"));
    }

    private static String scripts(Scripts scripts) {
        String base = write(scripts.base());
        boolean primes = scripts.above() instanceof Sign sign && sign.text().startsWith("′");
        String above = write(scripts.above());
        return base
                + (scripts.below().isEmpty() ? "" : "_{" + write(scripts.below()) + "}")
                + (above.isEmpty()
                        ? ""
                        : primes ? "'".repeat(((Sign) scripts.above()).text().length()) : "^{" + above + "}");
    }

    private static String word(Word word) {
        String plain = Normalizer.normalize(word.text(), Normalizer.Form.NFD);
        char last = plain.charAt(plain.length() - 1);
        if (ACCENTS.containsKey(last)) {
            return ACCENTS.get(last) + "{" + write(new Word(plain.substring(0, plain.length() - 1))) + "}";
        }
        if (OPERATORS.contains(word.text())) {
            return "\\" + word.text();
        }
        if (word.isUpright()) {
            return "\\mathrm{" + sign(word.text()) + "}";
        }
        return Greek.name(word.text()).map(name -> "\\" + name).orElseGet(() -> sign(word.text()));
    }

    private static String spaced(Sign sign) {
        String text = sign(sign.text());
        return switch (sign.spacing()) {
            case OPERATOR, RELATION -> " " + text + " ";
            case PUNCTUATION, NONE -> text;
        };
    }

    private static String sign(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(one -> SIGNS.getOrDefault(one, one))
                .collect(Collectors.joining());
    }
}
