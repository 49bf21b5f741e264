package chalkgrad.app.diagram;

/// What a tag says about the change of a weight or bias, the most first.
enum ChangeForm {
    /// The old value and the new one, with an arrow between them.
    OLD_VALUE,
    /// The new value behind an arrow.
    ARROW,
    /// The new value alone.
    NUMBER
}
