package chalkgrad.mistake.wording;

import chalkgrad.mistake.wording.Argument.Counts;
import java.util.List;
import java.util.stream.IntStream;

/// Describes a mistake as it is seen from a number.
@FunctionalInterface
public interface Wording {
    Description of(Viewpoint viewpoint);

    /// This wording about a layer.
    default Wording in(int layer) {
        return in(layer, 0);
    }

    /// This wording about the layer that it is about if that is one of some layers, otherwise about the last one of
    /// them.
    default Wording within(List<Integer> layers) {
        return viewpoint -> of(layers.contains(viewpoint.l()) ? viewpoint : viewpoint.in(layers.getLast(), 0));
    }

    /// This wording about one of several layers: that of the number, otherwise the last one.
    default Wording inOneOf(List<Integer> layers) {
        return viewpoint -> {
            int own = viewpoint.asked().layer();
            Description one = of(viewpoint.in(layers.contains(own) ? own : layers.getLast(), 0));
            return layers.size() == 1
                    ? one
                    : one.at(all(layers, viewpoint.document().network().depth()));
        };
    }

    /// "in layers 1, 2 and 3", or "in every layer"; layer 0 is the inputs, which nobody counts as a layer.
    private static Message all(List<Integer> layers, int depth) {
        boolean ofGradients = layers.containsAll(range(0, depth - 1));
        if (ofGradients || layers.containsAll(range(1, depth))) {
            return Message.of("place.every-layer");
        }
        return layers.equals(range(1, depth - 1))
                ? Message.of("place.every-hidden-layer")
                : Message.of("place.layers", new Counts(layers));
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /// This wording about a neuron of a layer.
    default Wording in(int layer, int neuron) {
        return viewpoint -> of(viewpoint.in(layer, neuron));
    }
}
