package chalkgrad.script.line;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The line in which a mistake was made: what a function returns is right if it is right for other arguments, and the
/// mistake is where it was called. What goes on with an array of which a part was changed before is right if that part
/// was not. A step that is added as in the lines of other parameters, which are right, is wrong where it is computed.
/// What a model hands out by another name was computed in its last line.
final class Blame {
    /// What a function of a layer computes from what it is handed.
    private static final Set<Kind> FORWARD = EnumSet.of(Kind.PRE_ACTIVATION, Kind.ACTIVATION);

    private final Judgement code;
    private final Repair repair;
    private final CodeFunctions functions;

    Blame(Judgement code, Repair repair, CodeFunctions functions) {
        this.code = code;
        this.repair = repair;
        this.functions = functions;
    }

    /// The index of the line.
    int line() {
        int at = repair.at();
        at = step(at).or(() ->
                        OtherName.of(code, repair.at(), repair.way().first().kind()))
                .orElse(at);
        for (Optional<Integer> part = part(at); part.isPresent(); part = part(at)) {
            at = part.get();
        }
        int called = at;
        for (Optional<Integer> caller = caller(at); caller.isPresent(); caller = caller(at)) {
            at = caller.get();
        }
        return at == called ? handedOut(at).orElse(at) : at;
    }

    /// The line that calls the function in which a line is, if that is right when it is called elsewhere; otherwise the
    /// line itself.
    ///
    /// @param code the lines as if this one were right
    static int called(Judgement code, CodeFunctions functions, int at) {
        int wrong = at;
        for (Optional<Integer> caller = caller(code, functions, wrong);
                caller.isPresent();
                caller = caller(code, functions, wrong)) {
            wrong = caller.get();
        }
        return wrong;
    }

    private static Optional<Integer> caller(Judgement code, CodeFunctions functions, int at) {
        return !code.isAlias(at) && code.kind(at).filter(FORWARD::contains).isPresent() && isSameElsewhere(code, at)
                ? functions
                        .around(code.line(at))
                        .flatMap(function -> IntStream.range(
                                        at + 1, code.lines().size())
                                .filter(k -> !function.has(code.line(k))
                                        && code.dependencies().sources(k).get(at)
                                        && !code.line(k).isReturned())
                                .boxed()
                                .findFirst())
                : Optional.empty();
    }

    /// The line that calls the function of a line, if that is right for other arguments.
    private Optional<Integer> caller(int at) {
        return code.line(at).isReturned() && isRightOtherwise(at)
                ? repair.changed().keySet().stream()
                        .filter(k -> k > at && code.line(k).from().contains(at))
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    /// The line that computes what a function returns, if one only gives it a name: a model's last line, which does not
    /// only go on with what it is handed.
    private Optional<Integer> handedOut(int at) {
        return Optional.of(at)
                .filter(code::isAlias)
                .map(line -> code.line(line).from().getFirst())
                .filter(source -> code.line(source).isReturned() && !code.isAlias(source))
                .filter(source -> functions
                        .around(code.line(source))
                        .map(function -> code.line(source).from().stream()
                                .anyMatch(from -> function.has(code.line(from))
                                        || code.tie(from).isOfGiven()))
                        .orElse(isOfLayer(code.line(source))));
    }

    /// Whether a line makes a layer of a framework, and what that returns is meant: it is called as classes are.
    private static boolean isOfLayer(ComputedLine line) {
        return Character.isUpperCase(line.name().charAt(0));
    }

    /// The line that computes what is added to parameters, if it is nothing known, and other parameters become right in
    /// the same way.
    private Optional<Integer> step(int at) {
        boolean isUsual =
                code.kind(at).isEmpty() && repair.way().first().kind() == Kind.NEW_PARAMETER && code.isStepAsOthers(at);
        List<Integer> unknown = code.line(at).from().stream()
                .filter(source -> code.tie(source).isNothing()
                                && code.isSuspect(source)
                                && !code.line(source).sources().isEmpty()
                        || isOfLastSample(source))
                .toList();
        return isUsual && unknown.size() == 1 ? Optional.of(unknown.getFirst()) : Optional.empty();
    }

    /// Whether a line is the gradient of one sample, and was that of another one before: the samples were not added up.
    private boolean isOfLastSample(int k) {
        return code.tie(k).isOfSample()
                && code.kind(k)
                        .filter(kind -> kind == Kind.WEIGHT_GRADIENT || kind == Kind.BIAS_GRADIENT)
                        .isPresent()
                && code.rightRuns(k)
                        .anyMatch(other ->
                                code.line(other).round() == code.line(k).round()
                                        && plain(code, other).equals(plain(code, k)));
    }

    /// The line that changed a part of the same array before, if that is nothing known.
    private Optional<Integer> part(int at) {
        ComputedLine line = code.line(at);
        return line.from().stream()
                .filter(source -> source < at
                        && code.line(source).size() < line.size()
                        && LineNames.areSame(line.name(), code.line(source).name())
                        && !code.line(source).sources().isEmpty()
                        && code.tie(source).isNothing()
                        && !code.leadsToRight(source))
                .findFirst();
    }

    private boolean isRightOtherwise(int at) {
        return isRightElsewhere(code, at) || isCalledInOneLine(at) && isRightForOtherArguments(at);
    }

    /// Whether a function is called in one line only: rather that one is wrong than several that call it.
    private boolean isCalledInOneLine(int at) {
        return IntStream.range(at, code.lines().size())
                        .filter(k -> code.line(k).from().stream()
                                .anyMatch(source -> code.line(source).isSameLine(code.line(at))))
                        .mapToObj(k -> List.of(code.line(k).cell(), code.line(k).line()))
                        .distinct()
                        .count()
                == 1;
    }

    /// Whether the same line is right for another layer.
    private static boolean isSameElsewhere(Judgement code, int at) {
        return code.rightRuns(at)
                .anyMatch(other -> code.kind(other).equals(code.kind(at))
                        && !plain(code, other).equals(plain(code, at)));
    }

    /// Whether the same line is right when the function is called in another place, not only for another sample or in
    /// a later iteration.
    private static boolean isRightElsewhere(Judgement code, int at) {
        return code.rightRuns(at).anyMatch(other -> !plain(code, other).equals(plain(code, at)));
    }

    private static List<Quantity> plain(Judgement code, int k) {
        return code.tie(k).quantities().stream()
                .flatMap(List::stream)
                .map(one -> one.at(0, 1))
                .toList();
    }

    /// Whether the line is right if one of its arguments had the numbers of another line.
    private boolean isRightForOtherArguments(int at) {
        ComputedLine right = repair.changed().get(at);
        return right != null
                && code.dependencies().arguments(at, functions::mayCall).stream()
                        .anyMatch(source -> others(source)
                                .anyMatch(other -> code.dependencies()
                                        .withArgument(at, source, code.line(other), functions::mayCall)
                                        .isNear(right)));
    }

    private IntStream others(int source) {
        return IntStream.range(0, code.lines().size())
                .filter(other -> other != source
                        && code.line(other).size() == code.line(source).size()
                        && code.tie(other).isKnown());
    }
}
