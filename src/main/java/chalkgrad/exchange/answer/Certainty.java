package chalkgrad.exchange.answer;

import chalkgrad.mistake.Claim;
import chalkgrad.mistake.Numeral;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a label leaves no doubt what numbers behind it claim to be. Only then may they be called wrong: a number
/// that is right by none of the things that a label such as `a = 1`, `delta` or `sum` may be called may still be
/// another thing.
final class Certainty {
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

    private Certainty() {}

    /// Whether the meaning of a label is certain.
    ///
    /// @param readings all that can be meant by it
    static boolean of(Meaning meaning, Printed printed, List<Reading> readings) {
        if (meaning.kinds().isEmpty() || meaning.doubt() > 0) {
            return false;
        }
        return !meaning.digits().isEmpty() || isExplicit(meaning) || leavesOne(printed, readings);
    }

    /// Whether its words mean one thing; a letter may mean anything, but for a capital that stands for the loss.
    private static boolean isExplicit(Meaning meaning) {
        String name = letters(meaning.name());
        boolean isLetter = name.codePointCount(0, name.length()) <= 1;
        return isLetter
                ? meaning.kinds().contains(Kind.LOSS) && !name.isEmpty() && Character.isUpperCase(name.charAt(0))
                : !MANY_THINGS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String letters(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return end == name.length() || name.charAt(end) == '[' ? name.substring(0, end) : name;
    }

    /// Whether the shape of what is printed leaves one array of the network, or one number that is no counter.
    private static boolean leavesOne(Printed printed, List<Reading> readings) {
        List<Numeral> all = printed.all();
        boolean isNumber = all.size() == 1;
        if (isNumber && all.getFirst().text().indexOf('.') < 0) {
            return false;
        }
        return readings.stream()
                        .filter(reading -> reading.tier() <= Meaning.DOUBTFUL)
                        .map(reading -> reading.claims().getFirst())
                        .filter(claim -> !(claim instanceof Claim.Misfit))
                        .map(Claim::about)
                        .map(about -> isNumber ? about.at(0, 1) : new Quantity(about.kind(), about.layer(), 0, 0, 0, 1))
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }
}
