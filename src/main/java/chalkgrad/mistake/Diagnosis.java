package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds out whether numbers are right, and if not, which mistakes make them. It remembers the mistakes that it has
/// found, since later numbers may follow from them: the mistaken run is continued with all digits.
public final class Diagnosis {
    /// Of so many right numbers it is remembered that a mistake must have left them so.
    private static final int MOST_REMEMBERED = 100;

    /// So many explanations are told at most.
    private static final int MOST_EXPLANATIONS = 8;

    /// So many explanations of a number are continued with one more mistake.
    private static final int MOST_CONTINUED = 3;

    /// Two mistakes at once are looked for only in numbers that have so many significant digits together.
    private static final int DIGITS_FOR_PAIRS = 6;

    private final Suspects suspects;
    private final Judge judge;
    private final Function<Quantity, String> names;
    private final Decimals decimals;
    private final List<Origin> origins = new ArrayList<>();
    private final List<Answer> right = new ArrayList<>();

    /// A diagnosis that remembers nothing yet.
    ///
    /// @param names the names that quantities are told by
    public Diagnosis(Document document, Function<Quantity, String> names) {
        this(document, names, Decimals.STANDARD);
    }

    /// A diagnosis that remembers nothing yet.
    ///
    /// @param names the names that quantities are told by
    /// @param decimals whether numbers are told with a decimal point or comma
    public Diagnosis(Document document, Function<Quantity, String> names, Decimals decimals) {
        this.suspects = new Suspects(document);
        this.judge = new Judge(suspects);
        this.names = names;
        this.decimals = decimals;
    }

    /// Wrong numbers that others may follow from, and all the ways in which they may have become wrong.
    ///
    /// @param wrong the numbers in which the mistake was made
    /// @param spoiled these and those that followed from them so far
    private record Origin(List<Spoiled> wrong, List<Spoiled> spoiled, List<Hypothesis> hypotheses) {
        static Origin of(Fit fit) {
            List<Spoiled> wrong = spoiled(fit.answers());
            return new Origin(wrong, wrong, fit.hypotheses());
        }

        private static List<Spoiled> spoiled(List<Answer> answers) {
            return answers.stream()
                    .map(answer -> new Spoiled(answer.place(), answer.claim().about()))
                    .toList();
        }

        /// What later numbers confirm stays of the ways in which earlier ones may have become wrong.
        Origin confirmedBy(Fit fit) {
            List<Spoiled> all = Stream.concat(spoiled.stream(), spoiled(fit.answers()).stream())
                    .toList();
            return new Origin(wrong, all, fit.hypotheses());
        }

        /// The ways in which they may have become wrong, also if only their sample and iteration were spoiled.
        Stream<Hypothesis> narrowed(int most) {
            Quantity first = wrong.getFirst().quantity();
            return hypotheses.stream()
                    .limit(most)
                    .flatMap(one -> one.narrowedTo(first))
                    .distinct();
        }

        /// The place of the number that an answer follows from.
        String placeBefore(Answer answer) {
            return Spoiled.nearest(answer.claim().about(), spoiled).place();
        }
    }

    public Document document() {
        return suspects.document();
    }

    /// One number by itself.
    public Finding of(Answer answer) {
        return of(List.of(answer)).getFirst();
    }

    /// Numbers that were computed together, such as those of an array: what explains them all comes first.
    public List<Finding> of(List<Answer> answers) {
        Trial trial = attempt(answers);
        accept(trial);
        return trial.findings();
    }

    /// What would be found, which is not remembered.
    public Trial attempt(List<Answer> answers) {
        return attempt(answers, Depth.PAIRS);
    }

    /// What would be found, which is not remembered.
    ///
    /// @param depth how far mistakes are looked for where no single one fits
    public Trial attempt(List<Answer> answers, Depth depth) {
        var trial = new Trial(new ArrayList<>(), new ArrayList<>(origins));
        var wrong = new ArrayList<Answer>();
        var settled = new ArrayList<>(right);
        for (Answer answer : answers) {
            Finding finding = judged(answer);
            trial.findings.add(finding);
            (finding.verdict() == Verdict.WRONG ? wrong : settled).add(answer);
        }
        Map<Answer, Finding> explained = explain(wrong, settled, trial.origins, depth);
        trial.findings.replaceAll(finding -> explained.getOrDefault(finding.answer(), finding));
        return trial;
    }

    /// How many passes are replayed to look for a mistake in numbers, if none of them is known already.
    public long passes(List<Answer> answers) {
        return answers.isEmpty() ? 0 : suspects.passes(answers.getFirst().claim());
    }

    /// Whether a mistake may make the first number that is wrong, so that it is worth looking at the others.
    public boolean mayExplain(List<Answer> answers, Depth depth) {
        Optional<Answer> wrong = answers.stream()
                .filter(answer -> judged(answer).verdict() == Verdict.WRONG)
                .findFirst();
        return switch (depth) {
            case SINGLE ->
                wrong.isEmpty()
                        || origins.stream()
                                .flatMap(origin -> origin.narrowed(Integer.MAX_VALUE))
                                .anyMatch(one -> fits(one, wrong.get()))
                        || suspects.anyMakes(wrong.get());
            case UPON_EARLIER -> !origins.isEmpty();
            case PAIRS ->
                pairsAreCarriedBy(answers)
                        && wrong.map(one -> suspects.pairs(one.claim()).anyMake(one.numeral()))
                                .orElse(true);
        };
    }

    /// Remembers what was found.
    public void accept(Trial trial) {
        origins.clear();
        origins.addAll(trial.origins);
        trial.findings.stream()
                .filter(finding -> finding.verdict() == Verdict.RIGHT && right.size() < MOST_REMEMBERED)
                .forEach(finding -> right.add(finding.answer()));
    }

    /// Findings, and the mistakes that later numbers may follow from.
    public static final class Trial {
        private final List<Finding> findings;
        private final List<Origin> origins;

        private Trial(List<Finding> findings, List<Origin> origins) {
            this.findings = findings;
            this.origins = origins;
        }

        public List<Finding> findings() {
            return List.copyOf(findings);
        }
    }

    /// Whether a number is right, without a look at mistakes.
    public Finding judged(Answer answer) {
        return judge.of(answer);
    }

    private Map<Answer, Finding> explain(List<Answer> wrong, List<Answer> settled, List<Origin> origins, Depth depth) {
        var result = new LinkedHashMap<Answer, Finding>();
        List<Answer> open = new ArrayList<>(wrong);
        follow(open, result, origins);
        while (!open.isEmpty()) {
            List<Answer> now = List.copyOf(open);
            List<Hypothesis> earlier = depth == Depth.SINGLE ? List.of() : earlier(origins);
            Fit fit = new Search(suspects, now, settled).best(earlier, pairsAreCarriedBy(now), depth == Depth.PAIRS);
            if (fit.hypotheses().isEmpty()) {
                break;
            }
            for (Answer answer : fit.answers()) {
                String before = before(fit, origins)
                        .map(origin -> origin.placeBefore(answer))
                        .orElse("");
                result.put(answer, finding(answer, Verdict.WRONG, before, fit));
            }
            origins.add(Origin.of(fit));
            open.removeAll(fit.answers());
        }
        return result;
    }

    private static List<Hypothesis> earlier(List<Origin> origins) {
        return origins.stream()
                .flatMap(origin -> origin.narrowed(MOST_CONTINUED))
                .distinct()
                .toList();
    }

    /// The mistake upon which another was made.
    private static Optional<Origin> before(Fit fit, List<Origin> origins) {
        Hypothesis best = fit.hypotheses().getFirst();
        return origins.stream()
                .filter(origin -> !best.isSingle())
                .filter(origin -> origin.hypotheses().stream().anyMatch(best::includes))
                .findFirst();
    }

    private static boolean pairsAreCarriedBy(List<Answer> answers) {
        return answers.stream().mapToInt(answer -> answer.numeral().digits()).sum() >= DIGITS_FOR_PAIRS;
    }

    /// Takes out the numbers that follow from an earlier wrong one.
    private void follow(List<Answer> open, Map<Answer, Finding> result, List<Origin> origins) {
        for (Origin origin : List.copyOf(origins)) {
            List<Hypothesis> fitting = origin.narrowed(Integer.MAX_VALUE)
                    .filter(hypothesis -> open.stream().allMatch(answer -> follows(origin, hypothesis, answer)))
                    .toList();
            if (!open.isEmpty() && !fitting.isEmpty()) {
                var fit = new Fit(fitting, List.copyOf(open), Chance.NONE);
                for (Answer answer : open) {
                    result.put(answer, finding(answer, Verdict.FOLLOWS, origin.placeBefore(answer), fit));
                }
                origins.set(origins.indexOf(origin), origin.confirmedBy(fit));
                open.clear();
            }
        }
    }

    private boolean follows(Origin origin, Hypothesis hypothesis, Answer answer) {
        Quantity later = answer.claim().about();
        return origin.wrong().stream().anyMatch(earlier -> Consequence.follows(later, earlier.quantity(), hypothesis))
                && fits(hypothesis, answer);
    }

    private boolean fits(Hypothesis hypothesis, Answer answer) {
        double value = suspects.value(hypothesis, answer.claim());
        return !Double.isNaN(value) && answer.numeral().agrees(value);
    }

    private Finding finding(Answer answer, Verdict verdict, String follows, Fit fit) {
        var byId = new LinkedHashMap<String, Explanation>();
        for (Hypothesis hypothesis : fit.hypotheses()) {
            if (byId.size() < MOST_EXPLANATIONS && !byId.containsKey(hypothesis.id())) {
                double value = suspects.value(hypothesis, answer.claim());
                double chance = fit.chance().of(hypothesis.cost(), fit.answers());
                byId.put(hypothesis.id(), new Explanation(hypothesis, value, chance, told(hypothesis, answer)));
            }
        }
        return new Finding(answer, verdict, suspects.right(answer.claim()), follows, List.copyOf(byId.values()));
    }

    private List<Told> told(Hypothesis hypothesis, Answer answer) {
        var wording =
                new Wording(suspects.run(), names, decimals, answer.claim().about());
        return hypothesis.lapses().stream()
                .sorted(Comparator.comparingInt(Lapse::order))
                .map(lapse -> lapse.variant()
                        .telling()
                        .tell(wording.of(lapse.exchanges(), suspects.replay(), suspects.replay(lapse))))
                .toList();
    }

    /// What fits numbers best.
    ///
    /// @param hypotheses the best one first, none if nothing fits
    /// @param answers the numbers that they explain
    /// @param chance how many would fit by chance
    record Fit(List<Hypothesis> hypotheses, List<Answer> answers, Chance chance) {
        static Fit none(Chance chance) {
            return new Fit(List.of(), List.of(), chance);
        }
    }
}
