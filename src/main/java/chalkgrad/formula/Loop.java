package chalkgrad.formula;

/// Computes formulas for all entries of arrays. [LoopCompiler] makes it.
public interface Loop {
    /// Goes through the arrays, which come in pieces of the same lengths: piece by piece, entry by entry.
    ///
    /// @param arrays by symbol, then by piece; arrays that are assigned are changed in place
    /// @param numbers the values of the symbols that stand for one number
    /// @param most how many entries of each piece are computed at most
    void run(double[][][] arrays, double[] numbers, int most);
}
