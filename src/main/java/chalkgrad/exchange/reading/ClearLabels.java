package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Aspect;
import chalkgrad.exchange.label.Certainty;
import chalkgrad.exchange.label.LabelWord;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.number.Printed;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a label leaves no doubt what numbers behind it claim to be. Only then may they be called wrong: a number
/// that is right by none of the things that a label such as `a = 1`, `delta` or `sum` may be called may still be
/// another thing.
final class ClearLabels {
    /// Words that courses and programs use for many things, of which some are no numbers of a network.
    private static final Set<String> MANY_THINGS = Set.of(
            "delta",
            "sum",
            "error",
            "err",
            "fehler",
            "fout",
            "out",
            "output",
            "outputs",
            "ausgabe",
            "uitvoer",
            "hidden",
            "layer",
            "schicht",
            "laag",
            "net",
            "neuron",
            "linear",
            "true",
            "label",
            "labels",
            "actual",
            "expected");

    private static final String[] OUTPUT = {"o", "out", "output"};
    private static final String[] HIDDEN = {"h", "hidden"};
    private static final List<String> OF_OUTPUTS = List.of("hat", "pred", "prob");

    private ClearLabels() {}

    /// Whether the meaning of a label is certain.
    ///
    /// @param readings all that can be meant by it
    static boolean of(String label, Meaning meaning, Printed printed, List<Reading> readings) {
        if (meaning.kinds().isEmpty() || meaning.doubt() > 0) {
            return false;
        }
        String name = TextScanner.lowerCase(letters(meaning.name()));
        if (!meaning.digits().isEmpty() || isLoss(meaning)) {
            return true;
        }
        List<Reading> placed = placed(label, name, readings);
        if (placed.size() < readings.size() && name.length() > 1) {
            return meant(printed, placed, Certainty.WORDED) == 1;
        }
        boolean isExplicit = name.codePointCount(0, name.length()) > 1 && !MANY_THINGS.contains(name);
        return isExplicit
                ? meant(printed, readings, Certainty.WORDED) == 1
                : !isWhole(printed) && meant(printed, readings, Certainty.PARTLY_WORDED) == 1;
    }

    /// Whether it is called a loss, by a word or by a capital.
    private static boolean isLoss(Meaning meaning) {
        String name = letters(meaning.name());
        boolean isSmallLetter = name.length() == 1 && Character.isLowerCase(name.charAt(0));
        return (meaning.aspect() == Aspect.VALUE || meaning.aspect() == Aspect.NEW)
                && meaning.kinds().contains(Kind.LOSS)
                && !isSmallLetter
                && !MANY_THINGS.contains(TextScanner.lowerCase(name));
    }

    /// The readings of the layer that a label names: `delta_o` is one of the last layer, `delta_h` of one before it.
    private static List<Reading> placed(String label, String name, List<Reading> readings) {
        List<LabelWord> words = LabelWord.of(label);
        Optional<LabelWord> place = words.reversed().stream()
                .filter(word -> word.is(OUTPUT) || word.is(HIDDEN))
                .findFirst();
        boolean ofOutput = OF_OUTPUTS.stream().anyMatch(name::contains);
        if (place.isEmpty() && !ofOutput) {
            return readings;
        }
        int last = readings.stream().mapToInt(ClearLabels::layer).max().orElse(0);
        boolean isHidden = !ofOutput && place.get().is(HIDDEN);
        return readings.stream()
                .filter(reading -> isHidden == layer(reading) < last)
                .toList();
    }

    private static int layer(Reading reading) {
        return reading.expected().getFirst().about().layer();
    }

    /// The letters of a name with one index, or the name itself.
    private static String letters(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return end == name.length() || name.charAt(end) == '[' ? name.substring(0, end) : name;
    }

    /// Whether it is one number without a point, which may count something.
    private static boolean isWhole(Printed printed) {
        return printed.size() == 1 && printed.all().getFirst().text().indexOf('.') < 0;
    }

    /// How many arrays of the network, or single numbers, readings at least this sure are about; no more than 2.
    private static long meant(Printed printed, List<Reading> readings, Certainty least) {
        return readings.stream()
                .filter(reading -> reading.certainty().compareTo(least) <= 0)
                .map(reading -> reading.expected().getFirst())
                .filter(expected -> !(expected instanceof ExpectedNumber.Misshapen))
                .map(ExpectedNumber::about)
                .map(about ->
                        printed.size() == 1 ? about.at(0, 1) : new Quantity(about.kind(), about.layer(), 0, 0, 0, 1))
                .distinct()
                .limit(2)
                .count();
    }
}
