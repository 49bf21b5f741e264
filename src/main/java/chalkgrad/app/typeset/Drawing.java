package chalkgrad.app.typeset;

import chalkgrad.formula.Typeset;
import chalkgrad.formula.Typeset.Cases;
import chalkgrad.formula.Typeset.Digits;
import chalkgrad.formula.Typeset.Fraction;
import chalkgrad.formula.Typeset.Marked;
import chalkgrad.formula.Typeset.Matrix;
import chalkgrad.formula.Typeset.Parentheses;
import chalkgrad.formula.Typeset.Root;
import chalkgrad.formula.Typeset.Row;
import chalkgrad.formula.Typeset.Scripts;
import chalkgrad.formula.Typeset.Sign;
import chalkgrad.formula.Typeset.Spacing;
import chalkgrad.formula.Typeset.Term;
import chalkgrad.formula.Typeset.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws typeset formulas on the screen.
final class Drawing {
    private static final double RELATION_SPACE = 25;
    private static final double OPERATOR_SPACE = 21;
    private static final double DOT_SPACE = 15;
    private static final double COMMA_SPACE = 20;
    /// Anything wider than this has no room beside the stage.
    private static final double WIDE = 1200;

    private final Glyphs glyphs = new Glyphs();
    private final Composer composer = new Composer(glyphs);

    /// The pieces between which a formula can be broken into lines: the terms of a sum or the factors of a product, and
    /// words. Each but the first begins with its operator. A wide frame is broken like its content.
    List<Box> pieces(Typeset typeset, Style style) {
        List<Typeset> parts = flat(typeset)
                .flatMap(part -> part instanceof Marked marked ? framed(marked, style) : Stream.of(part))
                .toList();
        return pieces(parts, style).toList();
    }

    /// The content of parentheses is broken too, if it would be too wide otherwise.
    private Stream<Box> pieces(List<Typeset> parts, Style style) {
        return grouped(parts).stream().flatMap(piece -> {
            Box whole = Box.row(piece.stream().map(part -> draw(part, style)).toList());
            boolean tooWide = whole.width() > style.em(WIDE);
            return tooWide && piece.getLast() instanceof Parentheses ? pieces(opened(piece), style) : Stream.of(whole);
        });
    }

    /// The parts with parentheses as signs of their own.
    private static List<Typeset> opened(List<Typeset> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof Parentheses parentheses
                        ? Stream.of(
                                        Stream.of(new Sign("(", Spacing.NONE)),
                                        flat(parentheses.inside()),
                                        Stream.of(new Sign(")", Spacing.NONE)))
                                .flatMap(each -> each)
                        : Stream.of(part))
                .toList();
    }

    /// The parts between which lines can be broken.
    private static List<List<Typeset>> grouped(List<Typeset> parts) {
        var result = new ArrayList<List<Typeset>>();
        var piece = new ArrayList<Typeset>();
        boolean sum = parts.stream().anyMatch(part -> isOperator(part) && !isDot(part));
        for (Typeset part : parts) {
            boolean begins = isOperator(part) && !(sum && isDot(part)) || isFurtherWord(part);
            if (begins && !piece.isEmpty()) {
                result.add(List.copyOf(piece));
                piece.clear();
            }
            piece.add(part);
        }
        result.add(List.copyOf(piece));
        return result;
    }

    /// The pieces of framed content, each in a frame of its own, if one frame around all of them is too wide.
    private Stream<Typeset> framed(Marked marked, Style style) {
        if (draw(marked, style).width() <= style.em(WIDE)) {
            return Stream.of(marked);
        }
        return grouped(flat(marked.inside()).toList()).stream().map(piece -> new Marked(new Row(piece)));
    }

    private static boolean isOperator(Typeset part) {
        return part instanceof Sign sign && sign.spacing() == Spacing.OPERATOR;
    }

    private static boolean isDot(Typeset part) {
        return part instanceof Sign sign && sign.text().equals("·");
    }

    private static Stream<Typeset> flat(Typeset typeset) {
        if (typeset instanceof Row row) {
            return row.parts().stream().flatMap(Drawing::flat);
        }
        return typeset instanceof Word word ? words(word) : Stream.of(typeset);
    }

    /// Splits a text into words. Each but the first begins with the space before it. A single letter, which would be
    /// drawn as a symbol, stays with the word before it.
    private static Stream<Typeset> words(Word word) {
        return Stream.of(word.text().split("(?= \\S{2})")).map(Word::new);
    }

    private static boolean isFurtherWord(Typeset part) {
        return part instanceof Word word && word.text().startsWith(" ");
    }

    Box draw(Typeset typeset, Style style) {
        return switch (typeset) {
            case Row row ->
                Box.row(row.parts().stream().map(part -> draw(part, style)).toList());
            case Digits digits -> glyphs.upright(digits.text(), style.size());
            case Word word ->
                word.isUpright() ? glyphs.upright(word.text(), style.size()) : glyphs.italic(word.text(), style.size());
            case Sign sign -> sign(sign, style);
            case Fraction fraction ->
                composer.fraction(draw(fraction.numerator(), style), draw(fraction.denominator(), style), style);
            case Scripts scripts ->
                composer.scripts(
                        draw(scripts.base(), style),
                        draw(scripts.below(), style.script()),
                        draw(scripts.above(), style.script()),
                        style);
            case Root root -> composer.root(draw(root.inside(), style), style);
            case Parentheses parentheses -> composer.enclosed(draw(parentheses.inside(), style), style);
            case Marked marked -> composer.framed(draw(marked.inside(), style), style);
            case Matrix matrix ->
                composer.matrix(
                        matrix.rows().stream()
                                .map(row -> row.stream()
                                        .map(entry -> draw(entry, style))
                                        .toList())
                                .toList(),
                        style);
            case Cases cases ->
                composer.cases(
                        cases.lines().stream()
                                .map(line -> List.of(draw(line.value(), style), condition(line, style)))
                                .toList(),
                        style);
            case Term term -> LiveTerm.of(term.symbol(), draw(term.drawn(), style), style);
        };
    }

    private Box condition(Cases.Case line, Style style) {
        return line.condition().isEmpty()
                ? glyphs.upright("otherwise", style.size())
                : Box.row(
                        glyphs.upright("if", style.size()),
                        Box.space(style.em(RELATION_SPACE)),
                        draw(line.condition(), style));
    }

    private Box sign(Sign sign, Style style) {
        Box ink = glyphs.sign(sign.text(), style.size());
        return switch (sign.spacing()) {
            case RELATION -> spaced(ink, RELATION_SPACE, style);
            case OPERATOR -> spaced(ink, isDot(sign) ? DOT_SPACE : OPERATOR_SPACE, style);
            // indices stand close together
            case PUNCTUATION -> style.isScript() ? ink : Box.row(ink, Box.space(style.em(COMMA_SPACE)));
            case NONE -> ink;
        };
    }

    private static Box spaced(Box ink, double space, Style style) {
        return Box.row(Box.space(style.em(space)), ink, Box.space(style.em(space)));
    }
}
