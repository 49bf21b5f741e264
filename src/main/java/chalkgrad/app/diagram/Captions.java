package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.formula.Name;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The captions of numbers on the diagram, in the notation of the document. Where there is no room for a name, only its
/// letters are shown: the place shows which neuron or edge is meant.
record Captions(Moment moment) {
    /// The sign between the old and the new value of a weight.
    static final Caption BECOMES = Caption.of("→");

    /// The sign between the name of an input and its number, so that x and 1 is not read as the first of several x.
    private static final Caption EQUALS = Caption.of(" =");

    private static final Caption SLOPE = Caption.of("f′");

    /// The longest caption that fits this width: the name of a number or its letters. The program's own letters stand
    /// for those that are too long for it, such as words.
    Caption named(Quantity quantity, double width) {
        return fitting(width, Caption.of(name(quantity)), letters(quantity)).orElseGet(() -> {
            Caption own =
                    Caption.lettersOf(CourseNames.canonical(moment.document()).bareName(quantity));
            Caption letters = letters(quantity);
            return own.text().length() < letters.text().length() ? own : letters;
        });
    }

    /// The possible captions of a number that the document gives, the best one first.
    ///
    /// @param equals whether they may end with an equals sign
    Stream<Caption> given(Quantity quantity, boolean equals) {
        Caption whole = Caption.of(name(quantity));
        Caption letters = letters(quantity);
        return equals ? Stream.of(whole.then(EQUALS), whole, letters.then(EQUALS), letters) : Stream.of(whole, letters);
    }

    /// Whether a caption ends with an equals sign.
    static boolean hasEquals(Caption caption) {
        return caption.text().endsWith(EQUALS.text());
    }

    /// The whole name of a number.
    Caption whole(Quantity quantity) {
        return Caption.of(name(quantity));
    }

    /// The letters of the name alone.
    Caption letters(Quantity quantity) {
        return Caption.lettersOf(distinct(quantity));
    }

    /// Whether the letters of a bias are those of a weight, as where a bias is called w_0.
    boolean looksLikeWeight(Quantity bias) {
        Caption letters = Caption.lettersOf(name(bias));
        // without a course's names for single numbers, all weights have the same letters
        boolean alike = moment.document().notation().names().isEmpty();
        return IntStream.rangeClosed(1, alike ? 1 : moment.document().network().size(bias.layer() - 1))
                .mapToObj(i -> Quantity.weight(bias.layer(), i, Math.max(1, bias.to())))
                .anyMatch(weight -> Caption.lettersOf(name(weight)).equals(letters));
    }

    /// The name of a number, in which the program's own name stands for that of a bias whose letters do not tell it
    /// from a weight.
    private Name distinct(Quantity quantity) {
        Name name = name(quantity);
        if (!quantity.isOfParameter() || quantity.from() != 0 || !looksLikeWeight(quantity.parameter())) {
            return name;
        }
        Name bias = CourseNames.canonical(moment.document()).bareName(quantity.parameter());
        return switch (name) {
            case Name.Partial partial -> new Name.Partial(partial.of(), bias);
            case Name.Call call -> new Name.Call(call.letter(), bias);
            case Name.New _ -> new Name.New(bias);
            case Name.Letter _, Name.Times _, Name.At _ -> quantity.kind() == Kind.BIAS ? bias : name;
        };
    }

    /// The caption of a tag.
    Caption ofTag(Quantity quantity, double width) {
        return switch (quantity.kind()) {
            case BIAS_GRADIENT -> Caption.NONE;
            case ACTIVATION_DERIVATIVE -> SLOPE;
            default -> named(quantity, width);
        };
    }

    /// The possible captions of a narrow tag, the best one first: whole names only if they cost no digits.
    Stream<Caption> ofNarrowTag(Quantity quantity, double width) {
        return switch (quantity.kind()) {
            case ACTIVATION_DERIVATIVE -> Stream.of(SLOPE);
            case NEW_PARAMETER -> Stream.of(BECOMES);
            default ->
                Stream.concat(
                        fitting(width, Caption.of(name(quantity))).stream(),
                        Stream.of(letters(quantity), brief(quantity, width)));
        };
    }

    /// The caption of a changed weight or bias.
    ///
    /// @param before its old value
    static Caption ofChange(ChangeForm form, String before) {
        return switch (form) {
            case OLD_VALUE -> Caption.of(before + " ").then(BECOMES);
            case ARROW -> BECOMES;
            case NUMBER -> Caption.NONE;
        };
    }

    /// The possible captions of another number that an update changes: the old value and an arrow, after its name or
    /// its letters.
    Stream<Caption> ofChange(Quantity quantity, String before) {
        Caption change = Caption.of(before + " ").then(BECOMES);
        Caption space = Caption.of(" ");
        return Stream.of(Caption.of(name(quantity)), letters(quantity))
                .map(name -> name.then(space).then(change));
    }

    /// The caption in a neuron with little room.
    Caption brief(Quantity quantity, double width) {
        return switch (quantity.kind()) {
            case BIAS_GRADIENT, ACTIVATION_GRADIENT, INPUT_GRADIENT, DELTA -> derivative(quantity, width);
            case JACOBIAN -> entry(quantity, width);
            case NEW_PARAMETER -> BECOMES;
            default -> ofTag(quantity, width);
        };
    }

    /// The name of a derivative, or its letters, on one line if there is room.
    private Caption derivative(Quantity quantity, double width) {
        return distinct(quantity) instanceof Name.Partial partial
                ? fitting(width, whole(quantity), Caption.lettersOf(partial)).orElseGet(() -> Caption.fraction(partial))
                : named(quantity, width);
    }

    /// The name of an entry of the Jacobian. If there is no room, it says only by what, as in ∂/∂z₁: the number stands
    /// in the neuron whose activation is meant.
    private Caption entry(Quantity quantity, double width) {
        return name(quantity) instanceof Name.Partial partial
                ? fitting(width, Caption.of(partial), Caption.of("∂/∂").then(Caption.of(partial.by())))
                        .orElseGet(() -> Caption.fraction(partial))
                : named(quantity, width);
    }

    private Name name(Quantity quantity) {
        return moment.names().bareName(quantity);
    }

    private static Optional<Caption> fitting(double width, Caption... captions) {
        return Stream.of(captions)
                .filter(caption -> NumberFit.hasRoomBehind(caption, width))
                .findFirst();
    }
}
