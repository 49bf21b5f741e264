package chalkgrad.pass;

import chalkgrad.table.Definition;
import chalkgrad.table.Role;
import chalkgrad.table.Term;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where the number of a quantity stands in the arrays of a table. All indices count from 1.
///
/// @param from the neuron that a weight comes from, 0 where there is none
/// @param to the neuron, 0 where there is none
/// @param sample the sample, 0 for what the batch has
public record Address(Term term, int from, int to, int sample) {
    /// The address of a quantity.
    ///
    /// @param isSingle whether the document has one sample only, which then goes by the number 0
    public static Address of(Quantity q, boolean isSingle) {
        boolean ofSample = q.sample() != 0 || isSingle && q.kind() == Kind.LOSS;
        Role role = q.kind().role(ofSample, q.from() != 0);
        return new Address(role.in(q.layer()), q.from(), q.to(), role.isOfSample() ? Math.max(1, q.sample()) : 0);
    }

    /// The quantities of an array, row by row, without sample and iteration.
    public static Stream<Quantity> quantities(Definition definition) {
        return IntStream.rangeClosed(1, definition.rows())
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(1, definition.columns()).mapToObj(j -> quantity(definition, i, j)));
    }

    /// The quantity at an entry of an array, without sample and iteration. Indices along axes that it does not have are
    /// ignored.
    static Quantity quantity(Definition definition, int from, int to) {
        return quantity(definition.term(), definition.isMatrix() ? from : 0, definition.isNumber() ? 0 : to);
    }

    /// The quantity at an entry of a term, without sample and iteration.
    public static Quantity quantity(Term term, int from, int to) {
        return new Quantity(Kind.of(term), term.layer(), from, to, 0, 1);
    }
}
