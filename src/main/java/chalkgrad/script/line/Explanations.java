package chalkgrad.script.line;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Occurrence;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.catalogue.Assignment;
import chalkgrad.mistake.catalogue.Catalogue;
import chalkgrad.mistake.catalogue.Variant;
import chalkgrad.mistake.replay.Extent;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The mistakes that make the numbers of lines in every world.
final class Explanations {
    private static final Set<String> SIGNS = Set.of("sign-flipped", "target-output-swapped", "ascent");

    private final Worlds worlds;
    private final List<Diagnosis> diagnoses;
    private final List<List<Variant>> variants;

    Explanations(Worlds worlds) {
        this.worlds = worlds;
        this.diagnoses = IntStream.range(0, worlds.count())
                .mapToObj(w -> new Diagnosis(worlds.document(w)))
                .toList();
        this.variants = IntStream.range(0, worlds.count())
                .mapToObj(w -> {
                    var assignment = new Assignment(worlds.document(w));
                    return Catalogue.ALL.stream()
                            .flatMap(mistake -> mistake.variants(assignment).stream())
                            .toList();
                })
                .toList();
    }

    /// A number of a run with a mistake, in each world.
    ///
    /// @param isWrong whether it is another than that of the run without the mistake, in every world
    record Made(Quantity quantity, List<Double> values, boolean isWrong) {
        Made {
            values = List.copyOf(values);
        }
    }

    /// The mistakes that make a line.
    ///
    /// @param about the first of its numbers that is wrong
    /// @param explanations the likeliest first
    /// @param made the numbers of the runs with one of these mistakes: the wrong ones first, in the order of a pass
    record Explained(Quantity about, List<Explanation> explanations, List<List<Made>> made, int samples) {
        Explained {
            explanations = List.copyOf(explanations);
            made = List.copyOf(made);
        }

        /// Whether it says that a sign is wrong.
        boolean isOfSign() {
            return SIGNS.contains(explanations.getFirst().id());
        }

        /// Whether it says that a function was given the wrong number.
        boolean isOfArgument() {
            return explanations.getFirst().id().equals("derivative-at-activation");
        }

        /// What a line is of that which a mistake makes wrong: the first number, if all numbers of the line are of one
        /// kind, each wrong or right; empty if they are not.
        Optional<Quantity> made(ComputedLine line) {
            return made.stream()
                    .flatMap(one -> one.stream()
                            .map(Made::quantity)
                            .map(Quantity::kind)
                            .distinct()
                            .flatMap(kind -> first(line, one, kind).stream()))
                    .findFirst();
        }

        private Optional<Quantity> first(ComputedLine line, List<Made> all, Kind kind) {
            Optional<Quantity> result = Optional.empty();
            for (int k = 0; k < line.size(); k++) {
                int at = k;
                Optional<Made> one = all.stream()
                        .filter(made -> made.quantity.kind() == kind
                                && IntStream.of(1, -1, samples, -samples)
                                        .anyMatch(factor -> isSame(line, at, made.values, factor)))
                        .findFirst();
                boolean isRight = one.isPresent() && !one.get().isWrong;
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                if (result.isEmpty() && !isRight) {
                    result = one.map(Made::quantity);
                }
            }
            return result;
        }

        /// @param factor of the numbers of the line: code may divide by the number of samples early, and add its steps
        private static boolean isSame(ComputedLine line, int k, List<Double> values, int factor) {
            return IntStream.range(0, values.size())
                    .allMatch(w ->
                            Math.abs(factor * line.value(w, k) - values.get(w)) <= KnownNumbers.near(values.get(w)));
        }
    }

    /// The mistakes that explain a line; empty if none does, or if it is right in one of the ways to take it.
    Optional<Explained> of(ComputedLine line, List<Way> ways) {
        List<List<Finding>> best = List.of();
        for (Way way : ways) {
            List<List<Finding>> each = attempts(line, way);
            if (each.size() < worlds.count()) {
                continue;
            }
            if (each.stream().allMatch(Explanations::areRight)) {
                return Optional.empty();
            }
            if (best.isEmpty() && !ids(each).isEmpty()) {
                best = each;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(explained(best));
    }

    /// What is found about the numbers in each world, up to the first world in which one has no explanation.
    private List<List<Finding>> attempts(ComputedLine line, Way way) {
        List<List<Finding>> result = new ArrayList<>();
        for (int w = 0; w < worlds.count(); w++) {
            List<WrittenNumber> written = Worlds.printed(line, w).all();
            List<ExpectedNumber> expected = way.expected().get(w);
            List<Answer> answers = IntStream.range(0, written.size())
                    .mapToObj(k -> new Answer("", written.get(k), expected.get(k)))
                    .toList();
            List<Finding> findings =
                    diagnoses.get(w).attempt(answers, Depth.SINGLE).findings();
            if (findings.stream().anyMatch(Explanations::isUnexplained)) {
                break;
            }
            result.add(findings);
        }
        return result;
    }

    private static boolean isUnexplained(Finding finding) {
        return finding.verdict() == Verdict.UNKNOWN
                || finding.verdict() == Verdict.WRONG && finding.explanations().isEmpty();
    }

    private static boolean isWrong(Finding finding) {
        return finding.verdict() == Verdict.WRONG;
    }

    private static boolean areRight(List<Finding> findings) {
        return findings.stream().noneMatch(Explanations::isWrong);
    }

    /// The mistakes that all wrong numbers have in common in every world.
    private static Set<String> ids(List<List<Finding>> each) {
        List<Set<String>> all = each.stream()
                .flatMap(List::stream)
                .filter(Explanations::isWrong)
                .map(finding ->
                        finding.explanations().stream().map(Explanation::id).collect(Collectors.toSet()))
                .toList();
        Set<String> result = new HashSet<>(all.getFirst());
        all.forEach(result::retainAll);
        return result;
    }

    private Explained explained(List<List<Finding>> each) {
        Set<String> ids = ids(each);
        Finding first = each.getFirst().stream()
                .filter(Explanations::isWrong)
                .findFirst()
                .orElseThrow();
        List<Explanation> explanations = first.explanations().stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        Extent extent =
                explanations.getFirst().hypothesis().occurrences().getFirst().extent();
        List<List<Made>> made = new ArrayList<>();
        for (int v = 0; v < variants.getFirst().size(); v++) {
            if (ids.contains(variants.getFirst().get(v).mistake().id())) {
                List<Replay> replays = replays(v, extent);
                if (makeAll(each, replays)) {
                    made.add(made(replays, first.answer().expected().about().iteration()));
                }
            }
        }
        int samples = worlds.document(0).samples().size();
        return new Explained(first.answer().expected().about(), explanations, made, samples);
    }

    private List<Replay> replays(int v, Extent extent) {
        return IntStream.range(0, worlds.count())
                .mapToObj(w -> Occurrence.of(
                                variants.get(w).get(v),
                                extent,
                                worlds.runs().get(w).table())
                        .in(new Replay(worlds.runs().get(w))))
                .toList();
    }

    private static boolean makeAll(List<List<Finding>> each, List<Replay> replays) {
        return IntStream.range(0, each.size())
                .allMatch(w -> each.get(w).stream()
                        .map(Finding::answer)
                        .allMatch(answer ->
                                answer.written().agrees(answer.expected().in(replays.get(w)))));
    }

    private List<Made> made(List<Replay> replays, int iteration) {
        return worlds.quantities().stream()
                .filter(quantity -> quantity.iteration() == iteration)
                .map(quantity -> made(quantity, replays))
                .sorted(Comparator.comparing((Made one) -> !one.isWrong).thenComparingInt(this::order))
                .toList();
    }

    private Made made(Quantity quantity, List<Replay> replays) {
        List<Double> values =
                replays.stream().map(replay -> replay.number(quantity)).toList();
        boolean isWrong = IntStream.range(0, worlds.count())
                .allMatch(w -> Math.abs(values.get(w) - worlds.runs().get(w).value(quantity))
                        > KnownNumbers.near(values.get(w)));
        return new Made(quantity, values, isWrong);
    }

    private int order(Made made) {
        var run = worlds.runs().getFirst();
        return run.table().order(run.address(made.quantity).term());
    }
}
