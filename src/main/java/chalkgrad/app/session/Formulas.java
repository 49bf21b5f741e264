package chalkgrad.app.session;

import chalkgrad.formula.Formula;
import chalkgrad.pass.Derivation;
import chalkgrad.pass.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The formulas of a document's numbers. Whoever shows the number that is explained asks for its formula; it is derived
/// once, and kept until many others have been asked for.
public final class Formulas {
    private static final int MOST = 64;

    private final Derivation derivation;
    private final Map<Quantity, Optional<Formula>> derived = new LinkedHashMap<>();

    Formulas(Derivation derivation) {
        this.derivation = derivation;
    }

    Derivation derivation() {
        return derivation;
    }

    /// Where a number comes from; empty if the document gives it.
    synchronized Optional<Formula> of(Quantity quantity) {
        Optional<Formula> known = derived.get(quantity);
        if (known != null) {
            return known;
        }
        if (derived.size() >= MOST) {
            derived.clear();
        }
        Optional<Formula> formula = derivation.formula(quantity);
        derived.put(quantity, formula);
        return formula;
    }
}
