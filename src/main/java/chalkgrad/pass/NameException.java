package chalkgrad.pass;

import java.util.function.Supplier;

/// A name that is not a quantity of the document. The message is one sentence for people. Names are tried by the
/// thousand, so it has no stack trace, and its sentence is made when it is asked for.
public final class NameException extends Exception {
    private static final long serialVersionUID = 1;

    /// The longest part of a name that is quoted.
    private static final int MOST_QUOTED = 40;

    private final transient Supplier<String> sentence;
    private final boolean isOfAbsentLayer;

    public NameException(Supplier<String> sentence) {
        this(sentence, false);
    }

    private NameException(Supplier<String> sentence, boolean isOfAbsentLayer) {
        super(null, null, false, false);
        this.sentence = sentence;
        this.isOfAbsentLayer = isOfAbsentLayer;
    }

    @Override
    public String getMessage() {
        return sentence.get();
    }

    /// The name is complete, but the network has no such layer.
    static NameException ofAbsentLayer(Supplier<String> sentence) {
        return new NameException(sentence, true);
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
