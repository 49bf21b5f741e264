package chalkgrad.mistake;

import java.util.ArrayList;
import java.util.List;

/// Collects the ways to make one mistake.
public final class Variants {
    private final Mistake mistake;
    private final List<Variant> found = new ArrayList<>();

    Variants(Mistake mistake) {
        this.mistake = mistake;
    }

    /// A way to make the mistake.
    ///
    /// @param cost how much less likely this way is than others; 0 for the plain one
    public void add(double cost, Telling telling, List<Exchange> exchanges) {
        found.add(new Variant(mistake, cost, exchanges, telling));
    }

    public void add(double cost, Telling telling, Term term, int layer, Change change) {
        add(cost, telling, List.of(new Exchange(term, layer, change)));
    }

    /// A change for each of the layers by itself, and for all of them at once.
    public void inLayers(double cost, Telling telling, Term term, List<Integer> layers, Change change) {
        for (int l : layers) {
            add(cost, telling.in(l), term, l, change);
        }
        if (layers.size() > 1) {
            add(
                    cost + Cost.EVERYWHERE,
                    telling.inOneOf(layers),
                    layers.stream().map(l -> new Exchange(term, l, change)).toList());
        }
    }

    List<Variant> found() {
        return found;
    }
}
