package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.mistake.Answer;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.Finding;
import chalkgrad.mistake.Verdict;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.mistake.search.Student.Made;
import chalkgrad.pass.Address;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A number that slips have made wrong, as it is printed.
///
/// @param numbers all that the student has written down
record Case(Document document, List<Made> slips, Quantity quantity, Map<Quantity, Double> numbers) {
    /// Which numbers a student is asked for.
    enum Asked {
        /// Those of the iteration in which the slip is made first: its forward pass, loss, backward pass or update.
        WHERE_IT_IS_MADE,
        /// Those of the passes after it, where only the parameters carry on what the slip has spoiled.
        AFTERWARDS
    }

    double value() {
        return valueOf(quantity, numbers);
    }

    /// All numbers that can be seen to be wrong.
    List<Quantity> spoiled() {
        var run = new Run(document);
        return numbers.entrySet().stream()
                .filter(entry -> isVisible(entry.getValue(), run.value(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Quantity::name))
                .toList();
    }

    String printed(int digits) {
        return printed(quantity, digits);
    }

    private String printed(Quantity q, int digits) {
        return ("%." + (digits - 1) + "e").formatted(valueOf(q, numbers));
    }

    /// The id by which the program should call the slips.
    String id() {
        return slips.stream().map(made -> made.slip().id()).sorted().collect(Collectors.joining("+"));
    }

    /// What cases are counted by: the id of a single slip, or the phases in which two were made.
    String group() {
        return slips.size() == 1
                ? id()
                : slips.stream().map(made -> made.slip().phase()).sorted().collect(Collectors.joining(" + "));
    }

    Finding diagnosed(int digits) {
        return diagnosis().of(answer(digits));
    }

    /// The same number told together with all numbers of the array that it stands in.
    Finding diagnosedInItsArray(int digits) {
        return diagnosis().of(array(digits)).stream()
                .filter(finding -> finding.answer().expected().about().equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    /// Whether the program knows a single mistake that gives these numbers as well.
    boolean isExplainedByOne(List<Answer> answers) {
        return diagnosis().attempt(answers, Depth.SINGLE).findings().stream()
                .allMatch(finding -> finding.verdict() != Verdict.WRONG
                        || !finding.explanations().isEmpty());
    }

    List<Answer> array(int digits) {
        Address own = Address.of(quantity, document.hasSingleSample());
        return numbers.keySet().stream()
                .filter(q -> q.kind() == quantity.kind() && q.iteration() == quantity.iteration())
                .filter(q -> {
                    Address other = Address.of(q, document.hasSingleSample());
                    return other.term().equals(own.term()) && other.sample() == own.sample();
                })
                .sorted(Comparator.comparing(Quantity::name))
                .map(q -> answer(q, digits))
                .toList();
    }

    Answer answer(int digits) {
        return answer(quantity, digits);
    }

    Answer answer(Quantity q, int digits) {
        return new Answer(q.name(), WrittenNumber.of(printed(q, digits)), new ExpectedNumber.OfRun(q));
    }

    Diagnosis diagnosis() {
        return new Diagnosis(document);
    }

    /// A case whose mistakes, which are made in the same iterations and samples, can be seen in 6 digits, if the
    /// slips can be made and seen here.
    static Optional<Case> of(Random random, Asked asked, Slip... slips) {
        Document document = Exercise.random(random);
        var made = new ArrayList<Made>();
        for (Slip slip : slips) {
            Place place = Place.random(random, document, slip.reach());
            made.add(new Made(
                    slip, made.isEmpty() ? place : place.when(made.getFirst().place())));
        }
        int first = made.stream().mapToInt(one -> one.place().since()).max().orElse(1);
        Map<Quantity, Double> numbers = new Student(document, made).numbers();
        Run run = new Run(document);
        List<Quantity> wrong = numbers.entrySet().stream()
                .filter(entry -> entry.getKey().iteration() > first == (asked == Asked.AFTERWARDS))
                .filter(entry -> isVisible(entry.getValue(), run.value(entry.getKey())))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Quantity::name))
                .toList();
        for (Made one : made.size() > 1 ? made : List.<Made>of()) {
            Map<Quantity, Double> alone = new Student(document, List.of(one)).numbers();
            wrong = wrong.stream()
                    .filter(alone::containsKey)
                    .filter(q -> isVisible(valueOf(q, numbers), valueOf(q, alone)))
                    .toList();
        }
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        List<Kind> kinds = wrong.stream().map(Quantity::kind).distinct().toList();
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        List<Quantity> ofKind = wrong.stream().filter(q -> q.kind() == kind).toList();
        Quantity quantity = ofKind.get(random.nextInt(ofKind.size()));
        return Optional.of(new Case(document, made, quantity, numbers));
    }

    private static double valueOf(Quantity quantity, Map<Quantity, Double> numbers) {
        return Objects.requireNonNull(numbers.get(quantity));
    }

    /// Whether the digits differ by more than the last but one's rounding.
    private static boolean isVisible(double value, double right) {
        if (!Double.isFinite(value) || !Double.isFinite(right) || Math.abs(value) < 1e-9 || Math.abs(value) > 1e9) {
            return false;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 5);
        return Math.abs(value - right) > 20 * unit;
    }
}
