package chalkgrad.script.graph;

import java.util.ArrayList;
import java.util.List;

/// Reads what stands in the brackets after an array: numbers, slices, new dimensions, masks and lists of numbers.
public final class Indexing {
    private Indexing() {}

    /// One item between commas.
    public sealed interface Item {}

    /// One number.
    public record At(int index) implements Item {}

    /// `start:stop:step`; an empty one is the largest or smallest integer, as it is for Python.
    public record Slice(int start, int stop, int step, boolean hasStart, boolean hasStop) implements Item {}

    /// `None`: a new dimension.
    public record NewDimension() implements Item {}

    /// `...`: all dimensions that are not named.
    public record Rest() implements Item {}

    /// A list of numbers, or a mask.
    public record Chosen(NumberArray numbers) implements Item {
        boolean isMask() {
            return numbers.kind() == NumberKind.BOOLEAN;
        }

        int dimensions() {
            return isMask() ? numbers.dimensions() : 1;
        }
    }

    /// Whether the items give a view; with lists and masks they give an array of its own.
    public static boolean isView(List<Item> items) {
        return items.stream().noneMatch(Chosen.class::isInstance);
    }

    /// The numbers at an index: a view, or a copy if there are lists or masks.
    ///
    /// @throws ArrayException if the index does not fit
    public static NumberArray get(NumberArray array, List<Item> items) {
        if (isView(items)) {
            return view(array, items);
        }
        Selection selection = select(array, items);
        return array.gather(selection.places(), selection.shape());
    }

    /// Stores numbers at an index with lists or masks.
    ///
    /// @throws ArrayException if the index or the shapes do not fit
    public static void set(NumberArray array, List<Item> items, NumberArray numbers) {
        if (isView(items)) {
            view(array, items).set(numbers);
            return;
        }
        Selection selection = select(array, items);
        int[] from = numbers.places(Shapes.checkedStretch(numbers.shape(), selection.shape()));
        for (int k = 0; k < from.length; k++) {
            array.put(selection.places()[k], numbers.valueAt(from[k]), numbers.nodeAt(from[k]));
        }
    }

    private static NumberArray view(NumberArray array, List<Item> items) {
        NumberArray result = array;
        int dimension = 0;
        for (Item item : items) {
            switch (item) {
                case At at -> {
                    checkCount(array, dimension < result.dimensions());
                    result = result.pick(dimension, at.index());
                }
                case Slice slice -> {
                    checkCount(array, dimension < result.dimensions());
                    result = sliced(result, dimension++, slice);
                }
                case NewDimension any -> result = result.expand(dimension++);
                case Rest any -> dimension += array.dimensions() - named(items);
                case Chosen any -> dimension += any.dimensions();
            }
        }
        return result;
    }

    private static void checkCount(NumberArray array, boolean fits) {
        if (!fits) {
            throw ArrayException.ofIndex(
                    "too many indices for array: array is %d-dimensional".formatted(array.dimensions()));
        }
    }

    private static int named(List<Item> items) {
        return items.stream()
                .mapToInt(item -> switch (item) {
                    case At at -> 1;
                    case Slice slice -> 1;
                    case Chosen chosen -> chosen.dimensions();
                    case NewDimension any -> 0;
                    case Rest any -> 0;
                })
                .sum();
    }

    private static NumberArray sliced(NumberArray array, int dimension, Slice slice) {
        int length = array.length(dimension);
        int step = slice.step();
        if (step == 0) {
            throw new ArrayException("slice step cannot be zero");
        }
        int low = step > 0 ? 0 : -1;
        int high = step > 0 ? length : length - 1;
        int start = slice.hasStart() ? bounded(slice.start(), length, low, high) : step > 0 ? low : high;
        int stop = slice.hasStop() ? bounded(slice.stop(), length, low, high) : step > 0 ? high : low;
        int count = Math.max(0, Math.ceilDiv(stop - start, step));
        return array.slice(dimension, start, count, step);
    }

    private static int bounded(int index, int length, int low, int high) {
        return Math.clamp(index < 0 ? index + length : index, low, high);
    }

    /// A number beside lists is a list of one number.
    private static Item amongLists(Item item) {
        return item instanceof At at ? new Chosen(NumberArray.scalar(at.index(), Graph.PLAIN, NumberKind.WHOLE)) : item;
    }

    /// Slices and new dimensions give a view first, in which the lists of numbers then choose.
    private static Selection select(NumberArray array, List<Item> items) {
        List<Item> complete =
                new ArrayList<>(items.stream().map(Indexing::amongLists).toList());
        if (items.stream().noneMatch(Rest.class::isInstance)) {
            complete.add(new Rest());
        }
        checkCount(array, named(items) <= array.dimensions());
        var selecting = new Selecting(view(array, complete));
        int dimension = 0;
        for (Item item : complete) {
            if (item instanceof Chosen chosen) {
                selecting.add(chosen, dimension);
            }
            dimension += switch (item) {
                case At at -> 1;
                case Slice slice -> 1;
                case NewDimension any -> 1;
                case Chosen chosen -> chosen.dimensions();
                case Rest any -> array.dimensions() - named(items);
            };
        }
        return selecting.selection();
    }
}
