package chalkgrad.script.line;

import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.math.Matrix;
import chalkgrad.network.Activation;
import chalkgrad.network.Activations;
import chalkgrad.network.Losses;
import chalkgrad.network.Probability;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Outputs that are no probabilities, in code that takes their logarithms as a cross-entropy does: their activation is
/// missing or another one.
///
/// @param line the index of the line that computes the outputs
/// @param outputs what it has in the network that was found
/// @param meant the network that the loss belongs to, made of the one that was found
record NoProbabilities(int line, List<Quantity> outputs, UnaryOperator<Document> meant) {
    /// The first such line; empty if there is none.
    static Optional<NoProbabilities> of(Judgement code, NudgedRuns worlds) {
        Document found = worlds.document(0);
        int depth = found.network().depth();
        Activation activation = found.network().outputLayer().activation();
        if (activation instanceof Probability || isPositive(activation)) {
            return Optional.empty();
        }
        return IntStream.range(0, code.lines().size())
                .filter(k -> code.line(k).round() <= 1 && code.line(k).isKnown())
                .boxed()
                .flatMap(k -> code.dependencies().inLogarithms(k).stream().sorted())
                .filter(k -> !code.isAlias(k) && isOutput(code.tie(k), depth))
                .findFirst()
                .map(k -> new NoProbabilities(k, code.tie(k).quantities().orElse(List.of()), meant(found)));
    }

    /// What the line should be.
    Way way(int worlds) {
        return Way.of(outputs.stream().map(one -> one.as(Kind.ACTIVATION)).toList(), worlds);
    }

    /// Whether all activations have logarithms.
    private static boolean isPositive(Activation activation) {
        return activation.value(Matrix.number(-1)).get(0, 0) > 0;
    }

    private static boolean isOutput(Tie tie, int depth) {
        return tie.isKnown()
                && tie.quantities().stream()
                        .flatMap(List::stream)
                        .allMatch(one -> one.layer() == depth
                                && (one.kind() == Kind.ACTIVATION || one.kind() == Kind.PRE_ACTIVATION));
    }

    private static UnaryOperator<Document> meant(Document found) {
        int depth = found.network().depth();
        boolean isSingle = found.network().outputLayer().size() == 1;
        Activation activation =
                Activations.named(isSingle ? "sigmoid" : "softmax").orElseThrow();
        String loss = isSingle ? "binary_cross_entropy" : "categorical_cross_entropy";
        return world -> new NetworkEdit.SetActivation(depth, activation)
                .applyTo(world)
                .withLoss(Losses.named(loss).orElseThrow());
    }
}
