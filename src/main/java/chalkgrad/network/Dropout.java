package chalkgrad.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Inverted dropout with a given mask: each neuron of the layer before is passed on, divided by the share of those that
/// are kept, or dropped. The mask is the same for all samples, in all passes.
///
/// Source: Srivastava and others, Dropout: a simple way to prevent neural networks from overfitting, Journal of Machine
/// Learning Research 15, 2014, section 10.
///
/// @param keep the probability with which a neuron is kept, more than 0 and at most 1
/// @param mask 1 for each neuron that is kept, 0 for each that is dropped
public record Dropout(double keep, List<Integer> mask) implements WithoutParameters {
    static final LayerForm FORM = new LayerForm(
            "dropout",
            List.of(new LayerForm.Share("keep"), new LayerForm.Mask("mask")),
            false,
            (settings, inputs) -> Optional.empty(),
            (settings, inputs) -> List.of(new Dropout(settings.number("keep"), settings.list("mask"))));

    public Dropout {
        mask = List.copyOf(mask);
    }

    @Override
    public String name() {
        return FORM.name();
    }

    @Override
    public int size() {
        return mask.size();
    }

    @Override
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("keep", keep);
        settings.put("mask", mask);
        return settings;
    }

    @Override
    public double divisor() {
        return keep;
    }

    @Override
    public List<Wire> wires(int neuron, int before) {
        return List.of(Wire.of(neuron, mask.get(neuron - 1)));
    }
}
