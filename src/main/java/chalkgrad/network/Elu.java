package chalkgrad.network;

import chalkgrad.formula.Formula;
import chalkgrad.formula.Function;
import java.util.Optional;

/// a = z for z > 0 and e^z - 1 otherwise (alpha = 1), with elu'(0) = 1.
public final class Elu extends ElementwiseActivation {
    public Elu() {
        super("elu", z -> of(z, Functions.EXPM1.of(z)));
    }

    @Override
    public Optional<Formula> writtenOut(Formula z) {
        return Optional.of(of(z, Function.EXP.of(z).minus(Formula.constant(1))));
    }

    private static Formula of(Formula z, Formula below) {
        return Formula.Cases.of(z, z.isGreater(Formula.constant(0)), below);
    }
}
