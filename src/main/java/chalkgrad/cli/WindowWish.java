package chalkgrad.cli;

import chalkgrad.language.Language;
import chalkgrad.math.TextScanner;
import java.util.Optional;

/// How the window should open.
///
/// @param fileOrName the document to show
/// @param looks the profile; empty for the last one used
/// @param present whether it presents at once
/// @param language the language to speak; empty for the one chosen last
public record WindowWish(
        Optional<String> fileOrName, Optional<Looks> looks, boolean present, Optional<Language> language) {
    /// The first worked network in the last profile used.
    public static final WindowWish NONE = new WindowWish(Optional.empty(), Optional.empty(), false, Optional.empty());

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
