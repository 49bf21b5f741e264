package chalkgrad.script.graph;

/// The cells of an array that an index selects, and the shape that they have.
final class Selection {
    private final int[] places;
    private final int[] shape;

    Selection(int[] places, int[] shape) {
        this.places = places;
        this.shape = shape;
    }

    int[] places() {
        return places;
    }

    int[] shape() {
        return shape;
    }
}
