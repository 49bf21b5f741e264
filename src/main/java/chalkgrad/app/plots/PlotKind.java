package chalkgrad.app.plots;

/// The plots that can be chosen.
enum PlotKind {
    MAP,
    FUNCTION,
    LOSS,
    LAYERS,
    CONFUSION
}
