package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people write them: with `·10^-3`, a decimal comma, signs of other kinds, or a word about them behind.
final class WrittenNumbers {
    private static final Pattern POWER_OF_TEN =
            Pattern.compile("(?<=\\d)\\s*[·⋅*×xX]\\s*10\\s*(?:\\^|\\*\\*)\\s*[({]?\\s*([-+]?\\d{1,4})\\s*[)}]?");
    private static final Pattern RAISED = Pattern.compile("10([⁻⁺]?[⁰¹²³⁴-⁹]+)");
    private static final Pattern OTHER_MINUS = Pattern.compile("[−–‒‑](?=\\s*[\\d.])");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("\\d\\s*[;\\s]\\s*[-+−]?\\d");
    private static final Pattern WORD_BEHIND = Pattern.compile("\\s+\\([^()\\d]*\\)\\s*$");

    private WrittenNumbers() {}

    /// The numbers of a text that holds nothing else, where a comma separates; empty if there is more.
    static Optional<List<List<Numeral>>> read(String text) {
        String plain = plain(text);
        Optional<List<List<Numeral>>> read = NumberLists.read(plain);
        // the full stop of a sentence
        return read.isPresent() || !plain.matches("(?s).*[\\d\\])][.,;]")
                ? read
                : NumberLists.read(plain.substring(0, plain.length() - 1));
    }

    /// The same where a comma between two digits is a decimal one; empty if there is none.
    static Optional<List<List<Numeral>>> withDecimalCommas(String text) {
        boolean separated = !text.contains("[") && !text.contains("(")
                || OTHER_SEPARATOR.matcher(text).find();
        boolean has = text.indexOf('.') < 0 && separated && COMMA.matcher(text).find();
        return has
                ? read(COMMA.matcher(text).replaceAll("."))
                        .map(rows -> rows.stream()
                                .map(row -> row.stream()
                                        .map(WrittenNumbers::asWritten)
                                        .toList())
                                .toList())
                : Optional.empty();
    }

    private static Numeral asWritten(Numeral one) {
        return new Numeral(one.text().replace('.', ','), one.value(), one.tolerance(), one.digits());
    }

    /// What a cell of a table holds: there a comma outside of brackets is a decimal one.
    static Optional<List<List<Numeral>>> cell(String text) {
        boolean isOne = text.strip().matches("[-+−–]?\\d+,\\d+(?:[eE][-+]?\\d+)?");
        return isOne ? withDecimalCommas(text) : read(text);
    }

    private static String plain(String text) {
        String raised = RAISED.matcher(text).replaceAll(power -> "10^" + lowered(power.group(1)));
        String minus = OTHER_MINUS.matcher(raised).replaceAll("-");
        String powers = POWER_OF_TEN.matcher(minus).replaceAll("e$1");
        return WORD_BEHIND
                .matcher(powers)
                .replaceFirst("")
                .replaceFirst("^\\s*[≈~]", "")
                .strip();
    }

    private static String lowered(String raised) {
        return Matcher.quoteReplacement(
                Normalizer.normalize(raised, Normalizer.Form.NFKD).replace('−', '-'));
    }
}
