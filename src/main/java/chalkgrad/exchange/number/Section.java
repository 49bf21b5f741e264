package chalkgrad.exchange.number;

/// What the headings above an answer say, such as `Sample 2`, `Iteration 1:` and `Layer 2`.
///
/// @param sample as it is counted there; [#UNSAID] if no heading says it
/// @param iteration likewise
/// @param layer likewise; [#SOME] if it is called by a word, such as `Output layer`
public record Section(int sample, int iteration, int layer) {
    public static final int UNSAID = -1;

    /// A layer that has no number.
    public static final int SOME = -2;

    /// No heading.
    public static final Section NONE = new Section(UNSAID, UNSAID, UNSAID);

    /// Numbers of an iteration, below no heading else.
    public static Section ofIteration(int iteration) {
        return new Section(UNSAID, iteration, UNSAID);
    }

    /// The same counted from 1.
    public Section countedFromOne(boolean samplesFromZero, boolean iterationsFromZero) {
        return new Section(
                sample == UNSAID ? UNSAID : sample + (samplesFromZero ? 1 : 0),
                iteration == UNSAID ? UNSAID : iteration + (iterationsFromZero ? 1 : 0),
                layer);
    }

    /// The same without a sample.
    public Section ofAnySample() {
        return new Section(UNSAID, iteration, layer);
    }
}
