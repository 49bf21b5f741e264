package chalkgrad.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A kind of layer as files describe it: by settings from which layers of that kind are made.
///
/// @param settings in the order in which they are written
/// @param hasParameters whether it has weights and biases, and with them an activation
/// @param problem says why no such layer can follow a layer with this many neurons; empty if it can
/// @param maker makes the layer, or several that belong together, such as the time steps of a recurrent one
public record LayerForm(String name, List<Setting> settings, boolean hasParameters, Problem problem, Maker maker) {
    /// A setting of a layer.
    public sealed interface Setting {
        /// The name in files.
        String key();
    }

    /// A whole number.
    ///
    /// @param preset its value if a file does not give it
    public record Count(String key, int least, OptionalInt preset) implements Setting {
        static Count required(String key) {
            return new Count(key, 1, OptionalInt.empty());
        }

        static Count optional(String key, int least, int preset) {
            return new Count(key, least, OptionalInt.of(preset));
        }
    }

    /// A number greater than 0 and at most 1.
    public record Share(String key) implements Setting {}

    /// A list with 1 or 0 for each neuron of the layer before.
    public record Mask(String key) implements Setting {}

    /// Says why there is no layer with these settings.
    public interface Problem {
        Optional<String> of(LayerSettings settings, int inputs);
    }

    /// Makes layers with these settings.
    public interface Maker {
        List<LayerKind> of(LayerSettings settings, int inputs);
    }
}
