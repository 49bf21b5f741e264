package chalkgrad.script.graph;

/// The Mersenne Twister MT19937 with the numbers of `numpy.random.RandomState`.
///
/// Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998) 3-30, with the initialisation of
/// 2002.
public final class LegacyRandom implements RandomSource {
    private static final int LENGTH = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[LENGTH];
    private int position;
    private boolean hasGauss;
    private double gauss;

    public LegacyRandom(long seed) {
        seed(seed);
    }

    /// Starts again.
    ///
    /// @param seed of which 32 bits count
    public void seed(long seed) {
        state[0] = (int) seed;
        for (int k = 1; k < LENGTH; k++) {
            state[k] = 1_812_433_253 * (state[k - 1] ^ state[k - 1] >>> 30) + k;
        }
        position = LENGTH;
        hasGauss = false;
    }

    /// 32 random bits.
    int bits() {
        if (position == LENGTH) {
            twist();
        }
        int y = state[position++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int k = 0; k < LENGTH; k++) {
            int y = state[k] & 0x80000000 | state[(k + 1) % LENGTH] & 0x7fffffff;
            state[k] = state[(k + SHIFT) % LENGTH] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        position = 0;
    }

    /// From 0 up to, but not, 1.
    @Override
    public double uniform() {
        int high = bits() >>> 5;
        int low = bits() >>> 6;
        return (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0;
    }

    /// Of the standard normal distribution, by the polar method.
    @Override
    public double normal() {
        if (hasGauss) {
            hasGauss = false;
            return gauss;
        }
        double x;
        double y;
        double r;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            r = x * x + y * y;
        } while (r >= 1 || r == 0);
        double factor = Math.sqrt(-2 * Math.log(r) / r);
        gauss = factor * x;
        hasGauss = true;
        return factor * y;
    }

    /// An integer from 0 to the largest, both included.
    @Override
    public long integer(long largest) {
        if (largest == 0) {
            return 0;
        }
        long mask = Long.highestOneBit(largest) * 2 - 1;
        long drawn;
        do {
            long low = Integer.toUnsignedLong(bits());
            drawn = (largest > 0xffff_ffffL ? low << 32 | Integer.toUnsignedLong(bits()) : low) & mask;
        } while (drawn > largest);
        return drawn;
    }
}
