package chalkgrad.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A kind of layer as files describe it: by whole numbers, from which layers of that kind are made.
///
/// @param counts the numbers, in the order in which they are written
/// @param hasParameters whether it has weights and biases, and with them an activation
/// @param problem says why no such layer can follow a layer with this many neurons; empty if it can
/// @param maker makes the layer, or several that belong together, such as the time steps of a recurrent one
public record LayerForm(String name, List<Count> counts, boolean hasParameters, Problem problem, Maker maker) {
    /// A whole number that describes a layer.
    ///
    /// @param key its name in files
    /// @param preset its value if a file does not give it
    public record Count(String key, int least, OptionalInt preset) {
        static Count required(String key) {
            return new Count(key, 1, OptionalInt.empty());
        }

        static Count optional(String key, int least, int preset) {
            return new Count(key, least, OptionalInt.of(preset));
        }
    }

    /// Says why there is no layer with these numbers.
    public interface Problem {
        Optional<String> of(Map<String, Integer> counts, int inputs);
    }

    /// Makes layers with these numbers.
    public interface Maker {
        List<LayerKind> of(Map<String, Integer> counts, int inputs);
    }
}
