package chalkgrad.mistake.wording;

import chalkgrad.formula.Formula;
import chalkgrad.network.ElementwiseActivation;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Optional;

/// Formulas with the factors of products that are numbers of their own, and with f'(z) for derivatives.
record WrittenOut(Run run) {
    Formula of(Formula formula) {
        return formula.replace(symbol -> symbol instanceof Quantity q ? of(q) : Optional.empty());
    }

    private Optional<Formula> of(Quantity q) {
        return switch (q.kind()) {
            case PRODUCT -> run.derivation().formula(q);
            case ACTIVATION_DERIVATIVE -> derivative(q);
            default -> Optional.empty();
        };
    }

    private Optional<Formula> derivative(Quantity q) {
        Quantity z = Quantity.preActivation(q.layer(), q.to()).at(q.sample(), q.iteration());
        return run.document().network().layer(q.layer()).activation() instanceof ElementwiseActivation f
                ? Optional.of(f.derivativeFunction().of(Formula.of(z)))
                : Optional.empty();
    }
}
