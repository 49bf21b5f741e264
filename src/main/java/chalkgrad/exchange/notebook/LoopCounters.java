package chalkgrad.exchange.notebook;

import chalkgrad.exchange.python.PrintCall;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the lines that a cell prints start with what its loops count.
enum LoopCounters {
    YES,
    NO,
    /// The cell calls what prints.
    NOT_SAID;

    private static final Set<String> COUNTING = Set.of("range", "arange", "enumerate", "count", "trange");

    /// So far behind `in` what counts may stand, as in `tqdm(np.arange(…))`.
    private static final int FARTHEST = 5;

    static LoopCounters of(String code) {
        PythonTokens tokens = PythonTokens.of(code);
        List<PrintCall> calls = PrintCall.all(tokens);
        if (calls.isEmpty()) {
            return NOT_SAID;
        }
        Set<String> counters = counters(tokens);
        return calls.stream().anyMatch(call -> startsWithOne(call, counters)) ? YES : NO;
    }

    /// The variables that run through numbers or grow by a step.
    private static Set<String> counters(PythonTokens tokens) {
        var counters = new HashSet<String>();
        for (int k = 0; k + 1 < tokens.size(); k++) {
            int name = tokens.is(k + 1, "(") ? k + 2 : k + 1;
            if (tokens.is(k, "for") && tokens.is(name, Kind.NAME) && countsBehind(tokens, name)) {
                counters.add(tokens.get(name).text());
            } else if (tokens.is(k, Kind.NAME) && tokens.is(k + 1, "+=") && tokens.is(k + 2, Kind.NUMBER)) {
                counters.add(tokens.get(k).text());
            }
        }
        return counters;
    }

    private static boolean countsBehind(PythonTokens tokens, int name) {
        int in = name;
        while (in < tokens.size() && !tokens.is(in, "in") && !tokens.is(in, Kind.NEWLINE)) {
            // no variable is called so, and each scan ends where the next one starts
            if (tokens.is(in, "for")) {
                return false;
            }
            in++;
        }
        for (int k = in + 1; k <= in + FARTHEST && k < tokens.size() && !tokens.is(k, Kind.NEWLINE); k++) {
            if (COUNTING.contains(tokens.get(k).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithOne(PrintCall call, Set<String> counters) {
        Optional<PrintCall.PrintedPart> part = call.parts().stream()
                .filter(one -> one.isExpression() || !isBracket(one.text()))
                .findFirst()
                .filter(PrintCall.PrintedPart::isExpression);
        PythonTokens first =
                PythonTokens.of(part.map(PrintCall.PrintedPart::text).orElse(""));
        int name = first.is(0, "(") || first.is(1, "(") ? first.is(0, "(") ? 1 : 2 : 0;
        // i + 1 counts as i does
        boolean isShifted = first.size() == 3 && first.is(1, "+") && first.is(2, Kind.NUMBER);
        boolean isWhole = first.size() == 1 || isShifted || first.size() > 1 && name > 0;
        return isWhole
                && name < first.size()
                && counters.contains(first.get(name).text());
    }

    /// Whether a text is nothing but the bracket that a counter may stand in.
    private static boolean isBracket(String text) {
        return text.isBlank() || text.strip().equals("[") || text.strip().equals("(");
    }
}
