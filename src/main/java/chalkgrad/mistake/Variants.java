package chalkgrad.mistake;

import chalkgrad.table.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Collects the ways to make one mistake in a document.
public final class Variants {
    private final Mistake mistake;
    private final Setting setting;
    private final List<Variant> found = new ArrayList<>();

    Variants(Mistake mistake, Setting setting) {
        this.mistake = mistake;
        this.setting = setting;
    }

    /// An expression that is exchanged in any layer.
    public record Part(Role role, Change change) {
        Exchange in(int layer) {
            return new Exchange(role, layer, change);
        }

        Exchange at(int layer, int neuron) {
            return new Exchange(role, layer, change.onlyFor(neuron));
        }
    }

    /// Adds a way to make the mistake, as far as the document has what it exchanges.
    ///
    /// @param cost how much less likely this way is than others; 0 for the plain one
    public void add(double cost, Telling telling, List<Exchange> exchanges) {
        List<Exchange> possible = exchanges.stream()
                .filter(exchange -> exists(exchange.role(), exchange.layer()))
                .toList();
        if (!possible.isEmpty()) {
            boolean ofBiases =
                    possible.stream().allMatch(exchange -> exchange.role().isOfBiases());
            List<Integer> layers = possible.stream().map(Exchange::layer).toList();
            found.add(new Variant(mistake, cost, possible, ofBiases ? telling.within(layers) : telling));
        }
    }

    public void add(double cost, Telling telling, Role role, int layer, Change change) {
        add(cost, telling, List.of(new Exchange(role, layer, change)));
    }

    /// Adds a change in each layer separately, in all of them, in all hidden ones, and at each neuron separately.
    public void inLayers(double cost, Telling telling, Role role, List<Integer> layers, Change change) {
        inLayers(cost, telling, layers, new Part(role, change));
    }

    /// Adds changes made together in each layer separately, in all of them, in all hidden ones, and at each neuron
    /// separately.
    public void inLayers(double cost, Telling telling, List<Integer> wanted, Part... parts) {
        List<Integer> layers = wanted.stream()
                .filter(l -> Stream.of(parts).anyMatch(part -> exists(part.role, l)))
                .toList();
        for (int l : layers) {
            add(cost, telling.in(l), in(List.of(l), parts));
            atNeurons(cost + Cost.ONE_OF_SIBLINGS, telling, l, parts);
        }
        List<Integer> hidden = layers.stream().filter(l -> l < setting.depth()).toList();
        if (layers.size() > 1) {
            add(cost + Cost.EVERYWHERE, telling.inOneOf(layers), in(layers, parts));
        }
        if (hidden.size() > 1 && hidden.size() < layers.size()) {
            add(cost + Cost.EVERYWHERE, telling.inOneOf(hidden), in(hidden, parts));
        }
    }

    private void atNeurons(double cost, Telling telling, int l, Part... parts) {
        boolean ofOutputs = Stream.of(parts).anyMatch(part -> part.role == Role.LOSS_TERMS);
        boolean ofSample = Stream.of(parts).anyMatch(part -> part.role == Role.LOSS);
        int size = setting.size(ofOutputs ? setting.depth() : l);
        if (!ofSample && size > 1 && size <= Setting.MOST_NEURONS) {
            for (int j = 1; j <= size; j++) {
                int neuron = j;
                add(
                        cost,
                        telling.in(l, j),
                        Stream.of(parts).map(part -> part.at(l, neuron)).toList());
            }
        }
    }

    private static List<Exchange> in(List<Integer> layers, Part... parts) {
        return layers.stream()
                .flatMap(l -> Stream.of(parts).map(part -> part.in(l)))
                .toList();
    }

    private boolean exists(Role role, int layer) {
        return setting.table().find(role.in(layer)).isPresent();
    }

    List<Variant> found() {
        return found;
    }
}
