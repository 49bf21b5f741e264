package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.PythonTokens.Range;
import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Set;

/// The direction of a notebook's deltas and gradients, according to its code.
enum Direction {
    /// The code adds them to the weights.
    DOWNHILL,
    /// The code has errors as target minus output, and does not update weights.
    PERHAPS_DOWNHILL,
    /// There is no code.
    UNKNOWN,
    /// It subtracts them from the weights, or does not show it.
    UPHILL;

    private static final Set<Kind> PARAMETERS = Set.of(Kind.WEIGHT, Kind.BIAS);

    static Direction of(List<Cell> cells, LabelReader labels) {
        if (cells.stream().allMatch(cell -> cell.code().isBlank())) {
            return UNKNOWN;
        }
        boolean adds = false;
        boolean errors = false;
        for (Cell cell : cells) {
            PythonTokens tokens = PythonTokens.of(cell.code());
            for (Range statement : tokens.statements()) {
                int sign = update(tokens, statement, labels);
                if (sign < 0) {
                    return UPHILL;
                }
                adds |= sign > 0;
                errors |= hasTargetFirst(tokens, statement, labels);
            }
        }
        return adds ? DOWNHILL : errors ? PERHAPS_DOWNHILL : UPHILL;
    }

    /// Whether derivatives of the loss with the other sign are intended, by the code and by the numbers: if most have
    /// the usual sign, the others are mistakes.
    boolean isConfirmedBy(Signs signs) {
        return switch (this) {
            case DOWNHILL -> signs.opposite() > signs.usual();
            case PERHAPS_DOWNHILL -> signs.opposite() > 0 && signs.usual() == 0;
            case UNKNOWN -> signs.opposite() > 1 && signs.usual() == 0 && signs.updated() > 0;
            case UPHILL -> false;
        };
    }

    /// 1 if a statement adds to a parameter, -1 if it subtracts from one, 0 if it does neither.
    private static int update(PythonTokens tokens, Range statement, LabelReader labels) {
        int k = tokens.assignment(statement);
        if (k >= statement.to() || k == statement.from()) {
            return 0;
        }
        String target = tokens.text(new Range(statement.from(), k));
        if (!isParameter(target, labels)) {
            return 0;
        }
        if (!tokens.is(k, "=")) {
            return tokens.is(k, "+=") ? 1 : -1;
        }
        int sign = repeats(tokens, statement, k);
        boolean adds = sign > 0 && tokens.is(sign, "+");
        boolean subtracts = sign > 0 && tokens.is(sign, "-");
        return adds ? 1 : subtracts ? -1 : 0;
    }

    /// The place after the same name on the right of an assignment; -1 if the right does not begin with it.
    private static int repeats(PythonTokens tokens, Range statement, int assignment) {
        int length = assignment - statement.from();
        for (int k = 0; k < length; k++) {
            int own = assignment + 1 + k;
            if (own >= statement.to()
                    || !tokens.get(own)
                            .text()
                            .equals(tokens.get(statement.from() + k).text())) {
                return -1;
            }
        }
        int behind = assignment + 1 + length;
        return behind < statement.to() ? behind : -1;
    }

    private static boolean isParameter(String target, LabelReader labels) {
        List<Meaning> meanings = labels.read(target);
        return !meanings.isEmpty()
                && (meanings.getFirst().aspect() == Aspect.VALUE
                        || meanings.getFirst().aspect() == Aspect.NEW)
                && !meanings.getFirst().kinds().isEmpty()
                && PARAMETERS.containsAll(meanings.getFirst().kinds());
    }

    /// Whether an output is subtracted from a target, and not only to be squared.
    private static boolean hasTargetFirst(PythonTokens tokens, Range statement, LabelReader labels) {
        for (int k = statement.from() + 1; k < statement.to() - 1; k++) {
            if (!tokens.is(k, "-") || !tokens.is(k - 1, PythonTokens.Kind.NAME)) {
                continue;
            }
            int end = tokens.first(
                    new Range(k + 1, statement.to()),
                    at -> !tokens.is(at, PythonTokens.Kind.NAME) && !tokens.is(at, ".") && !tokens.is(at, "["));
            boolean isSquared = tokens.is(end, ")") && (tokens.is(end + 1, "**") || isInSquare(tokens, k - 2));
            if (end > k + 1 && !isSquared && isTargetFirst(tokens.text(new Range(k - 1, end)), labels)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a bracket opens the argument of a function such as `square`.
    private static boolean isInSquare(PythonTokens tokens, int bracket) {
        return tokens.is(bracket, "(")
                && tokens.is(bracket - 1, PythonTokens.Kind.NAME)
                && Set.of("square", "power", "pow", "abs", "norm")
                        .contains(tokens.get(bracket - 1).text());
    }

    private static boolean isTargetFirst(String difference, LabelReader labels) {
        return labels.read(difference).stream()
                .anyMatch(meaning ->
                        meaning.aspect() == Aspect.DIFFERENCE && meaning.kinds().contains(Kind.TARGET));
    }
}
