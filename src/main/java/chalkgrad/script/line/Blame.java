package chalkgrad.script.line;

import java.util.Optional;
import java.util.stream.IntStream;

/// The line in which a mistake was made: what a function returns is right if it is right for other arguments, and the
/// mistake is where it was called.
final class Blame {
    private final Judgement code;
    private final Repair repair;

    Blame(Judgement code, Repair repair) {
        this.code = code;
        this.repair = repair;
    }

    /// The index of the line.
    int line() {
        int at = repair.at();
        while (code.line(at).isReturned() && isRightOtherwise(at)) {
            Optional<Integer> caller = caller(at);
            if (caller.isEmpty()) {
                break;
            }
            at = caller.get();
        }
        return at;
    }

    private Optional<Integer> caller(int at) {
        return repair.changed().keySet().stream()
                .filter(k -> k > at && code.line(k).from().contains(at))
                .sorted()
                .findFirst();
    }

    private boolean isRightOtherwise(int at) {
        return isRightElsewhere(at) || isRightForOtherArguments(at);
    }

    /// Whether the same line is right when the function is called in another place.
    private boolean isRightElsewhere(int at) {
        return code.rightRuns(at)
                .anyMatch(other ->
                        !code.tie(other).quantities().equals(code.tie(at).quantities()));
    }

    /// Whether the line is right if one of its arguments had the numbers of another line.
    private boolean isRightForOtherArguments(int at) {
        ComputedLine right = repair.changed().get(at);
        return right != null
                && code.dependencies().arguments(at).stream()
                        .anyMatch(source -> others(source)
                                .anyMatch(other -> code.dependencies()
                                        .withArgument(at, source, code.line(other))
                                        .isNear(right)));
    }

    private IntStream others(int source) {
        return IntStream.range(0, code.lines().size())
                .filter(other -> other != source
                        && code.line(other).size() == code.line(source).size()
                        && code.tie(other).grade() == 2);
    }
}
