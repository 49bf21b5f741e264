package chalkgrad.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what [PlainText] writes back as the same formula, by the rules of school: powers before signs, signs and · and
/// / before + and -, from left to right. Operators have spaces around them, names have none.
public final class PlainTextReader {
    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+(?:\\.\\d+)?(?:e-?\\d+)?|∞)|NaN");
    private static final Pattern FUNCTION = Pattern.compile("([a-zA-Z_]+(?:_\\d[\\d.e-]*)?)('*)(?:\\[(\\d+)\\])?\\(");
    private static final Pattern INDEX = Pattern.compile("\\)_\\{(\\d+),(\\d+)\\}");
    private static final String ENDS = " ),^;]";
    private static final String NEW = "new ";

    private final String text;
    private final Function<String, Optional<? extends Symbol>> symbols;
    private final FunctionNames functions;
    private final int indexBase;
    private int at;

    private PlainTextReader(
            String text, Function<String, Optional<? extends Symbol>> symbols, FunctionNames functions, int indexBase) {
        this.text = text;
        this.symbols = symbols;
        this.functions = functions;
        this.indexBase = indexBase;
    }

    /// The formula that a text says.
    ///
    /// @param symbols gives the symbol with a name
    /// @param indexBase what rows and columns count from
    /// @throws IllegalArgumentException with one sentence that says where the text is no formula
    public static Formula read(
            String text, Function<String, Optional<? extends Symbol>> symbols, FunctionNames functions, int indexBase) {
        var reader = new PlainTextReader(text, symbols, functions, indexBase);
        Formula formula = reader.cases();
        if (reader.at < text.length()) {
            throw reader.wrong("an operator");
        }
        return formula;
    }

    private Formula cases() {
        var branches = new ArrayList<Formula.Branch>();
        while (true) {
            Formula value = sum();
            if (!accept(" if ")) {
                return branches.isEmpty() ? value : new Formula.Cases(branches, value);
            }
            Formula left = sum();
            Condition.Relation relation = Stream.of(Condition.Relation.values())
                    .filter(each -> accept(" " + each.sign() + " "))
                    .findFirst()
                    .orElseThrow(() -> wrong("a comparison"));
            branches.add(new Formula.Branch(value, new Condition(left, relation, sum())));
            require(" else ");
        }
    }

    private Formula sum() {
        var terms = new ArrayList<Formula>();
        terms.add(accept("-") ? product().negated() : product());
        while (true) {
            if (accept(" + ")) {
                terms.add(product());
            } else if (accept(" - ")) {
                terms.add(product().negated());
            } else {
                return Formula.sum(terms);
            }
        }
    }

    private Formula product() {
        var factors = new ArrayList<>(List.of(power()));
        while (true) {
            if (accept(" · ")) {
                factors.add(power());
            } else if (accept(" / ")) {
                Formula numerator = joined(factors);
                factors = new ArrayList<>(List.of(numerator.over(power())));
            } else {
                return joined(factors);
            }
        }
    }

    private static Formula joined(List<Formula> factors) {
        return factors.size() == 1 ? factors.getFirst() : new Formula.Product(factors);
    }

    private Formula power() {
        Formula base = atom();
        return accept("^") ? new Formula.Power(base, atom()) : base;
    }

    private Formula atom() {
        Optional<Formula> negative = negativeNumber();
        if (negative.isPresent()) {
            return negative.get();
        }
        Optional<Formula> entry = entry();
        if (entry.isPresent()) {
            return entry.get();
        }
        if (accept("(")) {
            return closed(cases());
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt() && text.charAt(at) != '-') {
            at = number.end();
            return Formula.constant(value(number.group()));
        }
        return call().orElseGet(this::symbol);
    }

    /// `(-2)` is a number; `-2` is a minus before one.
    private Optional<Formula> negativeNumber() {
        Matcher number = NUMBER.matcher(text).region(Math.min(at + 1, text.length()), text.length());
        boolean enclosed = text.startsWith("(-", at) && number.lookingAt() && text.startsWith(")", number.end());
        if (!enclosed) {
            return Optional.empty();
        }
        at = number.end() + 1;
        return Optional.of(Formula.constant(value(number.group())));
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace("∞", "Infinity"));
    }

    /// `[a, b] · [c; d]`, or `([a; b] · [c, d])_{1,2}`. What only begins so is a product in parentheses.
    private Optional<Formula> entry() {
        int start = at;
        boolean enclosed = text.startsWith("([", at);
        if (!enclosed && !text.startsWith("[", at)) {
            return Optional.empty();
        }
        at += enclosed ? 1 : 0;
        Array left = array();
        require(" · ");
        Array right = array();
        Matcher index = INDEX.matcher(text).region(at, text.length());
        if (!enclosed) {
            return Optional.of(new Formula.Entry(left, right, 1, 1, 1));
        }
        if (!index.lookingAt()) {
            at = start;
            return Optional.empty();
        }
        at = index.end();
        int row = Integer.parseInt(index.group(1)) - indexBase + 1;
        int column = Integer.parseInt(index.group(2)) - indexBase + 1;
        return Optional.of(new Formula.Entry(left, right, row, column, indexBase));
    }

    private Array array() {
        require("[");
        var rows = new ArrayList<List<Formula>>();
        do {
            var row = new ArrayList<Formula>();
            do {
                row.add(cases());
            } while (accept(", "));
            rows.add(row);
        } while (accept("; "));
        require("]");
        return new Array(rows);
    }

    private Optional<Formula> call() {
        Matcher start = FUNCTION.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        int component = start.group(3) == null ? 0 : Integer.parseInt(start.group(3));
        return functions
                .named(start.group(1), start.group(2).length(), component)
                .map(function -> {
                    at = start.end();
                    return call(function);
                });
    }

    private Formula call(chalkgrad.formula.Function function) {
        var arguments = new ArrayList<Formula>();
        if (!accept(")")) {
            do {
                arguments.add(cases());
            } while (accept(", "));
            closed(arguments.getFirst());
        }
        return new Formula.Call(function, arguments);
    }

    private Formula symbol() {
        int end = endOfName();
        String name = text.substring(at, end);
        Symbol symbol = symbols.apply(name).orElseThrow(() -> wrong("a name or a number"));
        at = end;
        return Formula.of(symbol);
    }

    /// A name ends where an operator begins, outside of its own brackets.
    private int endOfName() {
        int depth = 0;
        int end = text.startsWith(NEW, at) ? at + NEW.length() : at;
        for (; end < text.length(); end++) {
            char next = text.charAt(end);
            if (next == '[' || next == '(') {
                depth++;
            } else if (depth == 0 && ENDS.indexOf(next) >= 0) {
                return end;
            } else if (next == ']' || next == ')') {
                depth--;
            }
        }
        return end;
    }

    private Formula closed(Formula inside) {
        require(")");
        return inside;
    }

    private void require(String token) {
        if (!accept(token)) {
            throw wrong(token);
        }
    }

    private boolean accept(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("%s is wanted at character %d of \"%s\"".formatted(wanted, at + 1, text));
    }

    /// Gives functions by what formulas call them.
    @FunctionalInterface
    public interface FunctionNames {
        Optional<chalkgrad.formula.Function> named(String name, int order, int component);
    }
}
