package chalkgrad.formula;

import chalkgrad.formula.Name.At;
import chalkgrad.formula.Name.Call;
import chalkgrad.formula.Name.Letter;
import chalkgrad.formula.Name.New;
import chalkgrad.formula.Name.Partial;
import chalkgrad.formula.Name.Times;
import chalkgrad.math.TextScanner;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Says names in words.
final class NameSpeech {
    private static final Map<String, String> STATES =
            Map.of("v", "velocity", "m", "first moment", "s", "second moment");
    private static final Map<Character, String> ACCENTS =
            Map.of('\u0302', " hat", '\u0304', " bar", '\u0303', " tilde");

    private NameSpeech() {}

    static String say(Name name) {
        return switch (name) {
            case Letter letter -> letter(letter);
            case Times times -> say(times.first()) + " times " + say(times.second());
            case Partial partial -> "partial " + say(partial.of()) + " by partial " + say(partial.by());
            case Call call -> STATES.getOrDefault(call.letter(), call.letter()) + " of " + say(call.argument());
            case New updated -> "new " + say(updated.parameter());
            case At at ->
                say(at.name()) + (at.sample() == 0 ? "" : " of sample " + at.sample()) + iteration(at.iteration());
        };
    }

    private static String iteration(int t) {
        return switch (t) {
            case 0 -> " before iteration 1";
            case 1 -> "";
            default -> " in iteration " + t;
        };
    }

    private static String letter(Letter letter) {
        String below = letter.below().isEmpty() ? "" : " sub " + marks(letter.below());
        return base(letter.base()) + below + above(letter.above()) + index(letter.behind());
    }

    private static String base(String base) {
        String plain = Normalizer.normalize(base, Normalizer.Form.NFD);
        if (plain.isEmpty()) {
            return plain;
        }
        String accent = ACCENTS.getOrDefault(plain.charAt(plain.length() - 1), "");
        String letters = accent.isEmpty() ? plain : plain.substring(0, plain.length() - 1);
        return Greek.name(letters).orElse(letters) + accent;
    }

    private static String above(String above) {
        if (above.isEmpty()) {
            return "";
        }
        Optional<String> layer = layer(above);
        if (layer.isPresent()) {
            return " layer " + layer.get();
        }
        return above.chars().allMatch(c -> c == '′') ? " prime".repeat(above.length()) : " super " + marks(above);
    }

    /// The digits of a number in brackets; empty for any other text.
    private static Optional<String> layer(String above) {
        var text = new TextScanner(above);
        String digits = text.accept('[') ? text.digits() : "";
        return !digits.isEmpty() && text.accept(']') && text.isAtEnd() ? Optional.of(digits) : Optional.empty();
    }

    private static String index(String behind) {
        return behind.isEmpty() ? "" : " index " + marks(behind);
    }

    /// The marks below, above or behind a letter, without brackets and commas.
    private static String marks(String text) {
        var words = new StringJoiner(" ");
        var rest = new TextScanner(text.replace("′", " prime "));
        while (!rest.isAtEnd()) {
            String word = rest.run(c -> !isSilent(c));
            if (word.isEmpty()) {
                rest.next();
            } else {
                words.add(word);
            }
        }
        return words.toString();
    }

    private static boolean isSilent(int c) {
        return Character.isWhitespace(c) || "[](){},".indexOf(c) >= 0;
    }
}
