package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A possible meaning of a label.
///
/// @param aspect what it says about its subject
/// @param kinds the kinds of quantity that its subject can be; none if it has no subject
/// @param digits the numbers in the subject's name: layers, indices, samples or iterations
/// @param name the subject as written
/// @param of for a local derivative or a slope, the kinds of the numerator
/// @param doubt the doubt from unknown words, by so many steps it is less sure
public record Meaning(Aspect aspect, Set<Kind> kinds, List<Integer> digits, String name, Set<Kind> of, int doubt) {
    /// The doubt in a label with a part that is not understood.
    static final int DOUBTFUL = 2;

    private static final int MOST_NUMBERS = 6;
    private static final int MOST_DIGITS = 3;

    public Meaning {
        kinds = Set.copyOf(kinds);
        digits = List.copyOf(digits);
        of = Set.copyOf(of);
    }

    /// A meaning all of whose words are known.
    Meaning(Aspect aspect, Set<Kind> kinds, List<Integer> digits, String name, Set<Kind> of) {
        this(aspect, kinds, digits, name, of, 0);
    }

    /// A meaning that names kinds of quantities only.
    public static Meaning of(Aspect aspect, Set<Kind> kinds) {
        return new Meaning(aspect, kinds, List.of(), "", Set.of());
    }

    /// How surely words say it whose digits fit so: as surely as an exact name, which only names its subject.
    public Certainty said(Certainty fit) {
        return fit == Certainty.WORDED && !digits.isEmpty() ? Certainty.NAMED : fit;
    }

    /// The same subject with another aspect.
    public Meaning as(Aspect other) {
        return new Meaning(other, kinds, digits, name, of, doubt);
    }

    /// The same meaning with at least this doubt.
    Meaning doubted(int least) {
        return new Meaning(aspect, kinds, digits, name, of, Math.max(doubt, least));
    }

    /// The numbers in a name: separated ones, or each digit.
    static List<Integer> digits(String text) {
        var runs = new ArrayList<String>();
        var scanner = new TextScanner(text);
        while (!scanner.isAtEnd()) {
            scanner.run(c -> !TextScanner.isDigit(c));
            runs.add(scanner.digits());
        }
        runs.removeIf(String::isEmpty);
        List<String> numbers = runs.size() == 1
                ? runs.getFirst().chars().mapToObj(Character::toString).toList()
                : runs;
        return numbers.stream()
                .filter(number -> number.length() <= MOST_DIGITS)
                .limit(MOST_NUMBERS)
                .map(Integer::valueOf)
                .toList();
    }
}
