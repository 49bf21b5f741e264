package chalkgrad.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A convolution along one dimension, without turning the filters around: what signal processing calls a
/// cross-correlation. Each filter is a column of the weights, with a row for each place of the window, channel by
/// channel. The neurons are the places where the window lies, filter by filter. Beyond the ends of the signal lie
/// zeros.
///
/// Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning, 2016.
///
/// @param filters the number of filters, each of which has a bias of its own unless they are tied
public record Convolution(SlidingWindow window, int filters) implements LayerKind {
    static final LayerForm FORM = new LayerForm(
            "convolution",
            List.of(
                    LayerForm.Count.required("width"),
                    LayerForm.Count.optional("stride", 1, 1),
                    LayerForm.Count.optional("padding", 0, 0),
                    LayerForm.Count.optional("filters", 1, 1),
                    LayerForm.Count.optional("channels", 1, 1)),
            true,
            (settings, inputs) -> SlidingWindow.of(settings, inputs).problem(),
            (settings, inputs) ->
                    List.of(new Convolution(SlidingWindow.of(settings, inputs), settings.count("filters"))));

    @Override
    public String name() {
        return FORM.name();
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
        return filters;
    }

    @Override
    public int biasCount() {
        return filters;
    }

    @Override
    public int bias(int neuron) {
        return filter(neuron);
    }

    private int filter(int neuron) {
        return (neuron - 1) / window.places() + 1;
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
