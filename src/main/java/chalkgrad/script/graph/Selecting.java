package chalkgrad.script.graph;

import chalkgrad.script.graph.Indexing.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses numbers of an array by lists of indices and masks, which are stretched to one shape.
final class Selecting {
    private final NumberArray array;
    private final List<NumberArray> lists = new ArrayList<>();
    private final List<Integer> dimensions = new ArrayList<>();

    Selecting(NumberArray array) {
        this.array = array;
    }

    /// A list or a mask, which chooses from a dimension on.
    ///
    /// @throws ArrayException if a mask has another shape than what it chooses from
    void add(Chosen chosen, int dimension) {
        NumberArray numbers = chosen.numbers();
        if (!chosen.isMask()) {
            lists.add(numbers);
            dimensions.add(dimension);
            return;
        }
        double[] mask = numbers.values();
        int[] hits = IntStream.range(0, mask.length).filter(k -> mask[k] != 0).toArray();
        int inner = mask.length;
        for (int d = 0; d < numbers.dimensions(); d++) {
            int length = numbers.length(d);
            if (length != array.length(dimension + d)) {
                throw ArrayException.ofIndex("boolean index did not match indexed array");
            }
            inner /= Math.max(1, length);
            int below = inner;
            lists.add(list(IntStream.of(hits).map(k -> k / below % length).toArray()));
            dimensions.add(dimension + d);
        }
    }

    private static NumberArray list(int[] indices) {
        NumberArray result = NumberArray.zeros(new int[] {indices.length}, NumberKind.WHOLE);
        for (int k = 0; k < indices.length; k++) {
            result.put(k, indices[k], Graph.PLAIN);
        }
        return result;
    }

    /// The cells that are chosen. Their dimensions stand where those of the lists stood; in front, if something stands
    /// between the lists.
    ///
    /// @throws ArrayException if an index is too large, or the lists do not fit together
    Selection selection() {
        int[] common = {};
        for (NumberArray list : lists) {
            common = Shapes.stretched(common, list.shape());
        }
        int first = areTogether() ? dimensions.getFirst() : 0;
        NumberArray seen = areTogether() ? array : array.transpose(listsFirst());
        List<int[]> indices = new ArrayList<>();
        for (int k = 0; k < lists.size(); k++) {
            indices.add(indices(lists.get(k), common, seen.length(first + k)));
        }
        int[] ahead = IntStream.range(0, first).map(seen::length).toArray();
        int[] behind = IntStream.range(first + lists.size(), seen.dimensions())
                .map(seen::length)
                .toArray();
        int[] shape = IntStream.concat(
                        IntStream.concat(IntStream.of(ahead), IntStream.of(common)), IntStream.of(behind))
                .toArray();
        return new Selection(
                places(
                        seen,
                        first,
                        indices,
                        NumberArray.size(ahead),
                        NumberArray.size(common),
                        NumberArray.size(behind)),
                shape);
    }

    private boolean areTogether() {
        return dimensions.getLast() - dimensions.getFirst() == dimensions.size() - 1;
    }

    private int[] listsFirst() {
        return IntStream.concat(
                        dimensions.stream().mapToInt(d -> d),
                        IntStream.range(0, array.dimensions()).filter(d -> !dimensions.contains(d)))
                .toArray();
    }

    private static int[] indices(NumberArray list, int[] shape, int length) {
        return IntStream.of(list.places(shape))
                .map(place -> {
                    int index = (int) list.valueAt(place);
                    if (index < -length || index >= length) {
                        throw ArrayException.ofIndex(
                                "index %d is out of bounds for axis with size %d".formatted(index, length));
                    }
                    return Math.floorMod(index, length);
                })
                .toArray();
    }

    private static int[] places(NumberArray seen, int first, List<int[]> indices, int ahead, int chosen, int behind) {
        int[] cells = seen.places();
        int[] places = new int[Math.multiplyExact(Math.multiplyExact(ahead, chosen), behind)];
        int next = 0;
        for (int a = 0; a < ahead; a++) {
            for (int c = 0; c < chosen; c++) {
                int place = a;
                for (int k = 0; k < indices.size(); k++) {
                    place = place * seen.length(first + k) + indices.get(k)[c];
                }
                for (int b = 0; b < behind; b++) {
                    places[next++] = cells[place * behind + b];
                }
            }
        }
        return places;
    }
}
