package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.LabelReader;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.CellLabels;
import chalkgrad.exchange.notebook.NamedNumbers;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conventions of a notebook, as its code and numbers show them: derivatives that point downhill, an epsilon in the
/// logarithm, a printed loss other than the one that is differentiated.
final class NotebookConventions {
    /// Numbers with fewer digits do not determine an epsilon.
    private static final int DIGITS_FOR_EPSILON = 6;

    private static final int DIGITS_FOR_LOSS = 4;

    private final List<Cell> cells;
    private final Function<NamedNumbers, List<Reading>> usual;
    private final Document document;
    private final Span span;
    private final Conventions conventions;
    private final ExpectedLosses losses;
    private final OtherLosses otherLosses;
    private final List<Double> epsilons;
    private final List<Measure> computed;
    private final Direction direction;
    private @Nullable Signs signs;

    /// @param usual the readings of numbers without conventions
    NotebookConventions(
            Document document,
            Span span,
            List<Cell> cells,
            LabelReader labels,
            Function<NamedNumbers, List<Reading>> usual) {
        this.document = document;
        this.span = span;
        this.cells = cells;
        this.usual = usual;
        this.conventions = new Conventions(document);
        this.losses = new ExpectedLosses(document);
        this.otherLosses = new OtherLosses(document);
        this.epsilons = Epsilons.in(cells);
        this.computed = otherLosses.computed(cells);
        this.direction = Direction.of(cells, labels);
    }

    /// The signs of the numbers, examined only if the code gives a reason.
    private Signs signs() {
        if (signs == null) {
            var counted = new Signs(document);
            List<Integer> now = span.iterations();
            span.look(1, List.of());
            cells.stream()
                    .flatMap(cell -> CellLabels.of(cell).stream())
                    .forEach(named -> counted.count(usual.apply(named), named.printed()));
            span.lookAt(now);
            signs = counted;
        }
        return signs;
    }

    /// The additional readings of numbers by these conventions.
    List<Reading> readings(String label, Meaning meaning, Printed printed, List<Reading> found) {
        boolean isLoss = meaning.aspect() == Aspect.VALUE && meaning.kinds().contains(Kind.LOSS);
        return isLoss
                ? losses(label, meaning, printed)
                : pointsDownhill(meaning) ? opposite(meaning, found) : List.of();
    }

    private boolean pointsDownhill(Meaning meaning) {
        boolean isByName = meaning.aspect() == Aspect.GRADIENT;
        boolean isDerivative =
                isByName || meaning.aspect() == Aspect.ERROR || meaning.kinds().contains(Kind.DELTA);
        boolean excluded = direction == Direction.UPHILL || direction == Direction.PERHAPS_DOWNHILL && isByName;
        return isDerivative && !excluded && direction.isConfirmedBy(signs());
    }

    private List<Reading> opposite(Meaning meaning, List<Reading> found) {
        return found.stream()
                .flatMap(reading -> conventions.opposite(reading).stream())
                .map(reading -> new Reading(meaning.said(reading.certainty()), reading.expected()))
                .toList();
    }

    private List<Reading> losses(String label, Meaning meaning, Printed printed) {
        int digits =
                printed.all().stream().mapToInt(WrittenNumber::digits).max().orElse(0);
        List<Measure> named = otherLosses.named(label);
        boolean byCode = named.isEmpty() && !computed.isEmpty() && digits >= DIGITS_FOR_LOSS && isDifferentiatedRight();
        List<Measure> measures = byCode ? computed : named;
        var result = new ArrayList<List<ExpectedNumber>>();
        for (int t : span.iterations()) {
            if (digits >= DIGITS_FOR_EPSILON) {
                result.addAll(losses.withEpsilon(epsilons, printed, t));
            }
            result.addAll(losses.measured(measures, printed, t));
        }
        return result.stream()
                .map(expected -> new Reading(Certainty.WORDED.less(meaning.doubt()), expected))
                .toList();
    }

    /// Whether the printed derivatives are those of the network's loss.
    private boolean isDifferentiatedRight() {
        Signs counted = signs();
        return Stream.of(counted.usual(), counted.opposite(), counted.updated()).anyMatch(count -> count > 0);
    }
}
