package chalkgrad.app.plots.measure;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.network.Network;
import chalkgrad.training.Evaluation;
import java.util.List;
import java.util.Optional;

/// Computes forward passes one after the other, in arrays that are kept as long as the network stays the same. Not
/// thread-safe.
public final class Evaluator {
    private Optional<Network> network = Optional.empty();
    private Optional<Evaluation> evaluation = Optional.empty();

    /// The evaluation of a document's network with its parameters.
    public Evaluation of(Document document) {
        Optional<Evaluation> kept = evaluation.filter(any -> network.equals(Optional.of(document.network())));
        kept.ifPresent(any -> any.with(document.parameters()));
        Evaluation result = kept.orElseGet(() -> Evaluation.of(document));
        network = Optional.of(document.network());
        evaluation = Optional.of(result);
        return result;
    }

    /// The inputs of samples, row by row.
    static double[] inputs(List<Sample> samples, int size) {
        double[] inputs = new double[samples.size() * size];
        for (int s = 0; s < samples.size(); s++) {
            System.arraycopy(samples.get(s).x().toArray(0), 0, inputs, s * size, size);
        }
        return inputs;
    }
}
