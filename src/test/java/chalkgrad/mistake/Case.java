package chalkgrad.mistake;

import chalkgrad.document.Document;
import chalkgrad.mistake.Student.Made;
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
record Case(Document document, List<Made> slips, Quantity quantity, double value) {
    /// Which numbers a student is asked for.
    enum Asked {
        /// Those of the iteration in which the slip is made first: its forward pass, loss, backward pass or update.
        WHERE_IT_IS_MADE,
        /// Those of the passes after it, where only the parameters carry on what the slip has spoiled.
        AFTERWARDS
    }

    String printed(int digits) {
        return ("%." + (digits - 1) + "e").formatted(value);
    }

    /// The id by which the program should call the slips.
    String id() {
        return slips.stream().map(made -> made.slip().id()).sorted().collect(Collectors.joining("+"));
    }

    Finding diagnosed(int digits) {
        return new Diagnosis(document, Quantity::name)
                .of(new Answer("1", Numeral.of(printed(digits)), new Claim.Plain(quantity)));
    }

    /// A case whose mistakes can be seen in 6 digits, if the slips can be made and seen here.
    static Optional<Case> of(Random random, Asked asked, Slip... slips) {
        Document document = Exercise.random(random);
        var made = new ArrayList<Made>();
        for (Slip slip : slips) {
            made.add(new Made(slip, Place.random(random, document, slip.reach())));
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
        return Optional.of(new Case(document, made, quantity, valueOf(quantity, numbers)));
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
