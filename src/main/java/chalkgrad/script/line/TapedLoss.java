package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.script.line.Explanations.Explained;
import java.util.stream.IntStream;

/// The loss that is wrong if the step of a framework is: its tape goes back through what the loss computes.
final class TapedLoss {
    private TapedLoss() {}

    /// The index of the line that is wrong.
    ///
    /// @param at the line of the wrong numbers
    static int line(Judgement code, int at, Explained explained) {
        return explained.way().first().kind() != Kind.NEW_PARAMETER
                ? at
                : IntStream.range(0, at)
                        .filter(k -> code.isSuspect(k)
                                && code.tie(k).isNothing()
                                && code.isCalled(k, Kind.LOSS)
                                && code.line(k).round() == code.line(at).round()
                                && code.dependencies().share(k, at))
                        .findFirst()
                        .orElse(at);
    }
}
