package chalkgrad.pass;

import chalkgrad.table.Role;
import chalkgrad.table.Term;

/// Where the number of a quantity stands in the arrays of a table. All indices count from 1.
///
/// @param from the neuron that a weight comes from, 0 where there is none
/// @param to the neuron, 0 where there is none
/// @param sample the sample, 0 for what the batch has
public record Address(Term term, int from, int to, int sample) {
    /// The address of a quantity.
    ///
    /// @param isSingle whether the batch has one sample only, which then goes by the number 0
    public static Address of(Quantity q, boolean isSingle) {
        boolean ofSample = q.sample() != 0 || isSingle && q.kind() == Kind.LOSS;
        Role role = q.kind().role(ofSample, q.from() != 0);
        return new Address(role.in(q.layer()), q.from(), q.to(), role.isOfSample() ? Math.max(1, q.sample()) : 0);
    }

    /// The quantity at an entry of a term, without sample and iteration.
    public static Quantity quantity(Term term, int from, int to) {
        return new Quantity(Kind.of(term), term.layer(), from, to, 0, 1);
    }
}
