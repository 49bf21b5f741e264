package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.script.line.Explanations.Explained;
import java.util.Optional;
import java.util.stream.IntStream;

/// The line that calls an activation where its slope is meant, as `sp = sigmoid(z)` does, or that gives it the name of
/// one, as `return sigmoid(z)` in `sigmoid_prime` does: what only multiplies by that is right.
final class ActivationForSlope {
    private static final String MISTAKE = "value-for-derivative";

    private ActivationForSlope() {}

    /// The index of the line that is wrong.
    ///
    /// @param at the line of the wrong numbers
    static int line(Judgement code, int at, Explained explained) {
        return explained.mistakes().stream().noneMatch(one -> one.id().equals(MISTAKE))
                ? at
                : code.line(at).from().stream()
                        .filter(source -> source < at
                                && (isCalled(code, source) && isOnlyUsedBy(code, source, at)
                                        || isNamedSlope(code, source)))
                        .findFirst()
                        .orElse(at);
    }

    /// Whether a line has what an activation returns, and its name does not say so.
    private static boolean isCalled(Judgement code, int source) {
        ComputedLine line = code.line(source);
        return code.tie(source).grade() == 2
                && code.kind(source).equals(Optional.of(Kind.ACTIVATION))
                && !line.isReturned()
                && !line.name().contains("[")
                && !code.isCalled(source, Kind.ACTIVATION)
                && line.from().stream().anyMatch(from -> code.line(from).isReturned());
    }

    /// Whether what is called a slope, or what a function returns that is called one, has activations.
    private static boolean isNamedSlope(Judgement code, int source) {
        return code.isAlias(source)
                && code.kind(source).equals(Optional.of(Kind.ACTIVATION))
                && LineNames.saysSlope(code.line(source).name());
    }

    private static boolean isOnlyUsedBy(Judgement code, int source, int at) {
        return IntStream.range(source + 1, code.lines().size())
                .filter(user -> code.line(user).from().contains(source))
                .allMatch(user -> code.line(user).isSameLine(code.line(at)));
    }
}
