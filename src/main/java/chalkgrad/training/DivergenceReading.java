package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Address;
import chalkgrad.pass.NotFinite;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.table.Definition;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the first number that is not finite.
///
/// @param document with a single iteration
record DivergenceReading(Document document, Run run) {
    DivergenceReading(Document document) {
        this(document, new Run(document));
    }

    /// The first such number, of iteration 1, or of the forward pass that follows it.
    Optional<NotFinite> first() {
        return IntStream.rangeClosed(1, 2)
                .boxed()
                .flatMap(t -> run.table().kept().stream().flatMap(definition -> firstOf(definition, t).stream()))
                .findFirst()
                .flatMap(quantity -> NotFinite.of(run, run.derivation(), quantity));
    }

    private Optional<Quantity> firstOf(Definition definition, int t) {
        Matrix array = run.array(definition.term(), t);
        for (int i = 0; i < array.rows(); i++) {
            for (int j = 0; j < array.columns(); j++) {
                if (!Double.isFinite(array.get(i, j))) {
                    return Optional.of(quantity(definition, i, j, t));
                }
            }
        }
        return Optional.empty();
    }

    private Quantity quantity(Definition definition, int i, int j, int t) {
        boolean ofSample = definition.term().role().isOfSample() && !definition.isMatrix();
        int sample = ofSample && !document.hasSingleSample() ? document.batch(t)[i] : 0;
        return Address.quantity(definition.term(), definition.isMatrix() ? i + 1 : 0, definition.isNumber() ? 0 : j + 1)
                .at(sample, t);
    }
}
