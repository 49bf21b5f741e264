package chalkgrad.data;

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014), with normal numbers by
/// the polar method (Marsaglia and Bray, 1964). Logarithms are those of [StrictMath].
public final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int LOW_BITS = 11;

    private long state;

    /// Starts the sequence of a seed.
    public Draws(long seed) {
        state = seed;
    }

    /// 64 random bits.
    public long bits() {
        state += STEP;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// A number from 0 up to, but not including, 1.
    public double uniform() {
        return (bits() >>> LOW_BITS) * UNIT;
    }

    /// A number between two others.
    public double between(double least, double most) {
        return least + (most - least) * uniform();
    }

    /// A number of the normal distribution with mean 0 and standard deviation 1.
    public double normal() {
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) {
                return u * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /// Puts numbers into a random order (Durstenfeld, 1964).
    public void shuffle(int[] numbers) {
        for (int last = numbers.length - 1; last > 0; last--) {
            int other = (int) (uniform() * (last + 1));
            int taken = numbers[last];
            numbers[last] = numbers[other];
            numbers[other] = taken;
        }
    }
}
