package chalkgrad.exchange.answer;

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

    /// The terms of a label with such phrases as one term each.
    static List<Term> of(List<Term> terms) {
        var result = new ArrayList<Term>();
        int k = 0;
        while (k < terms.size()) {
            Term first = terms.get(k);
            String phrase = k + 1 < terms.size() ? pair(first, terms.get(k + 1)) : "";
            if (!phrase.isEmpty()) {
                result.add(new Term(
                        first.before(), first.apart(), phrase, terms.get(k + 1).index()));
                k += 2;
            } else if (k + 2 < terms.size() && isWithRespectTo(first, terms.get(k + 1), terms.get(k + 2))) {
                result.add(first.as(WRT));
                k += 3;
            } else {
                apart(isArgument(terms, k) ? new Term("_", false, first.word(), first.index()) : first, result);
                k++;
            }
        }
        return List.copyOf(result);
    }

    /// Whether a term is an argument, like the neuron in `net(h1)`.
    private static boolean isArgument(List<Term> terms, int k) {
        Term term = terms.get(k);
        boolean encloses = k > 0
                && k + 1 < terms.size()
                && term.before().equals("(")
                && !term.apart()
                && terms.get(k + 1).before().startsWith(")");
        return encloses
                && NEURONS.contains(term.small())
                && terms.get(k - 1).index().isEmpty()
                && Affix.before(terms.get(k - 1).word())
                        .filter(SAID_OF_NEURONS::contains)
                        .isPresent();
    }

    /// The one word for two; empty if there is none.
    private static String pair(Term first, Term second) {
        boolean together = first.index().isEmpty() && (second.isJoined() || second.apart() || isHyphen(second));
        if (!together || !second.before().isEmpty() && !second.isJoined() && !isHyphen(second)) {
            return "";
        }
        if (SECOND_WORDS.getOrDefault(first.small(), Set.of()).contains(second.small())) {
            return PRE_ACTIVATION;
        }
        return ERRORS.contains(first.small()) && SIGNALS.contains(second.small()) ? DELTA : "";
    }

    private static boolean isHyphen(Term term) {
        return term.before().equals("-") && !term.apart();
    }

    private static boolean isWithRespectTo(Term first, Term second, Term third) {
        boolean words = first.is("with") && second.is("respect") && third.is("to");
        boolean letters = first.is("w") && second.is("r") && third.is("t");
        return words || letters && second.before().equals(".") && third.before().equals(".");
    }

    /// Splits a term after a joined prefix.
    private static void apart(Term term, List<Term> result) {
        Optional<Term> key = key(term);
        if (key.isPresent()) {
            result.add(new Term(term.before(), term.apart(), term.word(), ""));
            result.add(key.get());
            return;
        }
        String small = term.small();
        String prefix = small.length() > 1 && small.startsWith("δ") ? "δ" : glued(small);
        if (prefix.isEmpty()) {
            result.add(term);
        } else {
            String word = prefix.equals("δ") ? DELTA : term.word().substring(0, prefix.length());
            result.add(new Term(term.before(), term.apart(), word, ""));
            result.add(new Term("", false, term.word().substring(prefix.length()), term.index()));
        }
    }

    /// The neuron that is a key, as in `net[h1]` and `net['h1']`.
    private static Optional<Term> key(Term term) {
        var index = new TextScanner(term.index().replace("'", "").replace("\"", ""));
        boolean opens = index.accept('[');
        String neuron = opens ? index.run(Character::isLetter) : "";
        String digits = index.digits();
        boolean isNeuron = NEURONS.contains(neuron) && index.accept(']') && index.isAtEnd();
        return Affix.before(term.word())
                .filter(affix -> isNeuron && SAID_OF_NEURONS.contains(affix))
                .map(affix -> new Term("_", false, neuron, digits));
    }

    private static String glued(String word) {
        return GLUED.stream()
                .filter(prefix -> word.startsWith(prefix) && NEURONS.contains(word.substring(prefix.length())))
                .findFirst()
                .orElse("");
    }
}
