package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Hypothesis;
import chalkgrad.mistake.Remark;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out whether numbers are right, and if not, which mistakes make them. It remembers the mistakes that it has
/// found, since later numbers may follow from them: the mistaken run is continued with all digits.
public final class Diagnosis {
    /// Of so many right numbers it is remembered that a mistake must have left them so.
    private static final int MOST_REMEMBERED = 200;

    /// Two mistakes at once are looked for only in numbers that have so many significant digits together.
    private static final int DIGITS_FOR_PAIRS = 6;

    private final Suspects suspects;
    private final Judge judge;
    private final Report report;
    private FoundMistakes origins = FoundMistakes.none();
    private OwnNumbers own = OwnNumbers.none();
    private final Set<Answer> right = new LinkedHashSet<>();

    /// A diagnosis that remembers nothing yet.
    public Diagnosis(Document document) {
        this(new Suspects(document));
    }

    private Diagnosis(Suspects suspects) {
        this.suspects = suspects;
        this.judge = new Judge(suspects);
        this.report = new Report(suspects);
    }

    /// The same of code, whose loops make a mistake in all iterations and for all samples.
    public static Diagnosis ofLoops(Document document) {
        return new Diagnosis(new Suspects(document, true));
    }

    /// The same with mistakes in the steps of parameters only, which are few.
    public Diagnosis ofSteps() {
        return new Diagnosis(suspects.ofSteps());
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
        var trial = new Trial(new ArrayList<>(), origins.copy());
        var wrong = new ArrayList<Answer>();
        var settled = new ArrayList<>(right);
        for (Answer answer : answers) {
            Finding finding = judged(answer);
            trial.findings.add(finding);
            (finding.verdict() == Verdict.WRONG ? wrong : settled).add(answer);
        }
        Map<Answer, Finding> explained = explain(wrong, settled, trial.origins, depth);
        trial.findings.replaceAll(finding -> explained.getOrDefault(finding.answer(), finding));
        trial.findings.replaceAll(
                finding -> finding.verdict() == Verdict.ROUNDED ? exactly(finding, settled) : finding);
        trial.findings.replaceAll(finding -> remarked(finding, settled));
        return trial;
    }

    /// How many passes are replayed to look for a mistake in numbers, if none of them is known already.
    public long passes(List<Answer> answers) {
        return answers.isEmpty() ? 0 : suspects.passes(answers.getFirst().expected());
    }

    /// Whether mistakes may make the first number that is wrong, so that it is worth looking at the others.
    public boolean mayExplain(List<Answer> answers, Depth depth) {
        List<Answer> wrong = answers.stream()
                .filter(answer -> judged(answer).verdict() == Verdict.WRONG)
                .toList();
        if (wrong.isEmpty()) {
            return depth != Depth.FOUND && depth != Depth.UPON_EARLIER || !origins.areNone();
        }
        Answer first = wrong.getFirst();
        return switch (depth) {
            case FOUND -> origins.mayMake(first, suspects);
            case SINGLE -> mayBeMadeByOne(first);
            case UPON_EARLIER ->
                // what explains the others of several may be what the first one was made upon
                !origins.areNone()
                        && pairsAreCarriedBy(wrong)
                        && (wrong.size() > 1 || mayBeMadeByOne(first) || mayBeMadeUponEarlier(first));
            case PAIRS ->
                pairsAreCarriedBy(answers) && suspects.pairs(first.expected()).anyMake(first.written());
        };
    }

    private boolean mayBeMadeByOne(Answer answer) {
        return suspects.anyMakes(answer) || origins.mayMake(answer, suspects);
    }

    private boolean mayBeMadeUponEarlier(Answer answer) {
        return suspects.upon(origins.earlier(), List.of(answer.expected())).anyMake(answer.written());
    }

    /// Remembers numbers that are right, wherever they stand among the others: no mistake may have made them wrong.
    public void know(List<Answer> answers) {
        answers.stream().limit(Math.max(0, MOST_REMEMBERED - right.size())).forEach(right::add);
    }

    /// Remembers what was found.
    public void accept(Trial trial) {
        origins = trial.origins;
        knowRight(trial);
    }

    /// Remembers also numbers that are wrong for an unknown reason, each of which the student goes on with.
    public void acceptAsWritten(Trial trial) {
        accept(trial);
        own = own.and(trial.findings.stream()
                .filter(finding -> finding.verdict() != Verdict.RIGHT)
                .map(Finding::answer)
                .toList());
    }

    /// Remembers the numbers that are right, and nothing else of what was found.
    public void knowRight(Trial trial) {
        know(trial.findings.stream()
                .filter(finding -> finding.verdict() == Verdict.RIGHT)
                .map(Finding::answer)
                .toList());
    }

    /// Findings, and the mistakes that later numbers may follow from.
    public static final class Trial {
        private final List<Finding> findings;
        private final FoundMistakes origins;

        private Trial(List<Finding> findings, FoundMistakes origins) {
            this.findings = findings;
            this.origins = origins;
        }

        /// The same of numbers that were taken for several things one after the other, of which any may fit by chance.
        ///
        /// @param readings how many there were with this one
        public Trial asOneOf(int readings) {
            return new Trial(
                    findings.stream().map(finding -> finding.asOneOf(readings)).toList(), origins);
        }

        public List<Finding> findings() {
            return List.copyOf(findings);
        }
    }

    /// Whether a number is right, without a look at mistakes.
    public Finding judged(Answer answer) {
        return judge.of(answer);
    }

    private Map<Answer, Finding> explain(List<Answer> wrong, List<Answer> settled, FoundMistakes origins, Depth depth) {
        var result = new LinkedHashMap<Answer, Finding>();
        List<Answer> open = new ArrayList<>(wrong);
        follow(open, settled, result, origins);
        followOwn(open, settled, result, true);
        while (!open.isEmpty() && depth != Depth.FOUND) {
            List<Answer> now = List.copyOf(open);
            List<Hypothesis> earlier = depth == Depth.SINGLE ? List.of() : origins.earlier();
            Candidates fit = new Search(suspects, now, settled, own.all())
                    .best(earlier, pairsAreCarriedBy(now), depth == Depth.PAIRS);
            if (fit.hypotheses().isEmpty()) {
                break;
            }
            for (Answer answer : fit.answers()) {
                String before = origins.before(fit)
                        .map(origin -> origin.placeBefore(answer, suspects))
                        .orElse("");
                result.put(answer, report.finding(answer, Verdict.WRONG, before, fit));
            }
            origins.add(fit);
            open.removeAll(fit.answers());
        }
        List<Answer> doubtful = wrong.stream()
                .filter(answer -> !result.containsKey(answer) || isDoubtful(result.get(answer)))
                .collect(Collectors.toCollection(ArrayList::new));
        followOwn(doubtful, settled, result, false);
        if (depth == Depth.PAIRS) {
            explainUponOwn(doubtful, settled, result);
        }
        return result;
    }

    private static boolean pairsAreCarriedBy(List<Answer> answers) {
        return answers.stream()
                        .mapToInt(answer -> answer.written().tellingDigits())
                        .sum()
                >= DIGITS_FOR_PAIRS;
    }

    /// Takes out the numbers that follow from an earlier wrong one.
    private void follow(List<Answer> open, List<Answer> settled, Map<Answer, Finding> result, FoundMistakes origins) {
        for (Origin origin : origins.all()) {
            List<Hypothesis> fitting = leadingToAll(origin, open, settled);
            if (!fitting.isEmpty()) {
                var fit = new Candidates(fitting, List.copyOf(open), Chance.NONE, List.of());
                for (Answer answer : open) {
                    String place = own.sources(answer, settled, suspects)
                            .map(OwnNumbers.Sources::place)
                            .orElseGet(() -> origin.placeBefore(answer, suspects));
                    result.put(answer, report.finding(answer, Verdict.FOLLOWS, place, fit));
                }
                origins.confirm(origin, fit);
                open.clear();
                return;
            }
        }
    }

    private static boolean isDoubtful(Finding finding) {
        return finding.verdict() == Verdict.WRONG
                && finding.explanations().getFirst().isDoubtful();
    }

    /// A number that no known mistake gives, with a remark if it is the right one but for two digits that are
    /// exchanged, or the one that follows.
    private Finding remarked(Finding finding, List<Answer> settled) {
        WrittenNumber written = finding.answer().written();
        if (finding.verdict() != Verdict.WRONG || !finding.explanations().isEmpty()) {
            return finding;
        }
        if (written.agreesWithDigitsExchanged(finding.right())) {
            return finding.with(new Remark.ExchangedDigits(false));
        }
        return own.sources(finding.answer(), settled, suspects)
                .filter(OwnNumbers.Sources::makeWithDigitsExchanged)
                .map(sources -> finding.with(new Remark.ExchangedDigits(true)))
                .orElse(finding);
    }

    /// A number that looks badly rounded, which follows if earlier numbers make exactly its digits.
    private Finding exactly(Finding rounded, List<Answer> settled) {
        return own.sources(rounded.answer(), settled, suspects)
                .filter(OwnNumbers.Sources::makeExactly)
                .map(sources -> report.following(rounded.answer(), sources.place()))
                .orElse(rounded);
    }

    /// Takes out the numbers that are computed rightly from earlier ones as they are written.
    ///
    /// @param together whether all must be: a mistake may explain more of them
    private void followOwn(List<Answer> open, List<Answer> settled, Map<Answer, Finding> result, boolean together) {
        var following = new LinkedHashMap<Answer, String>();
        for (Answer answer : open) {
            own.sources(answer, settled, suspects)
                    .filter(OwnNumbers.Sources::makeLater)
                    .ifPresent(sources -> following.put(answer, sources.place()));
        }
        if (together && following.size() < open.size()) {
            return;
        }
        following.forEach((answer, place) -> result.put(answer, report.following(answer, place)));
        open.removeAll(following.keySet());
    }

    /// Looks for one more mistake upon numbers as they are written.
    private void explainUponOwn(List<Answer> open, List<Answer> settled, Map<Answer, Finding> result) {
        for (Answer answer : open) {
            own.sources(answer, settled, suspects).ifPresent(sources -> {
                Candidates fit = sources.mistakes();
                if (!fit.hypotheses().isEmpty()) {
                    result.put(
                            answer,
                            report.finding(
                                    answer, Verdict.WRONG, sources.place(), fit, sources::by, sources.viewpoint()));
                }
            });
        }
    }

    private List<Hypothesis> leadingToAll(Origin origin, List<Answer> open, List<Answer> settled) {
        List<Hypothesis> fitting = open.isEmpty() ? List.of() : origin.leadingTo(open.getFirst(), settled, suspects);
        for (Answer answer : open.subList(Math.min(1, open.size()), open.size())) {
            if (fitting.isEmpty()) {
                break;
            }
            List<Hypothesis> its = origin.leadingTo(answer, settled, suspects);
            fitting = fitting.stream().filter(its::contains).toList();
        }
        return fitting;
    }
}
