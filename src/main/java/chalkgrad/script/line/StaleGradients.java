package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.script.line.Explanations.Explained;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The line that is wrong if parameters are changed by the gradients of several iterations. Their step is right: it is
/// the backward pass of a framework that adds to gradients which were not cleared. If others were, one of them was
/// cleared a second time in the place of this one. A tape of the code's own adds to gradients of all kinds in the same
/// lines, which are right as they are, too.
final class StaleGradients {
    private static final String MISTAKE = "gradient-accumulated";
    private static final String BACKWARD = ".backward(";
    private static final String STEP = ".step(";

    private final Judgement code;
    private final List<String> cells;

    /// @param cells the code
    StaleGradients(Judgement code, List<String> cells) {
        this.code = code;
        this.cells = cells;
    }

    /// Where the wrong line stands in the cell of a step; empty if it is the step.
    ///
    /// @param at the line that gives new values to parameters
    Optional<Integer> line(int at, Explained explained) {
        if (explained.mistakes().stream().noneMatch(one -> one.id().equals(MISTAKE))) {
            return Optional.empty();
        }
        if (explained.way().first().kind() != Kind.NEW_PARAMETER) {
            Optional<Integer> ofTape = isOfTape(at) ? lastBackward(code.line(at)) : Optional.empty();
            return ofTape.or(() -> begun(at));
        }
        ComputedLine step = code.line(at);
        List<Integer> backward = IntStream.range(1, step.line())
                .filter(line -> statement(step.cell(), line).contains(BACKWARD))
                .boxed()
                .toList();
        if (backward.isEmpty()) {
            return begun(at);
        }
        return isAnyCleared(at) ? clearedAgain(step.cell(), backward.getLast()) : Optional.of(backward.getLast());
    }

    /// The line with which a sum begins that goes on in later iterations, by hand: it stands outside of their loop.
    private Optional<Integer> begun(int at) {
        ComputedLine line = code.line(at);
        int bracket = line.name().indexOf('[');
        String variable = bracket < 0 ? line.name() : line.name().substring(0, bracket);
        return statement(line.cell(), line.line()).startsWith(line.name() + " +=")
                        && code.updates().parameters(at).isEmpty()
                ? IntStream.range(1, line.line())
                        .filter(k -> statement(line.cell(), k).startsWith(variable + " ="))
                        .boxed()
                        .reduce((before, last) -> last)
                : Optional.empty();
    }

    /// Whether a line computes gradients of parameters and, in the same round, of something else.
    private boolean isOfTape(int at) {
        return IntStream.range(0, at)
                .filter(other -> code.line(other).isSameLine(code.line(at))
                        && code.line(other).round() == 1)
                .anyMatch(other -> code.kind(other)
                        .filter(kind -> kind == Kind.WEIGHT_GRADIENT || kind == Kind.BIAS_GRADIENT)
                        .isEmpty());
    }

    /// The last line of the cell that starts a backward pass, after a line of the tape.
    private Optional<Integer> lastBackward(ComputedLine ofTape) {
        int count = CodeText.lines(cells, ofTape.cell()).size();
        return IntStream.rangeClosed(ofTape.line() + 1, count)
                .filter(line -> statement(ofTape.cell(), line).contains(BACKWARD))
                .boxed()
                .reduce((before, last) -> last);
    }

    /// Whether other parameters have got the right values, so their gradients were cleared.
    private boolean isAnyCleared(int at) {
        return IntStream.range(0, code.lines().size())
                .anyMatch(other -> code.line(other).round() == code.line(at).round()
                        && code.line(other).loop() == code.line(at).loop()
                        && code.kind(other).equals(Optional.of(Kind.NEW_PARAMETER))
                        && code.tie(other).grade() == 2
                        && !code.dependencies().isKept(other)
                        && !code.isAlias(other));
    }

    /// The line that clears what another line of the same round has cleared, on either side of the backward pass.
    private Optional<Integer> clearedAgain(int cell, int backward) {
        int count = CodeText.lines(cells, cell).size();
        return IntStream.rangeClosed(1, count)
                .filter(line -> isClearing(statement(cell, line)))
                .filter(line -> IntStream.range(1, line)
                        .anyMatch(before -> (before < backward) == (line < backward)
                                && statement(cell, before).equals(statement(cell, line))))
                .boxed()
                .findFirst();
    }

    /// The line of a cell that clears gradients after the last backward pass and before the step that needs them; empty
    /// if there is none.
    static Optional<Integer> clearedBeforeStep(List<String> cells, int cell) {
        List<String> statements = CodeText.lines(cells, cell).stream()
                .map(StaleGradients::withoutComment)
                .toList();
        int backward = last(statements, BACKWARD);
        int step = last(statements, STEP);
        return IntStream.range(backward + 1, backward < 0 ? 0 : step)
                .filter(k -> isClearing(statements.get(k)))
                .mapToObj(k -> k + 1)
                .findFirst();
    }

    private static int last(List<String> statements, String part) {
        return IntStream.range(0, statements.size())
                .filter(k -> statements.get(k).contains(part))
                .max()
                .orElse(-1);
    }

    private static boolean isClearing(String statement) {
        return statement.contains("grad") && (statement.contains("zero") || statement.contains("None"));
    }

    /// A line without its comment.
    private String statement(int cell, int line) {
        return withoutComment(CodeText.line(cells, cell, line));
    }

    private static String withoutComment(String text) {
        int comment = text.indexOf('#');
        return comment < 0 ? text : text.substring(0, comment).strip();
    }
}
