package chalkgrad.mistake.replay;

/// When and for what a mistake is made.
///
/// @param from the first iteration in which it is made
/// @param sample the only sample for which it is made, 0 for all
public record Extent(int from, int sample) {
    /// Whether an expression of this sample, or of the batch if 0, is exchanged in this iteration.
    boolean covers(int ofSample, int iteration) {
        return iteration >= from && (sample == 0 || ofSample == 0 || ofSample == sample);
    }
}
