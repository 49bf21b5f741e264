package chalkgrad.script.line;

import chalkgrad.math.TextScanner;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.script.line.Explanations.Explained;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The line that calls a function of another activation than its layer has: what `sigmoid_prime` returns is right, and
/// belongs to no layer of ReLUs.
final class OtherActivation {
    private static final Set<String> MISTAKES = Set.of("wrong-activation", "wrong-derivative");

    private final Judgement code;
    private final NudgedRuns worlds;

    OtherActivation(Judgement code, NudgedRuns worlds) {
        this.code = code;
        this.worlds = worlds;
    }

    /// The index of the line that is wrong.
    ///
    /// @param at the line of the wrong numbers
    int line(int at, Explained explained) {
        if (explained.mistakes().stream().noneMatch(one -> MISTAKES.contains(one.id()))
                || explained.about().layer() == 0) {
            return at;
        }
        int wrong = at;
        Optional<Integer> caller = Optional.of(at);
        while (caller.isPresent()) {
            wrong = caller.get();
            caller = isOfAnother(wrong, explained.about().layer()) ? caller(wrong) : Optional.empty();
        }
        return wrong;
    }

    /// Whether a function is called like an activation, and not like that of the layer.
    private boolean isOfAnother(int at, int layer) {
        String name = TextScanner.lowerCase(code.line(at).name());
        String own = worlds.document(0).network().layer(layer).activation().name();
        return code.line(at).isReturned()
                && !name.contains(own)
                && Activations.ALL.stream().map(Activation::name).anyMatch(name::contains);
    }

    private Optional<Integer> caller(int at) {
        return IntStream.range(at + 1, code.lines().size())
                .filter(k -> code.line(k).from().contains(at))
                .boxed()
                .findFirst();
    }
}
