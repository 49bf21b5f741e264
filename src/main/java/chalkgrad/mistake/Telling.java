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

    /// This telling about the layer that it is about if that is one of some layers, otherwise about the last one of
    /// them.
    default Telling within(List<Integer> layers) {
        return wording -> tell(layers.contains(wording.l()) ? wording : wording.in(layers.getLast(), 0));
    }

    /// This telling about one of several layers: that of the number, otherwise the last one.
    default Telling inOneOf(List<Integer> layers) {
        return wording -> {
            int own = wording.asked().layer();
            Told told = tell(wording.in(layers.contains(own) ? own : layers.getLast(), 0));
            return layers.size() == 1
                    ? told
                    : new Told(
                            told.withoutPlace() + ", in " + all(layers, new Setting(wording.document())),
                            told.rightMarked(),
                            told.mistaken());
        };
    }

    /// "layers 1, 2 and 3", or "every layer"; layer 0 is the inputs, which nobody counts as a layer.
    private static String all(List<Integer> layers, Setting setting) {
        boolean ofGradients = layers.containsAll(Setting.range(0, setting.depth() - 1));
        if (ofGradients || layers.containsAll(setting.layers())) {
            return "every layer";
        }
        if (layers.equals(setting.hidden())) {
            return "every hidden layer";
        }
        String numbers = layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "layers " + numbers.replaceFirst(", (\\d+)$", " and $1");
    }

    /// This telling about a neuron of a layer.
    default Telling in(int layer, int neuron) {
        return wording -> tell(wording.in(layer, neuron));
    }
}
