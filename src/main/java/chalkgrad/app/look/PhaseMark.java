package chalkgrad.app.look;

import chalkgrad.table.Phase;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Gives style sheets the phase of a node as a pseudo-class: `:forward`, `:loss`, `:backward`, `:reduce` or `:update`.
public final class PhaseMark {
    private PhaseMark() {}

    /// Marks a node with a phase, or with none.
    public static void set(Node node, Optional<Phase> phase) {
        for (Phase each : Phase.values()) {
            node.pseudoClassStateChanged(pseudoClass(each), phase.equals(Optional.of(each)));
        }
    }

    private static PseudoClass pseudoClass(Phase phase) {
        return PseudoClass.getPseudoClass(phase.name().toLowerCase(Locale.ROOT));
    }
}
