package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Replaces phrases by one word, and splits words written without a gap: `weighted sum` is a preactivation, `w.r.t.`
/// and `with respect to` are wrt, `neth1` is `net_h1`, `Δw` is `delta_w`.
final class Phrases {
    private static final String PRE_ACTIVATION = "preactivation";
    private static final String DELTA = "delta";
    private static final String WRT = "wrt";

    private static final Map<String, Set<String>> SECOND_WORDS = Map.ofEntries(
            Map.entry("pre", Set.of("activation", "activations", "act")),
            Map.entry("weighted", Set.of("sum", "sums", "input", "inputs")),
            Map.entry("net", Set.of("input", "inputs")),
            Map.entry("network", Set.of("input", "inputs")),
            Map.entry("linear", Set.of("combination", "output", "part")),
            Map.entry("gewichtete", Set.of("summe")),
            Map.entry("gewichteten", Set.of("summe")),
            Map.entry("gewichteter", Set.of("summe")),
            Map.entry("netto", Set.of("eingabe")),
            Map.entry("gewogen", Set.of("som")));

    private static final Set<String> ERRORS = Set.of("error", "fehler");
    private static final Set<String> SIGNALS = Set.of("term", "terms", "signal", "signals");

    /// Prefixes joined directly to the letter of a neuron.
    private static final List<String> GLUED = List.of("net", "out", "act", "pre", "in", "z", "a");

    private static final Set<String> NEURONS = Set.of("h", "o", "y");

    private static final Set<Affix> SAID_OF_NEURONS = Set.of(Affix.PRE_ACTIVATION, Affix.ACTIVATION, Affix.DELTA);

    private Phrases() {}

    /// The words of a label with such phrases as one word each.
    static List<LabelWord> of(List<LabelWord> words) {
        var result = new ArrayList<LabelWord>();
        int k = 0;
        while (k < words.size()) {
            LabelWord first = words.get(k);
            String phrase = k + 1 < words.size() ? pair(first, words.get(k + 1)) : "";
            if (!phrase.isEmpty()) {
                result.add(new LabelWord(
                        first.before(), first.apart(), phrase, words.get(k + 1).index()));
                k += 2;
            } else if (k + 2 < words.size() && isWithRespectTo(first, words.get(k + 1), words.get(k + 2))) {
                result.add(first.as(WRT));
                k += 3;
            } else {
                apart(isArgument(words, k) ? new LabelWord("_", false, first.letters(), first.index()) : first, result);
                k++;
            }
        }
        return List.copyOf(result);
    }

    /// Whether a word is an argument, like the neuron in `net(h1)`.
    private static boolean isArgument(List<LabelWord> words, int k) {
        LabelWord word = words.get(k);
        boolean encloses = k > 0
                && k + 1 < words.size()
                && word.before().equals("(")
                && !word.apart()
                && words.get(k + 1).before().startsWith(")");
        return encloses
                && NEURONS.contains(word.small())
                && words.get(k - 1).index().isEmpty()
                && Affix.before(words.get(k - 1).letters())
                        .filter(SAID_OF_NEURONS::contains)
                        .isPresent();
    }

    /// The one word for two; empty if there is none.
    private static String pair(LabelWord first, LabelWord second) {
        boolean together = first.index().isEmpty() && (second.isJoined() || second.apart() || isHyphen(second));
        if (!together || !second.before().isEmpty() && !second.isJoined() && !isHyphen(second)) {
            return "";
        }
        if (SECOND_WORDS.getOrDefault(first.small(), Set.of()).contains(second.small())) {
            return PRE_ACTIVATION;
        }
        return ERRORS.contains(first.small()) && SIGNALS.contains(second.small()) ? DELTA : "";
    }

    private static boolean isHyphen(LabelWord word) {
        return word.before().equals("-") && !word.apart();
    }

    private static boolean isWithRespectTo(LabelWord first, LabelWord second, LabelWord third) {
        boolean words = first.is("with") && second.is("respect") && third.is("to");
        boolean letters = first.is("w") && second.is("r") && third.is("t");
        return words || letters && second.before().equals(".") && third.before().equals(".");
    }

    /// Splits a word after a joined prefix.
    private static void apart(LabelWord word, List<LabelWord> result) {
        Optional<LabelWord> key = key(word);
        if (key.isPresent()) {
            result.add(new LabelWord(word.before(), word.apart(), word.letters(), ""));
            result.add(key.get());
            return;
        }
        String small = word.small();
        String prefix = small.length() > 1 && small.startsWith("δ") ? "δ" : glued(small);
        if (prefix.isEmpty()) {
            result.add(word);
        } else {
            String joined = prefix.equals("δ") ? DELTA : word.letters().substring(0, prefix.length());
            result.add(new LabelWord(word.before(), word.apart(), joined, ""));
            result.add(new LabelWord("", false, word.letters().substring(prefix.length()), word.index()));
        }
    }

    /// The neuron that is a key, as in `net[h1]` and `net['h1']`.
    private static Optional<LabelWord> key(LabelWord word) {
        var index = new TextScanner(word.index().replace("'", "").replace("\"", ""));
        boolean opens = index.accept('[');
        String neuron = opens ? index.run(Character::isLetter) : "";
        String digits = index.digits();
        boolean isNeuron = NEURONS.contains(neuron) && index.accept(']') && index.isAtEnd();
        return Affix.before(word.letters())
                .filter(affix -> isNeuron && SAID_OF_NEURONS.contains(affix))
                .map(affix -> new LabelWord("_", false, neuron, digits));
    }

    private static String glued(String word) {
        return GLUED.stream()
                .filter(prefix -> word.startsWith(prefix) && NEURONS.contains(word.substring(prefix.length())))
                .findFirst()
                .orElse("");
    }
}
