package chalkgrad.mistake.search;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.document.Notation;
import chalkgrad.mistake.search.Student.Made;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A random exercise with the numbers that a student has computed for it in loops, apart from the program.
///
/// @param numbers all numbers of the student
/// @param right those of a student who makes no slip
/// @param slip the id of the only slip; empty if there is none
public record Homework(Document document, Map<Quantity, Double> numbers, Map<Quantity, Double> right, String slip) {
    /// Where numbers vanish or explode, the student's rounding errors reach the digits of all that follows.
    private static final double SMALLEST = 1e-9;

    private static final double LARGEST = 1e6;
    private static final double SEEN = 1e-3;

    /// An exercise that can be computed by hand in every digit.
    ///
    /// @param iterations how many, 0 for one or two
    public static Homework right(Random random, int iterations) {
        while (true) {
            Document document = Exercise.random(random);
            if (iterations > 0) {
                document = document.withIterations(iterations);
            }
            Map<Quantity, Double> numbers = new Student(document, List.of()).numbers();
            if (numbers.values().stream().allMatch(Homework::isUsual)) {
                return new Homework(document, numbers, numbers, "");
            }
        }
    }

    /// The same exercise in a network whose course writes its quantities in another way.
    public Homework in(Notation notation) {
        return new Homework(new Edit.UseNotation(notation).applyTo(document), numbers, right, slip);
    }

    /// The same exercise with one slip somewhere; empty if it cannot be made here or spoils nothing.
    ///
    /// @param index of the slip among all, counted on from the start
    public Optional<Homework> slipped(Random random, int index) {
        Slip slip = Slip.ALL.get(index % Slip.ALL.size());
        var made = new Made(slip, Place.random(random, document, slip.reach()));
        Map<Quantity, Double> spoiled = new Student(document, List.of(made)).numbers();
        boolean usual = spoiled.values().stream().allMatch(Homework::isUsual);
        boolean seen = spoiled.keySet().stream().anyMatch(quantity -> isSpoiled(spoiled, quantity));
        return usual && seen ? Optional.of(new Homework(document, spoiled, right, slip.id())) : Optional.empty();
    }

    public boolean isSpoiled(Quantity quantity) {
        return isSpoiled(numbers, quantity);
    }

    private boolean isSpoiled(Map<Quantity, Double> spoiled, Quantity quantity) {
        double wanted = right.getOrDefault(quantity, Double.NaN);
        return Math.abs(spoiled.getOrDefault(quantity, Double.NaN) - wanted) > SEEN * Math.max(1e-2, Math.abs(wanted));
    }

    private static boolean isUsual(double value) {
        return value == 0 || Math.abs(value) > SMALLEST && Math.abs(value) < LARGEST;
    }
}
