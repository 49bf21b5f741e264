package chalkgrad.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A time step of a recurrent layer, h_t = f(x_t W + h_(t-1) U + b), where h_0 = 0. The layer is unrolled: each of
/// its time steps is a layer, and all share the parameters of the first. Its matrix of weights has the rows of W and
/// below them those of U. The layer before gives the inputs of all time steps, one after the other; the layer behind
/// reads the last time step.
///
/// Source: Elman, Finding structure in time, Cognitive Science 14, 1990.
///
/// @param size the number of neurons
/// @param inputs the number of inputs of a time step
/// @param step the time step, from 1
/// @param steps the number of time steps
public record Recurrence(int size, int inputs, int step, int steps) implements LayerKind {
    private static final int MOST_STEPS = 64;

    static final LayerForm FORM = new LayerForm(
            "recurrent",
            List.of(LayerForm.Count.required("size"), LayerForm.Count.required("steps")),
            true,
            (settings, inputs) -> problem(settings.count("steps"), inputs),
            (settings, inputs) -> unrolled(settings.count("size"), settings.count("steps"), inputs));

    private static Optional<String> problem(int steps, int inputs) {
        if (steps > MOST_STEPS) {
            return Optional.of(Sentences.of("steps.many", MOST_STEPS));
        }
        return inputs % steps == 0 ? Optional.empty() : Optional.of(Sentences.of("steps.uneven", inputs, steps));
    }

    private static List<LayerKind> unrolled(int size, int steps, int inputs) {
        var result = new ArrayList<LayerKind>();
        for (int t = 1; t <= steps; t++) {
            result.add(new Recurrence(size, inputs / steps, t, steps));
        }
        return result;
    }

    @Override
    public String name() {
        return FORM.name();
    }

    @Override
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("size", size);
        settings.put("steps", steps);
        return settings;
    }

    @Override
    public int weightRows(int before) {
        return inputs + size;
    }

    @Override
    public List<Integer> sources(int l) {
        return step == 1 ? List.of(l - 1) : List.of(l - step, l - 1);
    }

    @Override
    public int sharedBack() {
        return step - 1;
    }

    @Override
    public List<Wire> wires(int neuron, int before) {
        var wires = new ArrayList<Wire>();
        for (int i = 1; i <= inputs; i++) {
            wires.add(new Wire(0, (step - 1) * inputs + i, i, neuron));
        }
        for (int k = 1; k <= size && step > 1; k++) {
            wires.add(new Wire(1, k, inputs + k, neuron));
        }
        return wires;
    }
}
