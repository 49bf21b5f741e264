package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import chalkgrad.exchange.python.PythonTokens.Range;
import chalkgrad.mistake.WrittenNumber;
import java.util.List;
import java.util.Set;

/// How many decimals the code leaves of what it prints: `np.round(dW, 4)`, `x.round(3)`. An array of rounded numbers
/// may be printed with powers of ten, whose digits say more than is known.
final class Rounding {
    private static final Set<String> CALLS = Set.of("round", "around", "round_");
    private static final int MOST_DECIMALS = 15;

    /// What is not rounded.
    static final int NONE = Integer.MAX_VALUE;

    private Rounding() {}

    /// The decimals that an expression is rounded to; [#NONE] if it is not, or if the code does not say to how many.
    static int decimals(String expression) {
        PythonTokens tokens = PythonTokens.of(expression);
        for (int k = 0; k + 1 < tokens.size(); k++) {
            boolean called = tokens.is(k, Kind.NAME)
                    && CALLS.contains(tokens.get(k).text())
                    && tokens.is(k + 1, "(")
                    && tokens.partner(k + 1) > 0;
            if (called) {
                List<Range> arguments = tokens.split(new Range(k + 2, tokens.partner(k + 1)));
                return arguments.isEmpty() ? NONE : number(tokens.text(arguments.getLast()));
            }
        }
        return NONE;
    }

    private static int number(String argument) {
        String digits = argument.substring(argument.indexOf('=') + 1).strip();
        boolean isWhole = !digits.isEmpty()
                && digits.length() <= 2
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) <= MOST_DECIMALS;
        return isWhole ? Integer.parseInt(digits) : NONE;
    }

    /// The same numbers, none of them surer than it can be after rounding.
    static Printed rounded(Printed printed, int decimals) {
        if (decimals == NONE) {
            return printed;
        }
        return new Printed(
                printed.rows().stream()
                        .map(row -> row.stream()
                                .map(written -> rounded(written, decimals))
                                .toList())
                        .toList(),
                printed.places());
    }

    private static WrittenNumber rounded(WrittenNumber written, int decimals) {
        double tolerance = (0.5 + 1e-6) * Math.pow(10, -decimals);
        if (written.tolerance() >= tolerance || !(Math.abs(written.value()) < Double.MAX_VALUE)) {
            return written;
        }
        int digits = 1 + (int) Math.floor(Math.log10(Math.max(1, Math.abs(written.value()) / tolerance)));
        return new WrittenNumber(written.text(), written.value(), tolerance, Math.min(written.digits(), digits));
    }
}
