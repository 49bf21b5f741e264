package chalkgrad.data.sets;

import chalkgrad.data.sets.FunctionStep.Infix;
import chalkgrad.math.NumberToken;
import chalkgrad.math.TextScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Reads a typed function by two stacks (Dijkstra, 1961): each character once, without recursion.
///
/// ```
/// function = [("y" | "f") ["(" names ")"] "="] expression
/// operand  = number | "x" [digit] | "pi" | "e" | name "(" expression {"," expression} ")" | "(" expression ")"
/// operator = "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "·" | "/" | "^" | "**"; between two operands without one, a
/// product
/// ```
final class FunctionReader {
    private static final int LONGEST = 500;
    private static final int MOST_INPUTS = 9;

    private final String text;
    private final TextScanner scanner;
    private final List<FunctionStep> program = new ArrayList<>();
    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private boolean operandBefore;
    private int inputs = 1;
    private boolean indexed;
    private boolean plainX;

    /// What waits for its operands.
    private sealed interface Pending {
        record Operator(Infix infix) implements Pending {}

        record Sign() implements Pending {}

        /// An open parenthesis, perhaps of a function of some numbers.
        record Open(int at, Optional<FunctionStep> function, boolean comma) implements Pending {
            boolean wantsComma() {
                return !comma
                        && function.filter(FunctionStep.Two.class::isInstance).isPresent();
            }
        }
    }

    FunctionReader(String text) {
        this.text = text.replace('−', '-')
                .replace('·', '*')
                .replace('×', '*')
                .replace("²", "^2")
                .replace("³", "^3");
        this.scanner = new TextScanner(this.text);
        skipName();
    }

    TypedFunction read() throws FunctionException {
        if (text.length() > LONGEST) {
            throw new FunctionException(LONGEST, "function.long", LONGEST);
        }
        skipSpace();
        while (!scanner.isAtEnd()) {
            readNext();
            skipSpace();
        }
        if (!operandBefore) {
            throw new FunctionException(text.length(), "operand");
        }
        finish(0);
        if (pending.peek() instanceof Pending.Open open) {
            throw new FunctionException(open.at(), "parenthesis.open");
        }
        boolean comparison = program.getLast() instanceof FunctionStep.Two last
                && Infix.all().stream()
                        .anyMatch(infix -> infix.compares() && infix.symbol().equals(last.name()));
        return new TypedFunction(text.strip(), program, inputs, comparison);
    }

    private void readNext() throws FunctionException {
        int at = scanner.position();
        char c = scanner.peek();
        if (TextScanner.isDigit(c) || c == '.') {
            beforeOperand();
            readNumber(at);
        } else if (c == '(') {
            beforeOperand();
            scanner.next();
            open(at, Optional.empty());
        } else if (c == ')') {
            scanner.next();
            close(at);
        } else if (c == ',') {
            scanner.next();
            comma(at);
        } else if (Character.isLetter(c)) {
            beforeOperand();
            readName(at);
        } else {
            readOperator(at);
        }
    }

    /// Skips what the function is called, as in `y =` or `f(x1, x2) =`.
    private void skipName() {
        skipSpace();
        boolean named = "yfz".indexOf(scanner.peek()) >= 0 && !scanner.isAtEnd();
        int equals = text.indexOf('=');
        while (named && scanner.position() <= equals) {
            scanner.next();
        }
    }

    private void skipSpace() {
        scanner.run(Character::isWhitespace);
    }

    /// Between two operands without an operator stands a product, as in `2 x1`.
    private void beforeOperand() {
        if (operandBefore) {
            push(Infix.TIMES);
        }
        operandBefore = false;
    }

    private void readNumber(int at) throws FunctionException {
        NumberToken token = NumberToken.at(text, at);
        if (token.kind() == NumberToken.Kind.NONE) {
            throw new FunctionException(at, "number.point");
        }
        operand(new FunctionStep.Constant(Double.parseDouble(text.substring(at, token.end()))));
        while (scanner.position() < token.end()) {
            scanner.next();
        }
    }

    private void operand(FunctionStep operation) {
        program.add(operation);
        operandBefore = true;
    }

    private void readName(int at) throws FunctionException {
        String letters = TextScanner.lowerCase(scanner.run(Character::isLetter));
        if (letters.equals("x")) {
            scanner.accept('_');
            readVariable(at, scanner.digits());
            return;
        }
        Double constant = FunctionStep.CONSTANTS.get(letters);
        if (constant != null) {
            operand(new FunctionStep.Constant(constant));
            return;
        }
        FunctionStep function = function(letters)
                .orElseThrow(() -> new FunctionException(
                        at, "function.unknown", letters.length() > 20 ? letters.substring(0, 20) + "…" : letters));
        skipSpace();
        if (!scanner.accept('(')) {
            throw new FunctionException(scanner.position(), "parenthesis.after", letters);
        }
        open(at, Optional.of(function));
    }

    private void readVariable(int at, String digits) throws FunctionException {
        plainX |= digits.isEmpty();
        indexed |= !digits.isEmpty();
        if (plainX && indexed) {
            throw new FunctionException(at, "input.both");
        }
        int number = digits.isEmpty() ? 1 : digits.length() > 1 ? 0 : Integer.parseInt(digits);
        if (number < 1) {
            throw new FunctionException(at, "input.number", MOST_INPUTS);
        }
        inputs = Math.max(inputs, number);
        operand(new FunctionStep.Variable(number - 1));
    }

    private static Optional<FunctionStep> function(String name) {
        DoubleUnaryOperator ofOne = FunctionStep.OF_ONE.get(name);
        DoubleBinaryOperator ofTwo = FunctionStep.OF_TWO.get(name);
        return ofOne != null
                ? Optional.of(new FunctionStep.One(name, ofOne))
                : Optional.ofNullable(ofTwo).map(two -> new FunctionStep.Two(name, two));
    }

    private void readOperator(int at) throws FunctionException {
        char c = (char) scanner.next();
        if (!operandBefore && (c == '-' || c == '+')) {
            if (c == '-') {
                pending.push(new Pending.Sign());
            }
            return;
        }
        String symbol =
                c == '*' && scanner.accept('*') ? "^" : c + ((c == '<' || c == '>') && scanner.accept('=') ? "=" : "");
        Infix infix = Infix.all().stream()
                .filter(one -> one.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new FunctionException(at, "operator"));
        if (!operandBefore) {
            throw new FunctionException(at, "operand.beforeOperator", symbol);
        }
        push(infix);
        operandBefore = false;
    }

    /// An operator waits for its right operand; those that bind as strongly and stand before it are finished. A power
    /// of a power starts at the right.
    private void push(Infix infix) {
        finish(infix == Infix.POWER ? infix.strength() + 1 : infix.strength());
        pending.push(new Pending.Operator(infix));
    }

    private void finish(int weakest) {
        while (!pending.isEmpty()
                && !(pending.element() instanceof Pending.Open)
                && strength(pending.element()) >= weakest) {
            Pending top = pending.pop();
            program.add(
                    top instanceof Pending.Operator operator
                            ? operator.infix().operation()
                            : new FunctionStep.One("-", x -> -x));
        }
    }

    private static int strength(Pending waiting) {
        return switch (waiting) {
            case Pending.Operator operator -> operator.infix().strength();
            case Pending.Sign sign -> Infix.SIGN;
            case Pending.Open open -> 0;
        };
    }

    private void open(int at, Optional<FunctionStep> function) {
        pending.push(new Pending.Open(at, function, false));
        operandBefore = false;
    }

    private void comma(int at) throws FunctionException {
        requireOperand(at, "operand.beforeComma");
        finish(0);
        if (!(pending.poll() instanceof Pending.Open open) || !open.wantsComma()) {
            throw new FunctionException(at, "comma");
        }
        pending.push(new Pending.Open(open.at(), open.function(), true));
        operandBefore = false;
    }

    private void close(int at) throws FunctionException {
        requireOperand(at, "operand.beforeParenthesis");
        finish(0);
        if (!(pending.poll() instanceof Pending.Open open)) {
            throw new FunctionException(at, "parenthesis.none");
        }
        if (open.wantsComma()) {
            throw new FunctionException(at, "comma.two");
        }
        open.function().ifPresent(program::add);
        operandBefore = true;
    }

    private void requireOperand(int at, String key) throws FunctionException {
        if (!operandBefore) {
            throw new FunctionException(at, key);
        }
    }
}
