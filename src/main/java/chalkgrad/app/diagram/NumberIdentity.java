package chalkgrad.app.diagram;

import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;

/// The identity of a number while it changes with the sample and iteration.
record NumberIdentity(Kind kind, int layer, int from, int to, boolean reduced) {
    static NumberIdentity of(Quantity q) {
        return new NumberIdentity(
                q.kind(), q.layer(), q.from(), q.to(), q.kind().scope() == Kind.Scope.BOTH && q.sample() == 0);
    }
}
