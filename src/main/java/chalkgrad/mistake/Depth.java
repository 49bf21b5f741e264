package chalkgrad.mistake;

/// How far mistakes are looked for: each depth takes some hundred times as long as the one before.
public enum Depth {
    /// Single ones.
    SINGLE,
    /// Also a single one upon one that was found before.
    UPON_EARLIER,
    /// Also any two.
    PAIRS
}
