package chalkgrad.mistake.search;

/// How far the search for mistakes goes. Each depth takes about a hundred times as long as the one before.
public enum Depth {
    /// Only those that were found before.
    FOUND,
    /// Single mistakes.
    SINGLE,
    /// Also a single mistake in addition to one found before.
    UPON_EARLIER,
    /// Also any two mistakes.
    PAIRS
}
