package chalkgrad.app.playback;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Keeps words of the timeline clear of its needle.
///
/// @param needle the x of the needle
/// @param gap the least distance from the needle to a word
record NeedleGap(double needle, double gap) {
    /// The x of the middle of a word between two ends: where it is wanted, or as near to that as the needle allows.
    ///
    /// @param wanted the middle of the word without a needle
    /// @return empty if there is room on neither side of the needle
    OptionalDouble middle(double wanted, double width, double left, double right) {
        double away = width / 2 + gap;
        if (Math.abs(wanted - needle) >= away) {
            return OptionalDouble.of(wanted);
        }
        double before = needle - away;
        double behind = needle + away;
        double nearest = wanted < needle ? before : behind;
        return DoubleStream.of(nearest, before, behind)
                .filter(middle -> middle - width / 2 >= left && middle + width / 2 <= right)
                .findFirst();
    }
}
