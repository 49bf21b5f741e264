package chalkgrad.script.graph;

/// A generator of random numbers that gives the numbers of one of NumPy's.
public interface RandomSource {
    /// From 0 up to, but not, 1.
    double uniform();

    /// Of the standard normal distribution.
    double normal();

    /// An integer from 0 to the largest, both included.
    long integer(long largest);

    /// The same as it is drawn to shuffle things.
    default long place(long largest) {
        return integer(largest);
    }
}
