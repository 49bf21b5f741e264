package chalkgrad.training;

/// How a run of iterations has ended.
public sealed interface Outcome {
    /// All iterations were made.
    record Finished() implements Outcome {}

    /// The loss has fallen to its bound.
    record Reached(double loss) implements Outcome {}

    /// Somebody has stopped it.
    record Stopped() implements Outcome {}

    /// A number is not finite any more. The trainer is back in the last good state.
    record Diverged(Divergence divergence) implements Outcome {}
}
