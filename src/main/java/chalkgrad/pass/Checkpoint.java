package chalkgrad.pass;

import chalkgrad.math.Matrix;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an iteration leaves to the next one: parameters, and the states of the optimizer. Before the first iteration
/// nothing is left, and the document gives what it starts from.
final class Checkpoint {
    private final Table table;
    private final @Nullable Matrix[] arrays;

    private Checkpoint(Table table) {
        this.table = table;
        this.arrays = new Matrix[table.size()];
    }

    static Checkpoint start(Table table) {
        return new Checkpoint(table);
    }

    static Checkpoint of(Table table, Function<Term, Matrix> array) {
        var checkpoint = new Checkpoint(table);
        for (Term term : table.left()) {
            checkpoint.arrays[table.order(term)] = array.apply(term);
        }
        return checkpoint;
    }

    Matrix array(Term term) {
        Matrix array = arrays[table.order(term)];
        if (array == null) {
            throw new IllegalArgumentException("no iteration leaves " + term);
        }
        return array;
    }
}
