package chalkgrad.script;

import chalkgrad.document.Document;
import chalkgrad.network.Network;
import chalkgrad.network.Softmax;
import chalkgrad.script.line.LinearLayer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What makes a network doubtful although each line computes what it says. Somebody may mean it, so no line is accused;
/// but such code is not called right.
final class Oddities {
    /// With two outputs, the binary cross-entropy of a softmax is the categorical one.
    private static final int TWO = 2;

    private Oddities() {}

    /// The sentences about a network, as one with a hidden layer that is linear; none if nothing is odd.
    static List<String> of(Document document) {
        Network network = document.network();
        Stream<String> linear = IntStream.range(1, network.depth())
                .filter(l -> LinearLayer.isOfNoUse(network, l))
                .mapToObj(l -> Sentences.of("odd.linear", l, l + 1));
        boolean isOfClasses = network.outputLayer().activation() instanceof Softmax
                && network.outputLayer().size() > TWO
                && document.loss().name().equals("binary_cross_entropy");
        return Stream.concat(linear, isOfClasses ? Stream.of(Sentences.of("odd.softmax")) : Stream.empty())
                .toList();
    }
}
