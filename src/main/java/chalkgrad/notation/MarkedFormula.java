package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.formula.FunctionWords;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Symbol;
import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Marked;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Spacing;
import chalkgrad.formula.Typeset.Term;
import chalkgrad.formula.Typeset.Word;
import chalkgrad.formula.Typesetter;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.NameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws a formula given as a line of text in a course's notation, such as `dL/dz1[2] = dL/da1[2] · «relu(z1[2])»`.
/// The part between `«` and `»` is marked. Words, such as `the sum over all neurons`, stay words.
public final class MarkedFormula {
    /// Anything nested deeper is kept as a plain word.
    private static final int DEEPEST = 40;

    private static final String NEW = "new ";
    private static final String ENDS = " ,;)«»";

    private final Document document;
    private final CourseNames names;
    private final String text;
    private final int depth;
    private final List<Typeset> parts = new ArrayList<>();
    private int at;

    private MarkedFormula(Document document, CourseNames names, String text, int depth) {
        this.document = document;
        this.names = names;
        this.text = text;
        this.depth = depth;
    }

    /// The formula as it is drawn.
    public static Typeset read(Document document, CourseNames names, String text) {
        return new MarkedFormula(document, names, text, 0).all();
    }

    private Typeset all() {
        while (at < text.length()) {
            next();
        }
        return parts.size() == 1 ? parts.getFirst() : new Row(parts);
    }

    private Typeset inner(String part) {
        return depth == DEEPEST ? new Word(part) : new MarkedFormula(document, names, part, depth + 1).all();
    }

    private void next() {
        char first = text.charAt(at);
        if (Character.isWhitespace(first)) {
            at++;
            return;
        }
        if (first == '«') {
            String marked = enclosed('«', '»');
            parts.add(new Marked(isPhrase(marked) ? new Word(marked) : inner(marked)));
        } else if (first == '(') {
            parts.add(new Parentheses(inner(enclosed('(', ')'))));
        } else if (first == '^' && !parts.isEmpty()) {
            at++;
            power();
        } else if (text.startsWith("...", at)) {
            at += 3;
            parts.add(new Sign("⋯", Spacing.NONE));
        } else if (!operator() && !number() && !name() && !function()) {
            word();
        }
    }

    /// The text between an opening sign and the one that closes it.
    private String enclosed(char open, char close) {
        int depth = 0;
        int start = at + 1;
        for (; at < text.length(); at++) {
            depth += text.charAt(at) == open ? 1 : text.charAt(at) == close ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, at++);
            }
        }
        return text.substring(start);
    }

    /// Whether a text is several words in a row without an operation.
    private static boolean isPhrase(String marked) {
        boolean operates = marked.codePoints().anyMatch(c -> "·/^=+«»[]".indexOf(c) >= 0);
        if (operates || marked.startsWith(NEW)) {
            return false;
        }
        String[] pieces = marked.split(" ", -1);
        for (int k = 0; k + 1 < pieces.length; k++) {
            if (isWord(lastWord(pieces[k])) && isWord(firstWord(pieces[k + 1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String firstWord(String piece) {
        return new TextScanner(piece).run(Character::isLetterOrDigit);
    }

    private static String lastWord(String piece) {
        int start = piece.length();
        while (start > 0 && Character.isLetterOrDigit(piece.charAt(start - 1))) {
            start--;
        }
        return piece.substring(start);
    }

    /// The end of the digits that start at a place.
    private int endOfDigits(int start) {
        int end = start;
        while (end < text.length() && TextScanner.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isAt(int place, String signs) {
        return place < text.length() && signs.indexOf(text.charAt(place)) >= 0;
    }

    /// Draws what follows as a superscript of what came before, unless that has one already.
    private void power() {
        while (isAt(at, "^ ")) {
            at++;
        }
        if (at == text.length()) {
            return;
        }
        if (parts.getLast() instanceof Scripts raised && !raised.above().isEmpty()) {
            parts.add(new Sign("^", Spacing.NONE));
            return;
        }
        Typeset base = parts.removeLast();
        int before = parts.size();
        next();
        Typeset above = parts.size() > before ? parts.removeLast() : Typeset.nothing();
        parts.add(above.isEmpty() ? base : new Scripts(base, Typeset.nothing(), above));
    }

    /// An operator has spaces around it; a minus without spaces is a sign.
    private boolean operator() {
        boolean isSpaced = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        if (isAt(at, "=+-·/") && isSpaced) {
            String sign = text.substring(at, at + 1).replace('-', '−');
            boolean leads = parts.isEmpty() && sign.equals("−");
            parts.add(new Sign(sign, sign.equals("=") ? Spacing.RELATION : leads ? Spacing.NONE : Spacing.OPERATOR));
            at++;
            return true;
        }
        if (text.charAt(at) == '-') {
            at++;
            parts.add(new Sign("−", Spacing.NONE));
            return true;
        }
        return false;
    }

    /// Digits, perhaps with decimals and a power of ten, not followed by a letter.
    private boolean number() {
        int end = endOfDigits(at);
        if (end == at) {
            return false;
        }
        int decimals = isAt(end, ".,") ? endOfDigits(end + 1) : end;
        int mantissa = decimals > end + 1 ? decimals : end;
        int exponent = mantissa;
        if (isAt(mantissa, "e")) {
            int digits = isAt(mantissa + 1, "-") ? mantissa + 2 : mantissa + 1;
            exponent = endOfDigits(digits) > digits ? endOfDigits(digits) : mantissa;
        }
        if (exponent < text.length() && Character.isLetterOrDigit(text.charAt(exponent))) {
            return false;
        }
        parts.add(new Digits(text.substring(at, mantissa)));
        if (exponent > mantissa) {
            parts.add(new Sign("·", Spacing.OPERATOR));
            parts.add(new Scripts(
                    new Digits("10"),
                    Typeset.nothing(),
                    new Digits(text.substring(mantissa + 1, exponent).replace('-', '−'))));
        }
        at = exponent;
        return true;
    }

    private boolean name() {
        int end = endOfName();
        Optional<? extends Symbol> symbol = symbol(text.substring(at, end));
        symbol.ifPresent(known -> {
            parts.add(new Term(known, drawn(known)));
            at = end;
        });
        return symbol.isPresent();
    }

    private Typeset drawn(Symbol symbol) {
        return Typesetter.draw(names.name(symbol));
    }

    /// A name ends at a space, a separator of arguments, or a closing bracket.
    private int endOfName() {
        int depth = 0;
        int end = text.startsWith(NEW, at) ? at + NEW.length() : at;
        for (; end < text.length(); end++) {
            char next = text.charAt(end);
            if (depth == 0 && (ENDS.indexOf(next) >= 0 || next == '^' && !isMark(end))) {
                return end;
            }
            depth += "[({".indexOf(next) >= 0 ? 1 : "])}".indexOf(next) >= 0 ? -1 : 0;
        }
        return end;
    }

    /// Whether what follows is a mark of the name, such as a layer above it, not a power.
    private boolean isMark(int place) {
        int end = place + 1;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return symbol(text.substring(at, end)).isPresent();
    }

    private Optional<? extends Symbol> symbol(String name) {
        Optional<? extends Symbol> setting = document.hyperparameters().stream()
                .filter(hyperparameter -> hyperparameter.name().equals(name))
                .findFirst();
        if (setting.isPresent()) {
            return setting;
        }
        try {
            return Optional.of(names.parse(name));
        } catch (NameException e) {
            return Optional.empty();
        }
    }

    private boolean function() {
        int word = at;
        while (word < text.length() && (Character.isLetter(text.charAt(word)) || text.charAt(word) == '_')) {
            word++;
        }
        int primes = word;
        while (isAt(primes, "'")) {
            primes++;
        }
        int digits = isAt(primes, "[") ? endOfDigits(primes + 1) : primes;
        boolean isIndexed = digits > primes + 1 && isAt(digits, "]");
        int end = isIndexed ? digits + 1 : primes;
        if (word == at || !isAt(end, "(")) {
            return false;
        }
        Typeset base = new Word(FunctionWords.of(text.substring(at, word)));
        Typeset above = primes == word ? Typeset.nothing() : new Sign("′".repeat(primes - word), Spacing.NONE);
        Typeset below = isIndexed ? new Digits(text.substring(primes + 1, digits)) : Typeset.nothing();
        parts.add(above.isEmpty() && below.isEmpty() ? base : new Scripts(base, below, above));
        at = end;
        return true;
    }

    /// Several words in a row become one, with the spaces between them; a single letter is drawn as a letter.
    private void word() {
        int end = at + 1;
        while (end < text.length() && " ()«»,;^".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        if (!parts.isEmpty() && parts.getLast() instanceof Word before && text.charAt(at - word.length() - 1) == ' ') {
            parts.set(parts.size() - 1, new Word(before.text() + " " + word));
        } else if (word.equals(",") || word.equals(";")) {
            parts.add(new Sign(word, Spacing.PUNCTUATION));
        } else {
            parts.add(word.length() == 1 ? Typesetter.draw(LetterText.read(word)) : new Word(word));
        }
    }
}
