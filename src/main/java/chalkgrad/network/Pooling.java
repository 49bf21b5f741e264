package chalkgrad.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The largest or the mean of each window of a signal. It has no parameters.
///
/// @param largest whether it takes the largest number instead of the mean
public record Pooling(boolean largest, SlidingWindow window) implements WithoutParameters {
    static final LayerForm LARGEST = form("max_pooling", true);
    static final LayerForm MEAN = form("mean_pooling", false);

    private static LayerForm form(String name, boolean largest) {
        return new LayerForm(
                name,
                List.of(
                        LayerForm.Count.required("width"),
                        LayerForm.Count.optional("stride", 1, 1),
                        LayerForm.Count.optional("channels", 1, 1)),
                false,
                (settings, inputs) -> SlidingWindow.of(settings, inputs).problem(),
                (settings, inputs) -> List.of(new Pooling(largest, SlidingWindow.of(settings, inputs))));
    }

    @Override
    public String name() {
        return (largest ? LARGEST : MEAN).name();
    }

    @Override
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("width", window.width());
        settings.put("stride", window.stride());
        settings.put("channels", window.channels());
        return settings;
    }

    @Override
    public int size() {
        return window.channels() * window.places();
    }

    @Override
    public double divisor() {
        return largest ? 1 : window.width();
    }

    @Override
    public boolean takesLargest() {
        return largest;
    }

    @Override
    public List<Wire> wires(int neuron, int before) {
        int channel = (neuron - 1) / window.places() + 1;
        int place = (neuron - 1) % window.places() + 1;
        return window.covered(place, channel).stream()
                .map(covered -> Wire.of(covered.neuron(), 1))
                .toList();
    }
}
