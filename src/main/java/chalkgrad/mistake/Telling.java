package chalkgrad.mistake;

import java.util.List;
import java.util.stream.Collectors;

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
            Told told = tell(wording.in(layers.contains(own) ? own : layers.getLast(), 0));
            return layers.size() == 1
                    ? told
                    : new Told(told.sentence() + ", in " + all(layers) + " alike", told.rightMarked(), told.mistaken());
        };
    }

    /// "layers 1, 2 and 3".
    private static String all(List<Integer> layers) {
        String numbers = layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "layers " + numbers.replaceFirst(", (\\d+)$", " and $1");
    }

    /// This telling about a neuron of a layer.
    default Telling in(int layer, int neuron) {
        return wording -> tell(wording.in(layer, neuron));
    }
}
