package chalkgrad.app.typeset;

import chalkgrad.formula.Name;
import chalkgrad.formula.Name.At;
import chalkgrad.formula.Name.Call;
import chalkgrad.formula.Name.Letter;
import chalkgrad.formula.Name.New;
import chalkgrad.formula.Name.Partial;
import chalkgrad.formula.Name.Times;

/// Sets the names of quantities: one letter is slanted, words and digits stand upright.
final class NameSetter {
    private final Glyphs glyphs;
    private final Composer composer;

    NameSetter(Glyphs glyphs, Composer composer) {
        this.glyphs = glyphs;
        this.composer = composer;
    }

    Box set(Name name, Style style) {
        return switch (name) {
            case Letter letter -> letter(letter, style);
            case Times times -> Box.row(set(times.first(), style), spaced("·", style), set(times.second(), style));
            case Partial partial ->
                composer.fraction(partial(partial.of(), style), partial(partial.by(), style), style);
            case Call call ->
                Box.row(
                        glyphs.italic(call.letter(), style.size()),
                        composer.enclosed(set(call.argument(), style), style));
            case New parameter -> marked(set(parameter.parameter(), style), "new", style);
            case At at -> at(at, style);
        };
    }

    private Box partial(Name name, Style style) {
        return Box.row(glyphs.sign("∂", style.size()), Box.space(style.em(3)), set(name, style));
    }

    private Box letter(Letter letter, Style style) {
        Box base = text(letter.base(), style);
        Box scripted = letter.below().isEmpty() && letter.above().isEmpty()
                ? base
                : composer.scripts(base, script(letter.below(), style), script(letter.above(), style), style);
        return letter.behind().isEmpty() ? scripted : Box.row(scripted, glyphs.upright(letter.behind(), style.size()));
    }

    private Box script(String text, Style style) {
        return text.isEmpty() ? Box.space(0) : text(text, style.script());
    }

    private Box text(String text, Style style) {
        boolean oneLetter = text.codePoints().filter(Character::isLetter).count() == 1
                && text.codePoints().noneMatch(Character::isDigit);
        return oneLetter ? glyphs.italic(text, style.size()) : glyphs.upright(text, style.size());
    }

    private Box marked(Box name, String mark, Style style) {
        return composer.scripts(
                name, Box.space(0), glyphs.upright(mark, style.script().size()), style);
    }

    /// Sample and iteration stand behind the name, small and as on one line.
    private Box at(At at, Style style) {
        String sample = at.sample() == 0 ? "" : "@" + at.sample();
        String iteration = at.iteration() == 0 ? "" : "#" + at.iteration();
        return Box.row(
                set(at.name(), style),
                glyphs.upright(sample + iteration, style.script().size()));
    }

    private Box spaced(String sign, Style style) {
        return Box.row(Box.space(style.em(14)), glyphs.sign(sign, style.size()), Box.space(style.em(14)));
    }
}
