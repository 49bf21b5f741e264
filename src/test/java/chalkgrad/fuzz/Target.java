package chalkgrad.fuzz;

import java.util.List;

/// A kind of input, and what the program does with it.
///
/// @param share how many of a hundred inputs are of this kind
/// @param seeds small inputs that are right or nearly so; bytes of binary files as the characters of ISO 8859-1
record Target(String name, int share, List<String> seeds, Limits limits, Reading reading) {
    Target {
        seeds = List.copyOf(seeds);
    }

    /// What one input may cost.
    ///
    /// @param seconds of the processor
    /// @param bytes allocated, besides those that a larger input may take; most of them are given back at once
    record Limits(double seconds, long bytes) {
        private static final long BYTES_PER_CHARACTER = 1000;
        /// An answer on a line of three characters takes as many steps as one on a longer line.
        private static final long BYTES_PER_LINE = 3000;
        private static final double SECONDS_PER_CHARACTER = 2e-5;

        long bytes(String input) {
            return bytes
                    + BYTES_PER_CHARACTER * input.length()
                    + BYTES_PER_LINE * input.lines().count();
        }

        double seconds(String input) {
            return seconds + SECONDS_PER_CHARACTER * input.length();
        }
    }

    @FunctionalInterface
    interface Reading {
        void read(String input) throws Exception;
    }
}
