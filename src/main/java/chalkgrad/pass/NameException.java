package chalkgrad.pass;

/// A name that is not a quantity of the document. The message is one sentence for people. Names are tried by the
/// thousand, so it has no stack trace.
public final class NameException extends Exception {
    private static final long serialVersionUID = 1;

    /// The longest part of a name that is quoted.
    private static final int MOST_QUOTED = 40;

    private final boolean isOfAbsentLayer;

    public NameException(String message) {
        this(message, false);
    }

    private NameException(String message, boolean isOfAbsentLayer) {
        super(message, null, false, false);
        this.isOfAbsentLayer = isOfAbsentLayer;
    }

    /// The name is complete, but the network has no such layer.
    static NameException ofAbsentLayer(String message) {
        return new NameException(message, true);
    }

    /// Whether the name is complete, but the network has no such layer.
    public boolean isOfAbsentLayer() {
        return isOfAbsentLayer;
    }

    /// A name in quotation marks, cut off if it is long.
    public static String quoted(String name) {
        int length = name.codePointCount(0, name.length());
        String shown =
                length > MOST_QUOTED ? name.substring(0, name.offsetByCodePoints(0, MOST_QUOTED - 1)) + "…" : name;
        var line = new StringBuilder();
        shown.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return "\"" + line + "\"";
    }
}
