package chalkgrad.homework;

import chalkgrad.document.Document;
import chalkgrad.mistake.search.Homework;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Objects;

/// The numbers of a homework by what a course calls them, as arrays with one row for each sample, and weights from
/// row to column.
record Numbers(Homework homework) {
    /// What a course has a name for.
    enum Kinds {
        WEIGHTS,
        BIASES,
        PRE_ACTIVATIONS,
        ACTIVATIONS,
        SLOPES,
        ACTIVATION_GRADIENTS,
        DELTAS,
        WEIGHT_GRADIENTS,
        BIAS_GRADIENTS,
        NEW_WEIGHTS,
        NEW_BIASES
    }

    private Document document() {
        return homework.document();
    }

    int depth() {
        return document().network().depth();
    }

    int samples() {
        return document().samples().size();
    }

    boolean isSingle() {
        return document().hasSingleSample();
    }

    double loss(int iteration) {
        return value(Quantity.loss().at(0, iteration));
    }

    double value(Quantity quantity) {
        return Objects.requireNonNull(homework.numbers().get(quantity), quantity::name);
    }

    /// Whether the network has such numbers: softmax has a matrix of slopes, and nothing new comes without an
    /// optimizer.
    boolean has(Kinds kind, int layer) {
        return switch (kind) {
            case SLOPES -> homework.numbers().containsKey(ofSample(Quantity.activationDerivative(layer, 1), 0));
            case NEW_WEIGHTS ->
                homework.numbers().containsKey(Quantity.weight(layer, 1, 1).as(Kind.NEW_PARAMETER));
            case NEW_BIASES -> homework.numbers().containsKey(bias(layer, 0).as(Kind.NEW_PARAMETER));
            default -> true;
        };
    }

    Table table(Kinds kind, int layer) {
        int before = document().network().size(layer - 1);
        int size = document().network().size(layer);
        int biases = document().network().layer(layer).biasCount();
        return switch (kind) {
            case WEIGHTS ->
                Table.of(
                        before,
                        size,
                        (i, j) -> Quantity.weight(layer, i + 1, j + 1),
                        q -> document().parameters().weights(layer).get(q.from() - 1, q.to() - 1));
            case BIASES ->
                Table.of(
                        1,
                        biases,
                        (i, j) -> bias(layer, j),
                        q -> document().parameters().biases(layer).get(0, Math.max(0, q.to() - 1)));
            case PRE_ACTIVATIONS -> ofSamples(size, j -> Quantity.preActivation(layer, j));
            case ACTIVATIONS -> ofSamples(size, j -> Quantity.activation(layer, j));
            case SLOPES -> ofSamples(size, j -> Quantity.activationDerivative(layer, j));
            case ACTIVATION_GRADIENTS -> ofSamples(size, j -> Quantity.activationGradient(layer, j));
            case DELTAS -> ofSamples(size, j -> Quantity.delta(layer, j));
            case WEIGHT_GRADIENTS ->
                Table.of(before, size, (i, j) -> Quantity.weightGradient(layer, i + 1, j + 1), this::value);
            case BIAS_GRADIENTS -> Table.of(1, biases, (i, j) -> bias(layer, j).gradient(), this::value);
            case NEW_WEIGHTS ->
                Table.of(
                        before,
                        size,
                        (i, j) -> Quantity.weight(layer, i + 1, j + 1).as(Kind.NEW_PARAMETER),
                        this::value);
            case NEW_BIASES -> Table.of(1, biases, (i, j) -> bias(layer, j).as(Kind.NEW_PARAMETER), this::value);
        };
    }

    private Quantity bias(int layer, int j) {
        return Quantity.bias(layer, document().network().layer(layer).tiedBias() ? 0 : j + 1);
    }

    private interface OfNeuron {
        Quantity of(int j);
    }

    private Table ofSamples(int size, OfNeuron quantity) {
        return Table.of(samples(), size, (s, j) -> ofSample(quantity.of(j + 1), s), this::value);
    }

    private Quantity ofSample(Quantity quantity, int s) {
        return quantity.at(isSingle() ? 0 : s + 1, 1);
    }
}
