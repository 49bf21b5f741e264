package chalkgrad.app.number;

import chalkgrad.formula.Name;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands before a number, on one line: letters and signs, with smaller ones below and above them.
public record Caption(List<Piece> pieces) {
    /// No caption.
    public static final Caption NONE = new Caption(List.of());

    public Caption {
        pieces = List.copyOf(pieces);
    }

    /// A text by itself.
    public static Caption of(String text) {
        return text.isEmpty() ? NONE : new Caption(List.of(new Piece(text, "", "")));
    }

    /// A name on one line, such as ∂L/∂w with what stands below the w.
    public static Caption of(Name name) {
        return of(name, "");
    }

    /// A name without what stands around its letters: its place tells which one is meant.
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

    /// @param mark what stands above besides, such as the sample
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
            case Name.At at -> of(at.name(), at.sample() == 0 ? mark : "(" + at.sample() + ")" + mark);
        };
    }

    /// This caption and another behind it.
    public Caption then(Caption other) {
        return new Caption(Stream.concat(pieces.stream(), other.pieces.stream()).toList());
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /// All of it as one line of text.
    public String text() {
        return pieces.stream()
                .map(piece -> piece.text + mark("_", piece.below) + mark("^", piece.above))
                .collect(Collectors.joining());
    }

    private static String mark(String sign, String text) {
        return text.isEmpty() ? "" : sign + text;
    }

    /// At most how wide it is.
    double width() {
        return pieces.stream()
                .mapToDouble(piece -> NumberFit.width(piece.text, NumberFit.CAPTION)
                        + Math.max(
                                NumberFit.width(piece.below, NumberFit.SCRIPT),
                                NumberFit.width(piece.above, NumberFit.SCRIPT)))
                .sum();
    }

    /// Letters with what stands below and above behind them; empty texts where nothing does.
    public record Piece(String text, String below, String above) {}
}
