package chalkgrad.mistake;

import java.util.List;

/// Puts a mistake into words.
@FunctionalInterface
public interface Telling {
    Told tell(Wording wording);

    /// This telling about a layer.
    default Telling in(int layer) {
        return in(layer, 0);
    }

    /// This telling about one of several layers: that of the number, or else the last one.
    default Telling inOneOf(List<Integer> layers) {
        return wording -> {
            int own = wording.asked().layer();
            return tell(wording.in(layers.contains(own) ? own : layers.getLast(), 0));
        };
    }

    /// This telling about a neuron of a layer.
    default Telling in(int layer, int neuron) {
        return wording -> tell(wording.in(layer, neuron));
    }
}
