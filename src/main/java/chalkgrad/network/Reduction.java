package chalkgrad.network;

/// How the losses and gradients of a batch's samples are combined into one.
public enum Reduction {
    MEAN("mean"),
    SUM("sum");

    private final String key;

    Reduction(String key) {
        this.key = key;
    }

    /// The name in files.
    public String key() {
        return key;
    }

    /// The factor that the sum over the samples is multiplied by.
    public double factor(int samples) {
        return this == MEAN ? 1.0 / samples : 1;
    }
}
