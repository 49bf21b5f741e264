package chalkgrad.data.sets;

/// What can be chosen about a built-in data set.
///
/// @param size the number of rows
/// @param noise the standard deviation of what is added to each coordinate, or to each target of a curve
/// @param seed of the random numbers
public record Options(int size, double noise, int seed) {
    /// The most rows of a made data set.
    public static final int MOST_ROWS = 10_000;

    /// More noise leaves nothing to be learned.
    public static final double MOST_NOISE = 2;

    public Options {
        size = Math.clamp(size, 1, MOST_ROWS);
        noise = noise >= 0 ? Math.min(noise, MOST_NOISE) : 0;
    }
}
