package chalkgrad.app.plots;

/// The plots that can be chosen.
enum PlotKind {
    CURVE,
    MAP,
    FUNCTION,
    LOSS,
    LAYERS,
    CONFUSION
}
