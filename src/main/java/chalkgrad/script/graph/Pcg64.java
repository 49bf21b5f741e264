package chalkgrad.script.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The generator PCG XSL RR 128/64 with the numbers of `numpy.random.default_rng`.
///
/// Sources: M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
/// Generation" (2014); her "Developing a seed_seq Alternative" (2015) for the seed; D. Lemire, "Fast Random Integer
/// Generation in an Interval" (2019) for integers.
public final class Pcg64 implements RandomSource {
    private static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    private static final long MULTIPLIER_LOW = 0x4385df649fccf645L;
    private static final long LOW_32 = 0xffff_ffffL;

    private long high;
    private long low;
    private final long stepHigh;
    private final long stepLow;
    private boolean hasHalf;
    private long half;

    /// @param seed 0 or more, of any size
    public Pcg64(BigInteger seed) {
        long[] words = new SeedPool(seed).words(4);
        stepHigh = words[2] << 1 | words[3] >>> 63;
        stepLow = words[3] << 1 | 1;
        advance();
        add(words[0], words[1]);
        advance();
    }

    /// 64 random bits.
    long bits() {
        advance();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    private void advance() {
        long newLow = low * MULTIPLIER_LOW;
        high = Math.unsignedMultiplyHigh(low, MULTIPLIER_LOW) + high * MULTIPLIER_LOW + low * MULTIPLIER_HIGH;
        low = newLow;
        add(stepHigh, stepLow);
    }

    private void add(long addedHigh, long addedLow) {
        low += addedLow;
        high += addedHigh + (Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0);
    }

    /// 32 random bits: the lower half of 64, then the upper one.
    private long halfBits() {
        if (hasHalf) {
            hasHalf = false;
            return half;
        }
        long all = bits();
        hasHalf = true;
        half = all >>> 32;
        return all & LOW_32;
    }

    @Override
    public double uniform() {
        return (bits() >>> 11) * 0x1p-53;
    }

    @Override
    public double normal() {
        return Ziggurat.normal(this);
    }

    @Override
    public long integer(long largest) {
        if (largest == 0) {
            return 0;
        }
        if (largest == LOW_32) {
            return halfBits();
        }
        return largest < LOW_32 ? shortInteger(largest + 1) : longInteger(largest + 1);
    }

    @Override
    public long place(long largest) {
        if (largest == 0) {
            return 0;
        }
        long mask = Long.highestOneBit(largest) * 2 - 1;
        long drawn;
        do {
            drawn = (largest > LOW_32 ? bits() : halfBits()) & mask;
        } while (drawn > largest);
        return drawn;
    }

    private long shortInteger(long count) {
        long product = halfBits() * count;
        if ((product & LOW_32) < count) {
            long unfair = (LOW_32 + 1 - count) % count;
            while ((product & LOW_32) < unfair) {
                product = halfBits() * count;
            }
        }
        return product >>> 32;
    }

    private long longInteger(long count) {
        long drawn = bits();
        if (Long.compareUnsigned(drawn * count, count) < 0) {
            long unfair = Long.remainderUnsigned(-count, count);
            while (Long.compareUnsigned(drawn * count, unfair) < 0) {
                drawn = bits();
            }
        }
        return Math.unsignedMultiplyHigh(drawn, count);
    }

    /// Spreads a seed over four words of 32 bits, from which as many random bits are taken as are needed.
    private static final class SeedPool {
        private static final int SIZE = 4;
        private static final int MIX_LEFT = 0xca01f9dd;
        private static final int MIX_RIGHT = 0x4973f715;

        private final int[] pool = new int[SIZE];
        private int constant = 0x43b0d7e5;

        SeedPool(BigInteger seed) {
            List<Integer> entropy = entropy(seed);
            for (int k = 0; k < SIZE; k++) {
                pool[k] = hashed(k < entropy.size() ? entropy.get(k) : 0);
            }
            for (int from = 0; from < SIZE; from++) {
                for (int to = 0; to < SIZE; to++) {
                    if (from != to) {
                        pool[to] = mixed(pool[to], hashed(pool[from]));
                    }
                }
            }
            for (int from = SIZE; from < entropy.size(); from++) {
                for (int to = 0; to < SIZE; to++) {
                    pool[to] = mixed(pool[to], hashed(entropy.get(from)));
                }
            }
        }

        private static List<Integer> entropy(BigInteger seed) {
            List<Integer> words = new ArrayList<>();
            BigInteger rest = seed;
            do {
                words.add(rest.intValue());
                rest = rest.shiftRight(32);
            } while (rest.signum() > 0);
            return words;
        }

        private int hashed(int word) {
            int value = word ^ constant;
            constant *= 0x931e8875;
            value *= constant;
            return value ^ value >>> 16;
        }

        private static int mixed(int x, int y) {
            int value = MIX_LEFT * x - MIX_RIGHT * y;
            return value ^ value >>> 16;
        }

        /// Words of 64 bits.
        long[] words(int count) {
            long[] result = new long[count];
            int own = 0x8b51f9dd;
            for (int k = 0; k < 2 * count; k++) {
                int value = pool[k % SIZE] ^ own;
                own *= 0x58f38ded;
                value *= own;
                value ^= value >>> 16;
                result[k / 2] |= (value & LOW_32) << 32 * (k % 2);
            }
            return result;
        }
    }
}
