package chalkgrad.app.session;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// When a training ends by itself.
///
/// @param iterations how many iterations are made at most
/// @param loss the loss below which the training ends
public record Goal(OptionalInt iterations, OptionalDouble loss) {
    /// It goes on until somebody stops it.
    public static final Goal NONE = new Goal(OptionalInt.empty(), OptionalDouble.empty());

    public static Goal of(int iterations) {
        return new Goal(OptionalInt.of(iterations), OptionalDouble.empty());
    }
}
