package chalkgrad.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A fully connected layer.
public record Dense(int size) implements LayerKind {
    static final LayerForm FORM = new LayerForm(
            "dense",
            List.of(LayerForm.Count.required("size")),
            true,
            (settings, inputs) -> Optional.empty(),
            (settings, inputs) -> List.of(new Dense(settings.count("size"))));

    @Override
    public String name() {
        return FORM.name();
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("size", size);
    }

    @Override
    public int weightRows(int inputs) {
        return inputs;
    }

    @Override
    public boolean isDense() {
        return true;
    }

    @Override
    public List<Wire> wires(int neuron, int before) {
        return IntStream.rangeClosed(1, before)
                .mapToObj(i -> new Wire(0, i, i, neuron))
                .toList();
    }
}
