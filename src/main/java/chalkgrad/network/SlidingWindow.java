package chalkgrad.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A window that moves along signals of equal length, which lie one after the other.
///
/// @param width the size of the window
/// @param stride how far the window moves
/// @param padding the number of zeros at each end of a signal
/// @param channels the number of signals
/// @param length the length of each signal
public record SlidingWindow(int width, int stride, int padding, int channels, int length) {
    static SlidingWindow of(LayerSettings settings, int inputs) {
        int channels = settings.count("channels");
        return new SlidingWindow(
                settings.count("width"),
                settings.count("stride"),
                settings.values().containsKey("padding") ? settings.count("padding") : 0,
                channels,
                inputs % channels == 0 ? inputs / channels : 0);
    }

    /// Why it cannot lie anywhere.
    Optional<String> problem() {
        if (length == 0) {
            return Optional.of(Sentences.of("channels.uneven", channels));
        }
        if (padding >= width) {
            return Optional.of(Sentences.of("padding.wide", padding, width));
        }
        return places() < 1 ? Optional.of(Sentences.of("window.wide", width, length)) : Optional.empty();
    }

    /// The number of places where it lies.
    int places() {
        long room = length + 2L * padding - width;
        return room < 0 ? 0 : (int) (room / stride) + 1;
    }

    /// What it covers at a place, which counts from 1.
    List<Covered> covered(int place, int channel) {
        var result = new ArrayList<Covered>();
        for (int offset = 1; offset <= width; offset++) {
            int at = (place - 1) * stride - padding + offset;
            if (at >= 1 && at <= length) {
                result.add(new Covered((channel - 1) * length + at, offset));
            }
        }
        return result;
    }

    /// A neuron that the window covers.
    ///
    /// @param offset its place in the window, from 1
    record Covered(int neuron, int offset) {}
}
