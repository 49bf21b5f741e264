package chalkgrad.app.look.ink;

/// A table of numbers as an image: the stronger a number, the stronger its colour, one colour for each sign. Where an
/// image has fewer pixels than the table has numbers, a pixel shows the strongest of its numbers, so none that stands
/// out is lost.
///
/// @param columns the numbers across
/// @param rows the numbers down
/// @param numbers gives them; what is not a number has no colour
public record HeatMap(int columns, int rows, Numbers numbers) {
    /// The numbers of a table by column and row, from 0.
    @FunctionalInterface
    public interface Numbers {
        double at(int column, int row);
    }

    /// A place in the table, from 0.
    public record Cell(int column, int row) {}

    /// The image of a size in pixels, in the colours of a palette.
    public Pixels pixels(int width, int height, Palette palette) {
        Ramp negative = palette.ramp(Ink.GROUND, Ink.CLASS_1);
        Ramp positive = palette.ramp(Ink.GROUND, Ink.CLASS_2);
        var strongest = new double[width * height];
        double most = 0;
        for (int k = 0; k < strongest.length; k++) {
            int at = indexOfStrongest(k % width, k / width, width, height);
            strongest[k] = numbers.at(at % columns, at / columns);
            most = Math.max(most, finite(strongest[k]));
        }
        var colors = new int[strongest.length];
        for (int k = 0; k < colors.length; k++) {
            double share = most == 0 ? 0 : strongest[k] / most;
            colors[k] = share < 0 ? negative.at(-share) : positive.at(share);
        }
        return new Pixels(width, height, colors);
    }

    /// The place of the strongest number of a pixel, in an image of a size in pixels.
    public Cell strongest(int x, int y, int width, int height) {
        int at = indexOfStrongest(x, y, width, height);
        return new Cell(at % columns, at / columns);
    }

    private int indexOfStrongest(int x, int y, int width, int height) {
        int left = first(x, columns, width);
        int right = end(x, columns, width);
        int top = first(y, rows, height);
        int bottom = end(y, rows, height);
        int best = top * columns + left;
        double most = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                double size = finite(numbers.at(column, row));
                if (size > most) {
                    most = size;
                    best = row * columns + column;
                }
            }
        }
        return best;
    }

    private static int first(int pixel, int count, int pixels) {
        return (int) ((long) pixel * count / pixels);
    }

    private static int end(int pixel, int count, int pixels) {
        return Math.max(first(pixel, count, pixels) + 1, first(pixel + 1, count, pixels));
    }

    private static double finite(double number) {
        return Double.isFinite(number) ? Math.abs(number) : 0;
    }
}
