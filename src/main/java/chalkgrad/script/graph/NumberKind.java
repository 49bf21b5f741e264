package chalkgrad.script.graph;

/// The type of an array's numbers, from the narrowest to the widest.
public enum NumberKind {
    BOOLEAN(0),
    WHOLE(1),
    SINGLE(2),
    DOUBLE(3);

    private final int code;

    NumberKind(int code) {
        this.code = code;
    }

    /// The number of this kind for the array modules.
    public int code() {
        return code;
    }

    /// What is left of a value that is stored.
    double kept(double value) {
        return switch (this) {
            case BOOLEAN -> value != 0 ? 1 : 0;
            case WHOLE -> value < 0 ? Math.ceil(value) : Math.floor(value);
            case SINGLE -> (float) value;
            case DOUBLE -> value;
        };
    }

    /// The kind of a result of both.
    NumberKind with(NumberKind other) {
        boolean mixed = this == SINGLE && other == WHOLE || this == WHOLE && other == SINGLE;
        return mixed ? DOUBLE : compareTo(other) >= 0 ? this : other;
    }

    /// Whether it keeps fractions.
    public boolean isFraction() {
        return this == SINGLE || this == DOUBLE;
    }

    /// This kind, or one with fractions.
    NumberKind fraction() {
        return isFraction() ? this : DOUBLE;
    }
}
