package chalkgrad.notation;

import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.network.OptimizerState;
import chalkgrad.pass.Quantity;
import java.util.Optional;

/// Names on one line for people who read them: `ŷ₃`, `dL/dW₁,₃,₂`, `W₃,₂,₂·h₂,₂`. Only [CourseNames#text] is read back.
record ReadableNames(Lettering lettering, OwnNames own) {
    /// A name without its sample and iteration.
    String of(Quantity q) {
        Optional<String> name = own.of(q);
        if (name.isPresent()) {
            return written(Written.of(name.get()));
        }
        return switch (NameForm.of(q)) {
            case NameForm.Lettered() -> written(lettering.of(q));
            case NameForm.Product(Quantity weight, Quantity input) -> of(weight) + "·" + of(input);
            case NameForm.Derivative(Quantity of, Quantity by) -> "d" + of(of) + "/d" + of(by);
            case NameForm.Remembered(OptimizerState state, Quantity parameter) ->
                state.symbol() + "(" + of(parameter) + ")";
            case NameForm.Updated(Quantity parameter) -> "new " + of(parameter);
        };
    }

    /// A text without marks for what stands below and above is read as it is.
    private static String written(Written name) {
        boolean marked = name.text().chars().anyMatch(c -> c == '_' || c == '^' || c == '{');
        return marked ? readable(name.letter()) : name.text();
    }

    private static String readable(Letter letter) {
        String below = letter.below().isEmpty() ? "" : "_" + braced(letter.below());
        String above = letter.above().isEmpty() ? "" : "^" + letter.above();
        String marked = LetterText.withScripts(letter.base() + below + above);
        boolean hasScripts = marked.indexOf('_') < 0 && marked.indexOf('^') < 0;
        return (hasScripts ? marked : letter.base() + plain("_", letter.below()) + plain("^", letter.above()))
                + letter.behind();
    }

    private static String braced(String below) {
        return below.indexOf(',') < 0 ? below : "{" + below + "}";
    }

    private static String plain(String sign, String mark) {
        return mark.isEmpty() ? "" : sign + mark;
    }
}
