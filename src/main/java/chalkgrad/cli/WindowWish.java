package chalkgrad.cli;

import chalkgrad.math.TextScanner;
import java.util.Optional;

/// What the window is to be when it opens.
///
/// @param fileOrName the document to show
/// @param looks how it looks; empty for as it looked last
/// @param present whether it presents at once
public record WindowWish(Optional<String> fileOrName, Optional<Looks> looks, boolean present) {
    /// The first worked network, as it looked last.
    public static final WindowWish NONE = new WindowWish(Optional.empty(), Optional.empty(), false);

    /// The profiles of the window.
    public enum Looks {
        LIGHT,
        PROJECTOR,
        DARK;

        @Override
        public String toString() {
            return TextScanner.lowerCase(name());
        }
    }
}
