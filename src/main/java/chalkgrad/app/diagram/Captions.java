package chalkgrad.app.diagram;

import chalkgrad.app.number.Caption;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.formula.Name;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands before numbers on the diagram, in the notation of the document. Where there is no room for a name, its
/// letters stand alone: the place tells which neuron or edge is meant.
record Captions(Moment moment) {
    /// Between what a weight was and what it becomes.
    static final Caption BECOMES = Caption.of("→");

    /// Between the name of an input and its number, so that x and 1 is not read as the first of several x.
    private static final Caption EQUALS = Caption.of(" =");

    private static final Caption SLOPE = Caption.of("f′");

    /// The name of a number in a place of this width, else its letters, else the program's own for them.
    Caption named(Quantity quantity, double width) {
        return fitting(width, Caption.of(name(quantity)), Caption.lettersOf(name(quantity)))
                .orElseGet(() -> Caption.lettersOf(
                        CourseNames.canonical(moment.document()).bareName(quantity)));
    }

    /// What can stand before a number that the document gives, from best to least good.
    Stream<Caption> given(Quantity quantity) {
        Caption whole = Caption.of(name(quantity));
        Caption letters = Caption.lettersOf(name(quantity));
        return Stream.of(whole.then(EQUALS), whole, letters.then(EQUALS), letters);
    }

    /// The name of a weight on its edge.
    Caption whole(Quantity quantity) {
        return Caption.of(name(quantity));
    }

    /// Before a number beside what it belongs to.
    Caption ofTag(Quantity quantity, double width) {
        return switch (quantity.kind()) {
            case BIAS_GRADIENT -> Caption.NONE;
            case ACTIVATION_DERIVATIVE -> SLOPE;
            default -> named(quantity, width);
        };
    }

    /// What can stand before a number in a tag, from best to least good: whole names only where they cost no digits.
    Stream<Caption> ofNarrowTag(Quantity quantity, double width) {
        return quantity.kind() == Kind.ACTIVATION_DERIVATIVE
                ? Stream.of(SLOPE)
                : Stream.concat(
                        fitting(width, Caption.of(name(quantity))).stream(),
                        Stream.of(Caption.lettersOf(name(quantity)), brief(quantity, width)));
    }

    /// What a number of the update was and that it becomes another, with its name before that or only its letters.
    Stream<Caption> ofChange(Quantity quantity, String before) {
        Caption change = Caption.of(before + " ").then(BECOMES);
        Caption space = Caption.of(" ");
        return Stream.of(Caption.of(name(quantity)), Caption.lettersOf(name(quantity)))
                .map(name -> name.then(space).then(change));
    }

    /// In a neuron of few words.
    Caption brief(Quantity quantity, double width) {
        return switch (quantity.kind()) {
            case BIAS_GRADIENT, ACTIVATION_GRADIENT, DELTA -> by(quantity, "∂", width);
            case JACOBIAN -> by(quantity, "/∂", width);
            case NEW_PARAMETER -> Caption.of("new");
            default -> ofTag(quantity, width);
        };
    }

    /// A derivative by its whole name where there is room, else only by what it is by.
    private Caption by(Quantity derivative, String sign, double width) {
        return switch (name(derivative)) {
            case Name.Partial partial ->
                fitting(
                                width,
                                Caption.of(partial),
                                Caption.lettersOf(partial),
                                Caption.of(sign).then(Caption.of(partial.by())))
                        .orElseGet(() -> Caption.of(sign).then(Caption.lettersOf(partial.by())));
            case Name other -> named(derivative, width);
        };
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
