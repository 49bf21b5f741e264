package chalkgrad.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A convolution along one dimension, without turning the filters around: what signal processing calls a
/// cross-correlation. Each filter is a column of the weights, with a row for each place of the window, channel by
/// channel. The neurons are the places where the window lies, filter by filter. Beyond the ends of the signal lie
/// zeros. In a locally connected layer, weights are not shared: each neuron has a filter of its own.
///
/// Sources: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, 2016; for unshared convolution,
/// Goodfellow, Bengio and Courville, Deep learning, 2016, section 9.5.
///
/// @param filters the number of filters at each place
/// @param shared whether the filters are the same at all places
public record Convolution(SlidingWindow window, int filters, boolean shared) implements LayerKind {
    static final LayerForm SHARED = form("convolution", true);
    static final LayerForm LOCAL = form("locally_connected", false);

    private static LayerForm form(String name, boolean shared) {
        return new LayerForm(
                name,
                List.of(
                        LayerForm.Count.required("width"),
                        LayerForm.Count.optional("stride", 1, 1),
                        LayerForm.Count.optional("padding", 0, 0),
                        LayerForm.Count.optional("filters", 1, 1),
                        LayerForm.Count.optional("channels", 1, 1)),
                true,
                (settings, inputs) -> SlidingWindow.of(settings, inputs).problem(),
                (settings, inputs) -> List.of(
                        new Convolution(SlidingWindow.of(settings, inputs), settings.count("filters"), shared)));
    }

    @Override
    public String name() {
        return (shared ? SHARED : LOCAL).name();
    }

    @Override
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("width", window.width());
        settings.put("stride", window.stride());
        settings.put("padding", window.padding());
        settings.put("filters", filters);
        settings.put("channels", window.channels());
        return settings;
    }

    @Override
    public int size() {
        return filters * window.places();
    }

    @Override
    public int weightRows(int inputs) {
        return window.channels() * window.width();
    }

    @Override
    public int weightColumns() {
        return shared ? filters : size();
    }

    @Override
    public int biasCount() {
        return weightColumns();
    }

    @Override
    public int bias(int neuron) {
        return filter(neuron);
    }

    /// The column of its weights.
    private int filter(int neuron) {
        return shared ? (neuron - 1) / window.places() + 1 : neuron;
    }

    @Override
    public List<Wire> wires(int neuron, int before) {
        int place = (neuron - 1) % window.places() + 1;
        var wires = new ArrayList<Wire>();
        for (int channel = 1; channel <= window.channels(); channel++) {
            for (SlidingWindow.Covered covered : window.covered(place, channel)) {
                wires.add(new Wire(
                        0, covered.neuron(), (channel - 1) * window.width() + covered.offset(), filter(neuron)));
            }
        }
        return wires;
    }
}
