package chalkgrad.script.line;

import java.util.List;
import java.util.stream.IntStream;

/// Finds the line where a function returns what it got as it is: it should have computed something of it.
final class PassedOn {
    private final Judgement code;
    private final CodeFunctions functions;

    PassedOn(Judgement code, CodeFunctions functions) {
        this.code = code;
        this.functions = functions;
    }

    /// The line that only passes on what a line has, or what becomes of a line that is right; otherwise the line
    /// itself.
    int line(int at) {
        return code.isAlias(at) && isPassedOn(code.line(at).from())
                ? code.line(at).from().getFirst()
                : IntStream.range(
                                at + 1, code.tie(at).grade() == 2 ? code.lines().size() : 0)
                        .filter(k -> code.line(k).isReturned()
                                && isPassedOn(List.of(k))
                                && code.dependencies().sources(k).get(at)
                                && code.tie(k).quantities().equals(code.tie(at).quantities()))
                        .filter(k -> functions
                                .around(code.line(k))
                                .filter(function -> !function.has(
                                        code.line(code.line(k).from().getFirst())))
                                .isPresent())
                        .findFirst()
                        .orElse(at);
    }

    /// Whether there is one line, which is what a function returns, and only another name of what has one already.
    private boolean isPassedOn(List<Integer> lines) {
        return lines.size() == 1
                && code.isAlias(lines.getFirst())
                && code.line(lines.getFirst()).isReturned()
                && code.isAlias(code.line(lines.getFirst()).from().getFirst());
    }
}
