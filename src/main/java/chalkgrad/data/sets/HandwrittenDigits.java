package chalkgrad.data.sets;

import chalkgrad.data.DataSet;
import chalkgrad.data.Draws;
import chalkgrad.data.Target;
import chalkgrad.math.Matrix;
import java.util.List;
import java.util.stream.IntStream;

/// Handwritten digits in pictures of 8 rows and 8 columns (Alpaydin and Kaynak, 1998), from 0 for white to 1 for ink.
/// Their licence stands beside the file.
final class HandwrittenDigits {
    /// The number of pictures.
    static final int SIZE = 1797;

    private static final int PIXELS = 64;
    private static final int BASE = 17;
    private static final int DARKEST = 16;
    private static final int CLASSES = 10;

    private HandwrittenDigits() {}

    /// All pictures in their order; if fewer are asked for, some by a seed.
    static DataSet data(Options options) {
        List<String> lines = Resource.lines("digits.txt");
        int[] chosen = IntStream.range(0, lines.size()).toArray();
        int size = Math.min(options.size(), lines.size());
        if (size < lines.size()) {
            new Draws(options.seed()).shuffle(chosen);
        }
        Matrix inputs = Matrix.generate(
                size,
                PIXELS,
                (row, pixel) -> Character.digit(lines.get(chosen[row]).charAt(pixel), BASE) / (double) DARKEST);
        Matrix classes = Matrix.generate(
                size, 1, (row, zero) -> Character.digit(lines.get(chosen[row]).charAt(PIXELS + 1), CLASSES));
        return new DataSet(
                IntStream.rangeClosed(1, PIXELS)
                        .mapToObj(pixel -> Sentences.of("pixel", pixel))
                        .toList(),
                inputs,
                new Target.Classes(
                        IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList(), classes));
    }
}
