package chalkgrad.pass;

/// How far one click goes.
public enum Granularity {
    OPERATION,
    NEURON,
    LAYER,
    PHASE,
    ITERATION
}
