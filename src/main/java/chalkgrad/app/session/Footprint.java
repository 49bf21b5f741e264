package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import chalkgrad.document.Snapshot;
import chalkgrad.math.Matrix;
import chalkgrad.network.Parameters;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/// Estimates the memory of a document that shares most of its numbers with another one.
final class Footprint {
    private static final long BESIDES = 1000;
    private static final long OF_MATRIX = 64;

    private Footprint() {}

    /// The bytes that a document needs on its own while another one is kept anyway.
    static long beside(Document kept, Document document) {
        Set<Matrix> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        matrices(kept).forEach(shared::add);
        return BESIDES
                + matrices(document)
                        .filter(matrix -> !shared.contains(matrix))
                        .mapToLong(matrix -> OF_MATRIX + (long) Double.BYTES * matrix.rows() * matrix.columns())
                        .sum();
    }

    private static Stream<Matrix> matrices(Document document) {
        Stream<Parameters> parameters = Stream.of(
                        Stream.of(document.parameters()),
                        document.start().states().values().stream(),
                        document.snapshots().stream().map(Snapshot::parameters),
                        document.snapshots().stream().flatMap(kept -> kept.start().states().values().stream()))
                .flatMap(all -> all);
        Stream<Sample> samples = Stream.concat(document.samples().stream(), document.testSamples().stream());
        return Stream.concat(
                parameters.flatMap(all -> Stream.concat(all.weights().stream(), all.biases().stream())),
                samples.flatMap(sample -> Stream.of(sample.x(), sample.y())));
    }
}
