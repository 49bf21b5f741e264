package chalkgrad.script.line;

import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The mistakes that make the numbers of lines in every world.
final class Explanations {
    /// So many passes of one sample are replayed to explain the lines of a network, and those of one line.
    private static final long MOST_PASSES = 340_000;

    private static final long MOST_OF_LINE = 170_000;

    private final NudgedRuns worlds;
    private final List<Diagnosis> diagnoses;
    private long passes;

    Explanations(NudgedRuns worlds) {
        this.worlds = worlds;
        this.diagnoses = IntStream.range(0, worlds.count())
                .mapToObj(w -> new Diagnosis(worlds.document(w)))
                .toList();
    }

    /// The mistakes that make a line.
    ///
    /// @param way what it should be
    /// @param about the first of its numbers that is wrong
    /// @param mistakes the likeliest first
    record Explained(Way way, Quantity about, List<Explanation> mistakes) {
        Explained {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// The mistakes that explain a line; empty if none does, or if it is right in one of the ways to take it.
    Optional<Explained> of(ComputedLine line, List<Way> ways) {
        Optional<Explained> best = Optional.empty();
        long most = Math.min(MOST_PASSES, passes + MOST_OF_LINE);
        for (Way way : ways) {
            passes += diagnoses.getFirst().passes(answers(line, way, 0));
            if (passes > most) {
                break;
            }
            List<List<Finding>> each = attempts(line, way);
            if (each.size() < worlds.count()) {
                continue;
            }
            if (each.stream().allMatch(Explanations::areRight)) {
                return Optional.empty();
            }
            if (best.isEmpty() && !ids(each).isEmpty()) {
                best = Optional.of(explained(way, each));
            }
        }
        return best;
    }

    /// What is found about the numbers in each world, up to the first world in which one has no explanation.
    private List<List<Finding>> attempts(ComputedLine line, Way way) {
        List<List<Finding>> result = new ArrayList<>();
        for (int w = 0; w < worlds.count(); w++) {
            List<Answer> answers = answers(line, way, w);
            if (!diagnoses.get(w).mayExplain(answers, Depth.SINGLE)) {
                break;
            }
            List<Finding> findings =
                    diagnoses.get(w).attempt(answers, Depth.SINGLE).findings();
            if (findings.stream().anyMatch(Explanations::isUnexplained)) {
                break;
            }
            result.add(findings);
        }
        return result;
    }

    private static List<Answer> answers(ComputedLine line, Way way, int world) {
        List<WrittenNumber> written = NudgedRuns.printed(line, world).all();
        List<ExpectedNumber> expected = way.expected().get(world);
        return IntStream.range(0, written.size())
                .mapToObj(k -> new Answer("", written.get(k), expected.get(k)))
                .toList();
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

    private static Explained explained(Way way, List<List<Finding>> each) {
        Set<String> ids = ids(each);
        // a number can be right in the first world by chance
        Finding first = each.stream()
                .flatMap(List::stream)
                .filter(Explanations::isWrong)
                .findFirst()
                .orElseThrow();
        List<Explanation> mistakes = first.explanations().stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
        return new Explained(way, first.answer().expected().about(), mistakes);
    }
}
