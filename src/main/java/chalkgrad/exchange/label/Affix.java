package chalkgrad.exchange.label;

import chalkgrad.math.TextScanner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words that people join to a name, before or after it, and how they change its meaning: `net_h1`, `h1_in` and
/// `h1_net` are the pre-activation of h1, `w5_new` and `w5+` the new value of w5. This is the only list of such words;
/// label and notebook readers share it.
enum Affix {
    /// The pre-activation of a neuron.
    PRE_ACTIVATION(
            Placement.EITHER,
            "net",
            "in",
            "input",
            "inp",
            "pre",
            "preact",
            "preactivation",
            "z",
            "logit",
            "linear",
            "netinput",
            "raw"),
    /// The activation of a neuron.
    ACTIVATION(Placement.EITHER, "out", "output", "act", "activation", "activated", "post", "a"),
    /// The derivative of the loss with respect to the pre-activation of a neuron; for a parameter, its step.
    DELTA(Placement.EITHER, "delta", "δ", "deltas"),
    /// The derivative of the loss.
    GRADIENT(Placement.EITHER, "grad", "grads", "gradient", "gradients", "nabla", "deriv", "derivative"),
    /// The derivative of the loss, if it comes before the name.
    GRADIENT_LETTER(Placement.BEFORE, "d", "g"),
    /// The value after the update.
    NEW(Placement.EITHER, "new", "updated", "upd", "next", "after", "neu", "neue", "nieuw", "nieuwe", "plus"),
    /// The value before the update, which the name means anyway.
    OLD(Placement.EITHER, "old", "before", "bef", "prev", "initial", "init", "alt", "oud", "orig", "original", "start"),
    /// The output that is compared with a target.
    PREDICTED(Placement.EITHER, "hat", "pred", "predicted", "prediction"),
    /// The target that an output is compared with.
    TARGET(Placement.EITHER, "true", "target", "actual", "expected", "desired"),
    /// The loss of all outputs together.
    TOTAL(Placement.EITHER, "total", "tot", "gesamt", "totaal"),
    /// What momentum remembers of a parameter.
    VELOCITY(Placement.BEFORE, "v", "vt", "vel", "velocity", "m", "momentum"),
    /// The change of a parameter.
    STEP(Placement.EITHER, "step", "change", "update", "increment", "änderung", "aenderung", "stap", "schritt");

    private enum Placement {
        BEFORE,
        EITHER
    }

    private static final Map<String, Affix> BY_WORD = byWord();

    private final Placement place;

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> words;

    Affix(Placement place, String... words) {
        this.place = place;
        this.words = List.of(words);
    }

    private static Map<String, Affix> byWord() {
        var result = new HashMap<String, Affix>();
        Arrays.stream(values()).forEach(affix -> affix.words.forEach(word -> result.put(word, affix)));
        return Map.copyOf(result);
    }

    /// The affix that a word is for the name after it, if any.
    static Optional<Affix> before(String word) {
        return Optional.ofNullable(BY_WORD.get(TextScanner.lowerCase(word)));
    }

    /// The affix that a word is for the name before it, if any.
    static Optional<Affix> after(String word) {
        return before(word).filter(affix -> affix.place == Placement.EITHER);
    }
}
