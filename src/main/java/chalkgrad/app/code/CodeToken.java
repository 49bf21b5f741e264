package chalkgrad.app.code;

import java.util.Optional;

/// A piece of a line of code.
///
/// @param tied the variable that it names, if it names one
record CodeToken(String text, Kind kind, Optional<Tied> tied) {
    /// What a piece is.
    enum Kind {
        PLAIN,
        NAME,
        STRING,
        COMMENT
    }
}
