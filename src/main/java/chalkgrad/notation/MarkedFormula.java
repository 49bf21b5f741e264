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
import chalkgrad.pass.NameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Draws a formula that is given as a line of text in a course's notation, such as `dL/dz1[2] = dL/da1[2] ·
/// «relu(z1[2])»`.
/// What stands between `«` and `»` is marked. Parts that are words, such as `the sum over all neurons`, stay words.
public final class MarkedFormula {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OPERATOR = Pattern.compile("([=+\\-·/])(?:\\s+|$)");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?:e(-?\\d+))?(?![\\p{L}\\d])");
    private static final Pattern FUNCTION = Pattern.compile("([\\p{L}_]+)('*)(?:\\[(\\d+)])?(?=\\()");
    /// Words that follow each other, and no operation.
    private static final Pattern PHRASE =
            Pattern.compile("(?!new )[^·/^=+«»\\[\\]]*\\b[a-z]{2,} [a-z]{2,}\\b[^·/^=+«»\\[\\]]*");
    private static final String NEW = "new ";
    private static final String ENDS = " ,;)«»";

    private final Document document;
    private final CourseNames names;
    private final String text;
    private final List<Typeset> parts = new ArrayList<>();
    private int at;

    private MarkedFormula(Document document, CourseNames names, String text) {
        this.document = document;
        this.names = names;
        this.text = text;
    }

    /// The formula as it is drawn.
    public static Typeset read(Document document, CourseNames names, String text) {
        var formula = new MarkedFormula(document, names, text);
        while (formula.at < text.length()) {
            formula.next();
        }
        return formula.parts.size() == 1 ? formula.parts.getFirst() : new Row(formula.parts);
    }

    private Typeset inner(String part) {
        return read(document, names, part);
    }

    private void next() {
        char first = text.charAt(at);
        if (accept(SPACE).isPresent()) {
            return;
        }
        if (first == '«') {
            String marked = enclosed('«', '»');
            parts.add(new Marked(PHRASE.matcher(marked).matches() ? new Word(marked) : inner(marked)));
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

    /// What stands between a sign and the one that closes it.
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

    private Optional<Matcher> accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private void power() {
        Typeset base = parts.removeLast();
        next();
        if (!parts.isEmpty()) {
            parts.add(new Scripts(base, Typeset.nothing(), parts.removeLast()));
        }
    }

    /// An operator has spaces around it; a minus without is a sign of what follows.
    private boolean operator() {
        Optional<Matcher> found = accept(OPERATOR);
        if (found.isPresent()) {
            String sign = found.get().group(1).replace('-', '−');
            boolean leads = parts.isEmpty() && sign.equals("−");
            parts.add(new Sign(sign, sign.equals("=") ? Spacing.RELATION : leads ? Spacing.NONE : Spacing.OPERATOR));
            return true;
        }
        if (text.charAt(at) == '-') {
            at++;
            parts.add(new Sign("−", Spacing.NONE));
            return true;
        }
        return false;
    }

    private boolean number() {
        Optional<Matcher> found = accept(NUMBER);
        found.ifPresent(number -> {
            parts.add(new Digits(number.group(1)));
            if (number.group(2) != null) {
                parts.add(new Sign("·", Spacing.OPERATOR));
                parts.add(new Scripts(
                        new Digits("10"),
                        Typeset.nothing(),
                        new Digits(number.group(2).replace('-', '−'))));
            }
        });
        return found.isPresent();
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

    /// A name ends at a space, what stands between arguments or what closes brackets around it.
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

    /// Whether what follows is a mark of the name, such as a layer above, and no power.
    private boolean isMark(int place) {
        int end = place + 1;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return symbol(text.substring(at, end)).isPresent();
    }

    private Optional<? extends Symbol> symbol(String name) {
        Optional<? extends Symbol> setting = document.optimizer().rule().hyperparameters().stream()
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
        Optional<Matcher> found = accept(FUNCTION);
        found.ifPresent(function -> {
            Typeset word = new Word(FunctionWords.of(function.group(1)));
            String primes = "′".repeat(function.group(2).length());
            Typeset above = primes.isEmpty() ? Typeset.nothing() : new Sign(primes, Spacing.NONE);
            Typeset below = function.group(3) == null ? Typeset.nothing() : new Digits(function.group(3));
            parts.add(above.isEmpty() && below.isEmpty() ? word : new Scripts(word, below, above));
        });
        return found.isPresent();
    }

    /// Words that follow each other are one, with the spaces between them; a letter by itself is drawn as such.
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
