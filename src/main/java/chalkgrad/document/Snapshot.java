package chalkgrad.document;

import chalkgrad.network.OptimizerRule;
import chalkgrad.network.Parameters;
import java.util.HashMap;

/// Parameters that somebody has kept under a name, of the shapes that the network has.
///
/// @param start how many iterations had led to them, and what the optimizer remembered then
public record Snapshot(String name, Parameters parameters, Start start) {
    /// Parameters of which nobody knows how they were found.
    public Snapshot(String name, Parameters parameters) {
        this(name, parameters, Start.FRESH);
    }

    /// What was before, for an optimizer that remembers all that it needs of it; otherwise it begins anew.
    Start startFor(OptimizerRule rule) {
        if (!start.states().keySet().containsAll(rule.states())) {
            return Start.FRESH;
        }
        var needed = new HashMap<>(start.states());
        needed.keySet().retainAll(rule.states());
        return new Start(start.iterations(), needed);
    }
}
