package chalkgrad.script.line;

import chalkgrad.formula.Formula;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What code may compute on the way to new values of parameters: the parts of the optimizer's rule, such as a moment
/// that is divided by what corrects its bias.
final class StepParts {
    private final Judgement code;

    /// In each world, the numbers of each part.
    private final List<List<List<Double>>> parts;

    /// @param way what new values of parameters should be
    private StepParts(Judgement code, NudgedRuns worlds, Way way) {
        this.code = code;
        this.parts = IntStream.range(0, worlds.count())
                .mapToObj(w -> parts(worlds.runs().get(w), way.expected().get(w)))
                .toList();
    }

    /// The line that is wrong if the new values of parameters are: the one on the way to them that computes no part of
    /// the optimizer's rule, while it does so in another round, or a line beside it does.
    ///
    /// @param at the line of the new values
    /// @param way what they should be
    static int wrong(Judgement code, NudgedRuns worlds, int at, Way way) {
        if (way.first().kind() != Kind.NEW_PARAMETER) {
            return at;
        }
        var parts = new StepParts(code, worlds, way);
        int wrong = at;
        for (Optional<Integer> next = parts.before(at); next.isPresent(); next = parts.before(wrong)) {
            wrong = next.get();
        }
        return wrong;
    }

    private Optional<Integer> before(int at) {
        List<Integer> onTheWay = code.line(at).from().stream()
                .map(this::origin)
                .distinct()
                .filter(source -> source < at
                        && code.line(source).size() == code.line(at).size()
                        && !code.line(source).sources().isEmpty())
                .toList();
        List<Integer> unknown = onTheWay.stream()
                .filter(source -> code.tie(source).grade() < 2
                        && code.isSuspect(source)
                        && !isOfNeurons(source)
                        && !isPart(code.line(source)))
                .toList();
        Optional<Integer> first = unknown.size() > 1
                ? unknown.stream().filter(one -> leadsToAll(one, unknown)).findFirst()
                : Optional.empty();
        if (first.isPresent()) {
            return first;
        }
        boolean isRule = onTheWay.stream().anyMatch(source -> isPart(code.line(source)) && !isParameter(source))
                || unknown.stream()
                        .allMatch(source -> code.rightRuns(source).findAny().isPresent())
                || code.isStepAsOthers(at);
        return isRule ? unknown.stream().findFirst() : Optional.empty();
    }

    /// The line that computes what a line only gives another name to, if that is nothing known.
    private int origin(int source) {
        int origin = source;
        while (code.isAlias(origin) && code.tie(origin).isNothing()) {
            origin = code.line(origin).from().getFirst();
        }
        return origin;
    }

    /// Whether all others are computed from a line, as what an optimizer remembers is from a gradient.
    private boolean leadsToAll(int one, List<Integer> others) {
        return others.stream()
                .allMatch(other -> code.dependencies().openSources(other).contains(one));
    }

    /// Whether a line has gradients of neurons, whatever its name says: a step begins after them.
    private boolean isOfNeurons(int k) {
        return code.tie(k).isKnown()
                && code.kind(k)
                        .filter(kind -> kind == Kind.DELTA || kind == Kind.ACTIVATION_GRADIENT)
                        .isPresent();
    }

    private boolean isParameter(int k) {
        return code.kind(k).equals(Optional.of(Kind.NEW_PARAMETER));
    }

    private boolean isPart(ComputedLine line) {
        return IntStream.range(0, parts.getFirst().size())
                .anyMatch(part -> IntStream.range(0, line.worlds())
                        .allMatch(
                                w -> areNear(line.values().get(w), parts.get(w).get(part))));
    }

    private static boolean areNear(List<Double> numbers, List<Double> right) {
        return numbers.size() == right.size()
                && IntStream.range(0, numbers.size())
                        .allMatch(k -> Math.abs(numbers.get(k) - right.get(k)) <= KnownNumbers.near(right.get(k)));
    }

    /// The parts of the formula of all numbers, which is the same for each.
    private static List<List<Double>> parts(Run run, List<ExpectedNumber> numbers) {
        List<List<Double>> each = numbers.stream()
                .map(number -> run.derivation().formula(number.about()).stream()
                        .flatMap(StepParts::all)
                        .map(part -> part.evaluate(run::value))
                        .toList())
                .toList();
        int count = each.stream().mapToInt(List::size).min().orElse(0);
        List<List<Double>> result = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            int p = part;
            result.add(each.stream().map(values -> values.get(p)).toList());
        }
        return result;
    }

    private static Stream<Formula> all(Formula formula) {
        return Stream.concat(Stream.of(formula), formula.parts().stream().flatMap(StepParts::all));
    }
}
