package chalkgrad.app.code;

import chalkgrad.app.number.Label.Direction;
import java.util.Set;

/// What is marked in the code now.
///
/// @param current the variables that the explained number is
/// @param direction the way of the explained number
/// @param pointed the variables that are pointed at, here or on the stage
record CodeMarks(Set<Tied> current, Direction direction, Set<Tied> pointed) {
    static final CodeMarks NONE = new CodeMarks(Set.of(), Direction.FORWARD, Set.of());

    CodeMarks {
        current = Set.copyOf(current);
        pointed = Set.copyOf(pointed);
    }

    boolean isCurrent(CodePlace place) {
        return current.stream().anyMatch(tied -> tied.place().equals(place));
    }

    boolean isPointed(CodePlace place) {
        return pointed.stream().anyMatch(tied -> tied.place().equals(place));
    }
}
