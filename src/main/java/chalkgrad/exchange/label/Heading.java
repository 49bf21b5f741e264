package chalkgrad.exchange.label;

import chalkgrad.exchange.number.Section;
import chalkgrad.math.TextScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A heading that a line of answers starts with:
///
/// ```
/// heading = numbered [ ( ":" | "." | "," | ")" | "-" ) rest | "(" … ")" [ ":" ] ]
/// numbered = word [ "#" | "no." | "nr." ] digits [ "/" digits ] | digits ending word
/// ending  = "." | "st" | "nd" | …
/// layer   = words, one of which is that of a layer, and a number at most
/// ```
///
/// @param section what is below it
/// @param rest what follows on the line
public record Heading(Section section, String rest) {
    private static final int MOST_DIGITS = 6;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 100;

    private static final Set<String> SAMPLES = Set.of(
            "sample",
            "example",
            "datapoint",
            "instance",
            "pattern",
            "beispiel",
            "datenpunkt",
            "muster",
            "exemple",
            "échantillon",
            "muestra",
            "ejemplo",
            "örnek",
            "voorbeeld",
            "样本");

    private static final Set<String> ITERATIONS = Set.of(
            "iteration",
            "epoch",
            "epoche",
            "durchlauf",
            "itération",
            "époque",
            "iteración",
            "época",
            "iterasyon",
            "iteratie",
            "迭代");

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "e", "er", "ème");

    /// The heading that a line starts with.
    ///
    /// @param above the headings above it
    public static Optional<Heading> of(String line, Section above) {
        String stripped = line.strip();
        Optional<Heading> ofLayer = ofLayer(stripped, above);
        if (ofLayer.isPresent()) {
            return ofLayer;
        }
        var text = new TextScanner(stripped);
        String ordinal = ordinal(text);
        String word = TextScanner.lowerCase(text.run(Character::isLetter));
        if (!SAMPLES.contains(word) && !ITERATIONS.contains(word)) {
            return Optional.empty();
        }
        String digits = ordinal.isEmpty() ? number(text) : ordinal;
        String behind = text.rest().strip();
        boolean ends = behind.isEmpty() || ":.,)-–—".indexOf(behind.charAt(0)) >= 0;
        boolean isRemark = behind.startsWith("(") && (behind.endsWith(")") || behind.endsWith("):"));
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !ends && !isRemark) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        Section section = SAMPLES.contains(word)
                ? new Section(number, above.iteration(), Section.UNSAID)
                : Section.ofIteration(number);
        return Optional.of(new Heading(
                section, isRemark || behind.isEmpty() ? "" : behind.substring(1).strip()));
    }

    /// The digits before a word, with what ends them.
    private static String ordinal(TextScanner text) {
        int start = text.position();
        String digits = text.digits();
        boolean isPoint = !digits.isEmpty() && (text.accept('.') || text.accept('º') || text.accept('ª'));
        boolean ends = isPoint || !digits.isEmpty() && ORDINALS.contains(text.run(Character::isLetter));
        if (!ends || text.run(Character::isWhitespace).isEmpty()) {
            text.returnTo(start);
            return "";
        }
        return digits;
    }

    private static String number(TextScanner text) {
        text.run(c -> Character.isWhitespace(c) || "#nNorR.°".indexOf(c) >= 0);
        String digits = text.digits();
        if (text.accept('/')) {
            text.digits();
        }
        return digits;
    }

    /// A line that says nothing but a layer: `Layer 2`, `Hidden layer:`, `2. Schicht (Ausgabe)`.
    private static Optional<Heading> ofLayer(String line, Section above) {
        String open = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        int remark = open.endsWith(")") ? open.indexOf('(') : -1;
        List<String> words =
                List.of((remark > 0 ? open.substring(0, remark) : open).strip().split(" ", MOST_WORDS + 1));
        int number = Section.SOME;
        boolean isLayer = false;
        for (String word : words) {
            String digits = new TextScanner(word.startsWith("#") ? word.substring(1) : word).digits();
            boolean isWord = !word.isEmpty() && word.chars().allMatch(c -> Character.isLetter(c) || c == '-');
            if (!digits.isEmpty() && digits.length() <= MOST_DIGITS && word.length() <= digits.length() + 1) {
                number = Integer.parseInt(digits);
            } else if (!isWord) {
                return Optional.empty();
            }
            String small = TextScanner.lowerCase(word);
            isLayer |= isWord && (LayerWords.has(small) || small.endsWith("schicht"));
        }
        return isLayer && words.size() <= MOST_WORDS
                ? Optional.of(new Heading(new Section(above.sample(), above.iteration(), number), ""))
                : Optional.empty();
    }

    /// The layer that a name speaks of before its last word, as in `Layer 2: a_1`; [Section#UNSAID] if it does not.
    public static int layer(String name) {
        String stripped = name.strip();
        int last = Math.max(stripped.lastIndexOf(' '), stripped.lastIndexOf(':'));
        if (last < 0 || last > LONGEST) {
            return Section.UNSAID;
        }
        String before = stripped.substring(0, last).strip();
        String bare = before.endsWith(":") || before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
        return ofLayer(bare, Section.NONE)
                .map(heading -> heading.section().layer())
                .orElse(Section.UNSAID);
    }

    /// Whether a line starts as headings do, so that what was said before is over even if the heading cannot be read.
    public static boolean mayStart(String line) {
        String word = TextScanner.lowerCase(new TextScanner(line.strip()).run(Character::isLetter));
        return SAMPLES.contains(word) || ITERATIONS.contains(word);
    }
}
