package chalkgrad.script.line;

/// How much may still be done to explain the lines of a program, whichever networks it may mean.
final class Effort {
    private static final long MOST_PASSES = 340_000;

    private long passes;

    /// Counts passes of one sample that are to be replayed, if there is time for them.
    ///
    /// @return whether there is
    boolean isMade(long more) {
        boolean isTime = passes + more <= MOST_PASSES;
        passes += isTime ? more : 0;
        return isTime;
    }
}
