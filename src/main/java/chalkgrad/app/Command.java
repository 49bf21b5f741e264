package chalkgrad.app;

/// Everything that a key can do.
enum Command {
    NEXT,
    PREVIOUS,
    NEXT_PHASE,
    PREVIOUS_PHASE,
    FIRST,
    LAST,
    BY_OPERATION,
    BY_NEURON,
    BY_LAYER,
    BY_PHASE,
    BY_ITERATION,
    UNDO,
    REDO,
    NEW,
    OPEN,
    SAVE,
    SAVE_AS,
    MATRICES,
    SETTINGS,
    KEYS,
    LEAVE
}
