package chalkgrad.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The largest or the mean of each window of a signal. It has no parameters.
///
/// @param largest whether it takes the largest number instead of the mean
/// @param channels the number of signals that the layer before gives, one after the other
/// @param length the length of each of these signals
public record Pooling(boolean largest, int width, int stride, int channels, int length) implements LayerKind {
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
                (settings, inputs) -> Window.of(settings, inputs).problem(),
                (settings, inputs) -> List.of(of(largest, Window.of(settings, inputs))));
    }

    private static Pooling of(boolean largest, Window window) {
        return new Pooling(largest, window.width(), window.stride(), window.channels(), window.length());
    }

    @Override
    public String name() {
        return (largest ? LARGEST : MEAN).name();
    }

    @Override
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("width", width);
        settings.put("stride", stride);
        settings.put("channels", channels);
        return settings;
    }

    private Window window() {
        return new Window(width, stride, 0, channels, length);
    }

    @Override
    public int size() {
        return channels * window().places();
    }

    @Override
    public int weightRows(int inputs) {
        return 0;
    }

    @Override
    public int weightColumns() {
        return 0;
    }

    @Override
    public int biasCount() {
        return 0;
    }

    @Override
    public double divisor() {
        return largest ? 1 : width;
    }

    @Override
    public boolean takesLargest() {
        return largest;
    }

    @Override
    public List<Wire> wires(int neuron) {
        int channel = (neuron - 1) / window().places() + 1;
        int place = (neuron - 1) % window().places() + 1;
        return window().covered(place, channel).stream()
                .map(covered -> Wire.of(covered.neuron(), 1))
                .toList();
    }
}
