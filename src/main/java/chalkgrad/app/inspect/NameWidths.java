package chalkgrad.app.inspect;

import chalkgrad.app.typeset.DrawnLine;
import chalkgrad.formula.Name;
import java.util.HashMap;
import java.util.Map;

/// The widths of the names above matrices, each drawn once to measure it.
final class NameWidths {
    private final Map<Name, Double> measured = new HashMap<>();

    double of(Name name) {
        return measured.computeIfAbsent(
                name,
                drawn -> DrawnLine.of(DrawnLine.name(drawn), MatrixLayout.NAME_SIZE)
                        .width());
    }
}
