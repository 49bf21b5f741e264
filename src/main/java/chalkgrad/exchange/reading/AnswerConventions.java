package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.ExactNames;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.number.Labelled;
import chalkgrad.exchange.number.Printed;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NamePlace;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The conventions of answers without code: what a name can mean by a convention, if the number is then right.
final class AnswerConventions {
    /// Numbers with fewer digits do not determine an epsilon.
    private static final int DIGITS_FOR_EPSILON = 8;

    private final Document document;
    private final Readings readings;
    private final ExactNames exact;
    private final LabelReader labels;
    private final Conventions conventions;
    private final ExpectedLosses losses;
    private boolean pointDownhill;

    AnswerConventions(Document document, Readings readings, ExactNames exact, LabelReader labels) {
        this.document = document;
        this.readings = readings;
        this.exact = exact;
        this.labels = labels;
        this.conventions = new Conventions(document);
        this.losses = new ExpectedLosses(document);
    }

    /// Finds out in which direction the deltas of these answers point: if one derivative has the usual sign, those with
    /// the other sign are mistakes.
    void lookAt(List<Labelled> answers) {
        pointDownhill = false;
        if (answers.stream().anyMatch(answer -> isDelta(answer.name()))) {
            var signs = new Signs(document);
            answers.stream()
                    .filter(answer -> readings.holds(answer.printed().size()))
                    .forEach(answer -> signs.count(derivatives(answer), answer.printed()));
            pointDownhill = signs.usual() == 0 && signs.opposite() > 0;
        }
    }

    /// Whether a name is that of a delta, not of a derivative.
    private boolean isDelta(String name) {
        return labels.read(name).stream()
                .anyMatch(meaning ->
                        meaning.aspect() == Aspect.VALUE && meaning.kinds().contains(Kind.DELTA));
    }

    private List<Reading> derivatives(Labelled answer) {
        Stream<Reading> byName = exact.read(answer.name()).stream()
                .flatMap(first -> Layouts.of(document, first, answer.printed()).stream())
                .map(expected -> new Reading(Certainty.NAMED, expected));
        return Stream.concat(
                        byName,
                        labels.read(answer.name()).stream()
                                .flatMap(meaning -> readings.of(meaning, answer.printed()).stream()))
                .filter(reading -> reading.certainty().isSaid())
                .toList();
    }

    /// The meanings of a name by a convention.
    List<List<ExpectedNumber>> of(String name, Printed printed) {
        if (!readings.holds(printed.size())) {
            return List.of();
        }
        var result = new ArrayList<List<ExpectedNumber>>();
        Optional<Quantity> own = exact.read(name);
        own.ifPresent(first -> result.addAll(Layouts.withConstant(document, first, printed)));
        own.filter(first -> first.kind() == Kind.LOSS)
                .ifPresent(loss -> result.addAll(of(loss, losses(printed, loss.iteration(), List.of()))));
        result.addAll(updated(name, printed));
        for (Meaning meaning : labels.read(name)) {
            if (meaning.aspect() == Aspect.VALUE && meaning.kinds().contains(Kind.LOSS) && own.isEmpty()) {
                List<Measure> named = new OtherLosses(document).named(name);
                result.addAll(of(Quantity.loss(), losses(printed, 1, named)));
            }
            if (meaning.aspect() == Aspect.STEP || meaning.aspect() == Aspect.ERROR) {
                readings.of(meaning, printed).stream()
                        .filter(reading -> reading.certainty().isSaid() && reading.iteration() == 1)
                        .forEach(reading -> result.add(reading.expected()));
            }
            if (pointDownhill
                    && meaning.aspect() == Aspect.VALUE
                    && meaning.kinds().contains(Kind.DELTA)) {
                readings.of(meaning, printed).stream()
                        .filter(reading -> reading.certainty().isSaid())
                        .flatMap(reading -> conventions.opposite(reading).stream())
                        .forEach(reading -> result.add(reading.expected()));
            }
        }
        return result;
    }

    /// What parameters are after the first updates, if their name does not say when.
    List<List<ExpectedNumber>> updated(String name, Printed printed) {
        boolean saysWhen = !new NamePlace(name).bareName().equals(TextScanner.withoutSpace(name));
        List<Quantity> first = saysWhen || !document.optimizer().rule().moves()
                ? List.of()
                : exact.read(name).filter(q -> q.kind() == Kind.WEIGHT || q.kind() == Kind.BIAS).stream()
                        .toList();
        return first.stream()
                .filter(q -> q.kind() == Kind.WEIGHT || document.optimizer().updatesBiases())
                .flatMap(q -> layouts(name, q, printed))
                .flatMap(layout -> IntStream.rangeClosed(1, Math.min(Span.FEW, document.iterations()))
                        .mapToObj(t -> Conventions.each(layout, q -> conventions.updated(q.at(q.sample(), t)))))
                .filter(expected -> !expected.isEmpty())
                .toList();
    }

    /// A single number is the one that its name says; others lie as arrays can.
    private Stream<List<ExpectedNumber>> layouts(String name, Quantity first, Printed printed) {
        return printed.size() == 1
                ? exact.expected(name).stream().map(List::of)
                : Layouts.of(document, first, printed).stream();
    }

    /// Whether a name is that of a loss other than the network's own.
    boolean isOtherLoss(String name) {
        return new OtherLosses(document).isOther(name)
                && labels.read(name).stream()
                        .anyMatch(meaning -> meaning.kinds().contains(Kind.LOSS));
    }

    private List<List<ExpectedNumber>> losses(Printed printed, int iteration, List<Measure> measures) {
        boolean tells =
                printed.all().stream().mapToInt(WrittenNumber::digits).max().orElse(0) >= DIGITS_FOR_EPSILON;
        List<Double> epsilons = tells ? Epsilons.usual() : List.of();
        return Stream.concat(
                        losses.withEpsilon(epsilons, printed, iteration).stream(),
                        losses.measured(measures, printed, iteration).stream())
                .toList();
    }

    /// Those for a single number: that of the batch, or of the sample in question.
    private static List<List<ExpectedNumber>> of(Quantity loss, List<List<ExpectedNumber>> all) {
        return all.stream()
                .filter(expected ->
                        expected.size() > 1 || expected.getFirst().about().sample() == loss.sample())
                .toList();
    }
}
