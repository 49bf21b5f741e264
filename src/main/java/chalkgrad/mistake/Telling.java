package chalkgrad.mistake;

/// Puts a mistake into words.
@FunctionalInterface
public interface Telling {
    Told tell(Wording wording);

    /// This telling about a layer.
    default Telling in(int layer) {
        return in(layer, 0);
    }

    /// This telling about a neuron of a layer.
    default Telling in(int layer, int neuron) {
        return wording -> tell(wording.in(layer, neuron));
    }
}
