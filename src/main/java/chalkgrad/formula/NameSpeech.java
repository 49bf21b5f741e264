package chalkgrad.formula;

import chalkgrad.formula.Name.At;
import chalkgrad.formula.Name.Call;
import chalkgrad.formula.Name.Letter;
import chalkgrad.formula.Name.New;
import chalkgrad.formula.Name.Partial;
import chalkgrad.formula.Name.Times;
import chalkgrad.language.Words;
import chalkgrad.math.TextScanner;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Says names in words.
final class NameSpeech {
    private static final Map<String, String> STATES =
            Map.of("v", "velocity", "m", "first-moment", "s", "second-moment");
    private static final Map<Character, String> ACCENTS = Map.of('\u0302', "hat", '\u0304', "bar", '\u0303', "tilde");

    private final Words words;

    private NameSpeech(Words words) {
        this.words = words;
    }

    static String say(Name name) {
        return new NameSpeech(Speech.words()).of(name);
    }

    private String of(Name name) {
        return switch (name) {
            case Letter letter -> letter(letter);
            case Times times -> words.get("times", of(times.first()), of(times.second()));
            case Partial partial -> words.get("partial", of(partial.of()), of(partial.by()));
            case Call call -> words.get("of", state(call.letter()), of(call.argument()));
            case New updated -> words.get("new", of(updated.parameter()));
            case At at -> iteration(sample(of(at.name()), at.sample()), at.iteration());
        };
    }

    /// What the optimizer remembers.
    private String state(String letter) {
        return STATES.containsKey(letter) ? words.get(STATES.get(letter)) : letter;
    }

    private String sample(String name, int s) {
        return s == 0 ? name : words.get("of-sample", name, Integer.toString(s));
    }

    private String iteration(String name, int t) {
        return switch (t) {
            case 0 -> words.get("before", name);
            case 1 -> name;
            default -> words.get("in-iteration", name, Integer.toString(t));
        };
    }

    private String letter(Letter letter) {
        String base = base(letter.base());
        String below = letter.below().isEmpty() ? base : words.get("subscript", base, marks(letter.below()));
        String above = above(below, letter.above());
        return letter.behind().isEmpty() ? above : words.get("index", above, marks(letter.behind()));
    }

    private String base(String base) {
        String plain = Normalizer.normalize(base, Normalizer.Form.NFD);
        if (plain.isEmpty()) {
            return plain;
        }
        String accent = ACCENTS.getOrDefault(plain.charAt(plain.length() - 1), "");
        String letters = accent.isEmpty() ? plain : plain.substring(0, plain.length() - 1);
        String name = Greek.name(letters).orElse(letters);
        return accent.isEmpty() ? name : words.get(accent, name);
    }

    private String above(String name, String above) {
        if (above.isEmpty()) {
            return name;
        }
        Optional<String> layer = layer(above);
        if (layer.isPresent()) {
            return words.get("layer", name, layer.get());
        }
        return above.chars().allMatch(c -> c == '′')
                ? primes(name, above.length())
                : words.get("superscript", name, marks(above));
    }

    private String primes(String name, int count) {
        String result = name;
        for (int k = 0; k < count; k++) {
            result = words.get("prime", result);
        }
        return result;
    }

    /// The digits of a number in brackets; empty for any other text.
    private static Optional<String> layer(String above) {
        var text = new TextScanner(above);
        String digits = text.accept('[') ? text.digits() : "";
        return !digits.isEmpty() && text.accept(']') && text.isAtEnd() ? Optional.of(digits) : Optional.empty();
    }

    /// The marks below, above or behind a letter, without brackets and commas.
    private String marks(String text) {
        var spoken = new StringJoiner(" ");
        var rest = new TextScanner(text.replace("′", words.get("prime", " ") + " "));
        while (!rest.isAtEnd()) {
            String word = rest.run(c -> !isSilent(c));
            if (word.isEmpty()) {
                rest.next();
            } else {
                spoken.add(word);
            }
        }
        return spoken.toString();
    }

    private static boolean isSilent(int c) {
        return Character.isWhitespace(c) || "[](){},".indexOf(c) >= 0;
    }
}
