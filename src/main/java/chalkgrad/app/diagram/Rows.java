package chalkgrad.app.diagram;

import java.util.List;
import java.util.stream.IntStream;

/// Which neurons of a layer are drawn, and in which row. Those that have no room are left out from the middle, and one
/// row stands for all of them.
///
/// @param size number of neurons
/// @param shown the neurons that are drawn, in order
record Rows(int size, List<Integer> shown) {
    /// The neurons of a layer of this size that have room in so many rows.
    static Rows of(int size, int room) {
        return new Rows(
                size,
                IntStream.rangeClosed(1, size)
                        .filter(j -> size <= room || j < room - 1 || j == size)
                        .boxed()
                        .toList());
    }

    /// How many neurons are left out.
    int leftOut() {
        return size - shown.size();
    }

    boolean isShown(int neuron) {
        return leftOut() == 0 || neuron < shown.size() || neuron == size;
    }

    /// How many rows there are.
    int count() {
        return shown.size() + (leftOut() > 0 ? 1 : 0);
    }

    /// The row of a neuron that is shown, from 0.
    int row(int neuron) {
        return neuron == size ? count() - 1 : neuron - 1;
    }
}
