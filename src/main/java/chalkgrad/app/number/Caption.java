package chalkgrad.app.number;

import chalkgrad.formula.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The caption before a number, on one line: letters and signs with subscripts and superscripts.
public record Caption(List<Piece> pieces) {
    /// No caption.
    public static final Caption NONE = new Caption(List.of());

    public Caption {
        pieces = List.copyOf(pieces);
    }

    /// A caption of a plain text.
    public static Caption of(String text) {
        return text.isEmpty() ? NONE : new Caption(List.of(new Piece(text, "", "")));
    }

    /// A name on one line, such as ∂L/∂w with the subscript of w.
    public static Caption of(Name name) {
        return of(name, "");
    }

    /// A name without subscripts and superscripts, for numbers whose place shows which one is meant.
    public static Caption lettersOf(Name name) {
        return switch (name) {
            case Name.Letter letter -> of(letter.base());
            case Name.Times times -> lettersOf(times.first()).then(of("·")).then(lettersOf(times.second()));
            case Name.Partial partial ->
                of("∂").then(lettersOf(partial.of())).then(of("/∂")).then(lettersOf(partial.by()));
            case Name.Call call -> of(call.letter());
            case Name.New updated -> of("new ").then(lettersOf(updated.parameter()));
            case Name.At at -> lettersOf(at.name());
        };
    }

    /// The sign of a sample, as it stands at the names of its numbers.
    public static Caption ofSample(int sample) {
        return new Caption(List.of(new Piece("", "", sampleMark(sample))));
    }

    private static String sampleMark(int sample) {
        return "(" + sample + ")";
    }

    /// The letters of a derivative with its denominator below its numerator, which needs less width than one line.
    public static Caption fraction(Name.Partial partial) {
        return new Caption(List.of(new Piece(
                "",
                "∂" + lettersOf(partial.by()).text(),
                "∂" + lettersOf(partial.of()).text())));
    }

    /// @param mark an additional superscript, such as the sample
    private static Caption of(Name name, String mark) {
        return switch (name) {
            case Name.Letter letter ->
                new Caption(List.of(new Piece(letter.base(), letter.below(), letter.above() + mark)))
                        .then(of(letter.behind()));
            case Name.Times times -> of(times.first(), mark).then(of("·")).then(of(times.second(), mark));
            case Name.Partial partial ->
                of("∂").then(of(partial.of(), mark)).then(of("/∂")).then(of(partial.by()));
            case Name.Call call ->
                of(call.letter() + "(").then(of(call.argument(), mark)).then(of(")"));
            case Name.New updated -> of("new ").then(of(updated.parameter(), mark));
            case Name.At at -> of(at.name(), at.sample() == 0 ? mark : sampleMark(at.sample()) + mark);
        };
    }

    /// This caption followed by another.
    public Caption then(Caption other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        var both = new ArrayList<>(pieces);
        both.addAll(other.pieces);
        return new Caption(both);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// The caption as one line of text.
    public String text() {
        return pieces.stream()
                .map(piece -> piece.isFraction()
                        ? piece.above + "/" + piece.below
                        : piece.text + mark("_", piece.below) + mark("^", piece.above))
                .collect(Collectors.joining());
    }

    private static String mark(String sign, String text) {
        return text.isEmpty() ? "" : sign + text;
    }

    /// An upper bound of its width.
    double width() {
        double width = 0;
        for (Piece piece : pieces) {
            width += piece.width();
        }
        return width;
    }

    /// Letters followed by a subscript and a superscript; a missing one is an empty text. With both of them but no
    /// letters it is a fraction.
    public record Piece(String text, String below, String above) {
        boolean isFraction() {
            return text.isEmpty() && hasBoth();
        }

        /// Whether one text stands above another.
        boolean hasBoth() {
            return !below.isEmpty() && !above.isEmpty();
        }

        private double width() {
            double mark = markSize();
            return NumberFit.width(text, NumberFit.CAPTION)
                    + Math.max(NumberFit.width(below, mark), NumberFit.width(above, mark));
        }

        private double markSize() {
            return isFraction() ? NumberFit.FRACTION : hasBoth() ? NumberFit.STACKED : NumberFit.SCRIPT;
        }
    }
}
