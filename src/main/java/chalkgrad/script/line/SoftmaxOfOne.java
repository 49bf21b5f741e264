package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import java.util.Optional;
import java.util.Set;

/// The line with a softmax over one number, which is always 1: each of its numbers is divided by itself.
///
/// @param line its index
/// @param way what it should be
record SoftmaxOfOne(int line, Way way) {
    /// The first such line; empty if there is none.
    ///
    /// @param blocked the lines that are known to be wrong already
    static Optional<SoftmaxOfOne> of(Judgement code, NudgedRuns worlds, Meanings meanings, Set<Integer> blocked) {
        int outputs = worlds.document(0).network().depth();
        return code.suspects().stream()
                .filter(k -> !blocked.contains(k) && code.dependencies().dividesByItself(k))
                .boxed()
                .flatMap(k -> meanings.any(code.line(k)).stream()
                        .filter(way -> way.first().kind() == Kind.ACTIVATION
                                && way.first().layer() == outputs
                                && code.canBe(k, way))
                        .map(way -> new SoftmaxOfOne(k, way)))
                .findFirst();
    }
}
