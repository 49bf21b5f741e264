package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Depth;
import chalkgrad.mistake.search.Diagnosis;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The mistakes that make the numbers of lines in every world.
final class Explanations {
    /// So many passes of one sample are replayed to explain one line.
    private static final long MOST_OF_LINE = 170_000;

    private final NudgedRuns worlds;
    /// In each world: of mistakes that are made again and again, and of any others.
    private final List<List<Diagnosis>> diagnoses;

    /// In each world: of mistakes that loops make in steps only; none before they are needed.
    private final List<Diagnosis> ofSteps = new ArrayList<>();

    private final Effort effort;

    Explanations(NudgedRuns worlds, Effort effort) {
        this.worlds = worlds;
        this.effort = effort;
        this.diagnoses = Stream.<Function<Document, Diagnosis>>of(Diagnosis::ofLoops, Diagnosis::new)
                .map(of -> IntStream.range(0, worlds.count())
                        .mapToObj(w -> of.apply(worlds.document(w)))
                        .toList())
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
        if (ways.stream().anyMatch(way -> isRight(line, way))) {
            return Optional.empty();
        }
        return diagnoses.stream()
                .flatMap(ofWorlds -> of(line, ways, ofWorlds).stream())
                .findFirst()
                .or(() -> ofStep(line, ways));
    }

    /// The mistakes in a step that explain new values of parameters which it would take too long to explain by all.
    private Optional<Explained> ofStep(ComputedLine line, List<Way> ways) {
        List<Way> steps = ways.stream()
                .filter(way -> way.first().kind() == Kind.NEW_PARAMETER
                        && diagnoses.getFirst().getFirst().passes(answers(line, way, 0)) > MOST_OF_LINE)
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (ofSteps.isEmpty()) {
            ofSteps.addAll(diagnoses.getFirst().stream().map(Diagnosis::ofSteps).toList());
        }
        return of(line, steps, ofSteps);
    }

    private Optional<Explained> of(ComputedLine line, List<Way> ways, List<Diagnosis> ofWorlds) {
        long ofLine = 0;
        for (Way way : ways) {
            long passes = ofWorlds.getFirst().passes(answers(line, way, 0));
            ofLine += passes;
            if (ofLine > MOST_OF_LINE || !effort.isMade(passes)) {
                break;
            }
            List<List<Finding>> each = attempts(line, way, ofWorlds);
            if (each.size() == worlds.count() && !ids(each).isEmpty()) {
                return Optional.of(explained(way, each));
            }
        }
        return Optional.empty();
    }

    private boolean isRight(ComputedLine line, Way way) {
        return IntStream.range(0, worlds.count())
                .allMatch(w -> answers(line, way, w).stream()
                        .map(diagnoses.getFirst().get(w)::judged)
                        .noneMatch(Explanations::isWrong));
    }

    /// What is found about the numbers in each world, up to the first world in which one has no explanation.
    private List<List<Finding>> attempts(ComputedLine line, Way way, List<Diagnosis> ofWorlds) {
        List<List<Finding>> result = new ArrayList<>();
        for (int w = 0; w < worlds.count(); w++) {
            List<Answer> answers = answers(line, way, w);
            if (!ofWorlds.get(w).mayExplain(answers, Depth.SINGLE)) {
                break;
            }
            List<Finding> findings =
                    ofWorlds.get(w).attempt(answers, Depth.SINGLE).findings();
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
