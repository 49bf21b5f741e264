package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.math.TextScanner;
import chalkgrad.network.Activations;
import chalkgrad.network.Network;
import chalkgrad.network.Optimizers;
import chalkgrad.network.Probability;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The line of a hidden layer that goes on with pre-activations, in a classifier that is trained: the activation
/// function is missing. A layer that narrows what it is given can be meant to be linear, as an embedding is, and so can
/// a network that has no activation function at all.
///
/// @param line the index of the line that computes the layer
/// @param has what it has, which its activations are equal to
public record LinearLayer(int line, List<Quantity> has) {
    private static final String LINEAR = "linear";

    /// The first such line; empty if there is none.
    static Optional<LinearLayer> of(Judgement code, NudgedRuns worlds) {
        Document found = worlds.document(0);
        Network network = found.network();
        boolean isTrained = !found.optimizer().rule().equals(Optimizers.NONE);
        return isTrained && network.outputLayer().activation() instanceof Probability
                ? IntStream.range(1, network.depth())
                        .filter(l -> isOfNoUse(network, l))
                        .boxed()
                        .flatMap(l -> ofLayer(code, l).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// Whether a hidden layer is linear and does not narrow what it is given.
    public static boolean isOfNoUse(Network network, int l) {
        return network.layer(l).activation().equals(Activations.IDENTITY)
                && network.size(l) >= Math.min(network.size(l - 1), network.size(l + 1));
    }

    /// Whether the code says that something is linear, in a name or a comment: then that may be on purpose. A library's
    /// layer is called so, too, whatever comes after it.
    static boolean isMeant(List<String> cells) {
        return cells.stream().anyMatch(cell -> {
            String text = TextScanner.lowerCase(cell);
            for (int at = text.indexOf(LINEAR); at >= 0; at = text.indexOf(LINEAR, at + 1)) {
                char before = at == 0 ? ' ' : text.charAt(at - 1);
                boolean isPartOfWord = Character.isLetter(before) && Character.isLowerCase(cell.charAt(at));
                int end = at + LINEAR.length();
                boolean isLibrarys = before == '.' || text.startsWith("(", end) || text.startsWith(" layer", end);
                if (!isPartOfWord && !isLibrarys) {
                    return true;
                }
            }
            return false;
        });
    }

    /// The line that computes a layer, rather than the one that made the layer of a framework.
    private static Optional<LinearLayer> ofLayer(Judgement code, int l) {
        List<Integer> lines = IntStream.range(0, code.lines().size())
                .filter(k -> code.line(k).round() <= 1 && isOf(code.tie(k), l))
                .boxed()
                .toList();
        Predicate<Integer> isMade =
                k -> Character.isUpperCase(code.line(k).name().charAt(0))
                        && code.line(k).isReturned();
        return lines.stream()
                .filter(isMade.negate())
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(k -> new LinearLayer(k, code.tie(k).quantities().orElse(List.of())));
    }

    private static boolean isOf(Tie tie, int l) {
        return tie.isKnown()
                && tie.quantities().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.layer() == l
                                && (one.kind() == Kind.PRE_ACTIVATION || one.kind() == Kind.ACTIVATION));
    }

    /// What the line should have.
    Way way(int worlds) {
        return Way.of(has.stream().map(one -> one.as(Kind.ACTIVATION)).toList(), worlds);
    }
}
