package chalkgrad.script.line;

import chalkgrad.pass.Quantity;
import java.util.List;

/// Which parameters a line changes.
final class Updates {
    private final Dependencies dependencies;
    private final List<Tie> ties;

    Updates(Dependencies dependencies, List<Tie> ties) {
        this.dependencies = dependencies;
        this.ties = ties;
    }

    /// Whether a line gives new values to parameters.
    boolean isOne(int k) {
        return !parameters(k).isEmpty() || !addedTo(k).isEmpty();
    }

    /// What a line changes, if it assigns to a variable that held parameters before; otherwise nothing.
    List<Quantity> parameters(int k) {
        String name = dependencies.line(k).name();
        for (int source : LineNames.label(name).isEmpty() ? List.<Integer>of() : dependencies.sources(k)) {
            List<Quantity> before = ties.get(source).quantities().orElse(List.of());
            boolean isSame = source < k
                    && LineNames.areSame(name, dependencies.line(source).name());
            if (isSame && !before.isEmpty() && before.stream().allMatch(one -> one.isGiven() && one.isOfParameter())) {
                return before;
            }
        }
        return List.of();
    }

    /// The parameters to which a line adds something, whatever it is called; nothing if there are none.
    List<Quantity> addedTo(int k) {
        return dependencies
                .changes(k)
                .flatMap(source -> ties.get(source).quantities())
                .filter(all -> all.stream().allMatch(one -> one.isGiven() && one.isOfParameter()))
                .orElse(List.of());
    }
}
