package chalkgrad;

import chalkgrad.document.Document;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Timeline;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Every number of a document, given or computed, of every sample and iteration.
public final class AllQuantities {
    private AllQuantities() {}

    /// What the steps of a document make.
    public static Stream<Quantity> computed(Document document) {
        var timeline = new Timeline(document);
        return LongStream.range(0, timeline.length())
                .mapToObj(index -> timeline.step(index).makes());
    }

    public static Stream<Quantity> of(Document document) {
        return Stream.concat(given(document), computed(document));
    }

    private static Stream<Quantity> given(Document document) {
        var network = document.network();
        int samples = document.samples().size();
        Stream.Builder<Quantity> given = Stream.builder();
        for (int s = 1; s <= samples; s++) {
            int sample = samples == 1 ? 0 : s;
            for (int i = 1; i <= network.inputSize(); i++) {
                given.add(Quantity.input(i).at(sample, 1));
            }
            for (int j = 1; j <= network.outputLayer().size(); j++) {
                given.add(Quantity.target(j).at(sample, 1));
            }
        }
        for (int l = 1; l <= network.depth(); l++) {
            for (int j = 1; j <= network.size(l); j++) {
                for (int i = 1; i <= network.size(l - 1); i++) {
                    given.add(Quantity.weight(l, i, j));
                }
                if (network.layer(l).hasBiases()) {
                    given.add(Quantity.bias(l, network.layer(l).tiedBias() ? 0 : j));
                }
            }
        }
        return given.build();
    }
}
