package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The line that only gives the numbers of another one a second name, as `l1_delta = l1_error` does: the numbers are
/// what their first name says, and should be what the second one says.
final class OtherName {
    private OtherName() {}

    /// The index of the line.
    ///
    /// @param at the line that computed the numbers
    /// @param kind what they should be
    static Optional<Integer> of(Judgement code, int at, Kind kind) {
        return code.kind(at)
                .filter(own -> own != kind && code.allows(at, own))
                .flatMap(own -> IntStream.range(at + 1, code.lines().size())
                        .filter(k -> code.isAlias(k)
                                && code.line(k).from().equals(List.of(at))
                                && !code.allows(k, own)
                                && code.allows(k, kind))
                        .boxed()
                        .findFirst());
    }
}
