package chalkgrad.app.diagram;

import chalkgrad.app.number.NumberFit;
import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.stream.Stream;

/// The symbols that stand before numbers on the diagram, in the notation of the document. Where there is no room for a
/// name, its letter stands alone: its place tells which neuron or edge is meant.
record Captions(Moment moment) {
    /// Between what a weight was and what it becomes.
    static final String BECOMES = "→";

    /// Letters of more characters have no room.
    private static final int LONGEST_LETTER = 2;

    /// The name of a number in a place of this width, else its letter.
    String named(Quantity quantity, double width) {
        String name = moment.names().bareText(quantity).replace("{", "").replace("}", "");
        String letter = letterOf(quantity);
        return Stream.of(name, letter)
                .filter(caption -> NumberFit.hasRoomBehind(caption, width))
                .findFirst()
                .orElse(letter);
    }

    /// Where a letter alone does: the course's own name if it has one that fits, else the letter.
    String ownName(Quantity quantity, double width) {
        boolean own = !moment.names().bareText(quantity).equals(quantity.bareName());
        return own ? named(quantity, width) : letterOf(quantity);
    }

    private String letterOf(Quantity quantity) {
        return switch (quantity.kind()) {
            case INPUT -> "x";
            case TARGET -> "y";
            case BIAS -> "b";
            case PRE_ACTIVATION -> z();
            case ACTIVATION -> a();
            default -> "L";
        };
    }

    private String z() {
        String letter = moment.document().notation().preActivation();
        return letter.length() <= LONGEST_LETTER ? letter : "z";
    }

    private String a() {
        String letter = moment.document().notation().activation();
        return letter.length() <= LONGEST_LETTER ? letter : "a";
    }

    /// Before a number beside what it belongs to.
    String ofTag(Quantity quantity) {
        return switch (quantity.kind()) {
            case PRODUCT -> quantity.layer() == 1 ? "w·x" : "w·" + a();
            case ACTIVATION_GRADIENT -> "∂L/∂" + a();
            case DELTA -> "∂L/∂" + z();
            case WEIGHT_GRADIENT -> "∂L/∂w";
            case ACTIVATION_DERIVATIVE, JACOBIAN -> ofSlope(quantity);
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> quantity.state().symbol();
            case NEW_PARAMETER -> "new w";
            default -> "";
        };
    }

    /// In a neuron of few words.
    String brief(Quantity quantity) {
        return switch (quantity.kind()) {
            case PRE_ACTIVATION -> z();
            case ACTIVATION -> a();
            case BIAS -> "b";
            case BIAS_GRADIENT -> "∂b";
            case NEW_PARAMETER -> "new";
            case VELOCITY, FIRST_MOMENT, SECOND_MOMENT -> quantity.state().symbol();
            case ACTIVATION_GRADIENT -> "∂" + a();
            case DELTA -> "∂" + z();
            case JACOBIAN -> "/∂" + z() + quantity.from();
            default -> ofSlope(quantity);
        };
    }

    /// Of da/dz, or of an entry of the Jacobian.
    String ofSlope(Quantity quantity) {
        return quantity.kind() == Kind.JACOBIAN ? "∂" + a() + "/∂" + z() + quantity.from() : "f′";
    }
}
