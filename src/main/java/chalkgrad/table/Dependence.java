package chalkgrad.table;

import chalkgrad.formula.Formula;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which terms of a table are computed from which, as their formulas say: each term is asked for its formulas, and what
/// these name is remembered.
public final class Dependence {
    private final Table table;
    /// By the [Table#order] of a term: those that its formulas name.
    private final List<BitSet> operands;
    /// The same with the operands of the operands.
    private final List<BitSet> sources;

    Dependence(Table table) {
        this.table = table;
        this.operands = IntStream.range(0, table.size()).mapToObj(this::named).toList();
        for (int k = 0; k < operands.size(); k++) {
            addToRevealing(k);
        }
        this.sources = operands.stream().map(direct -> (BitSet) direct.clone()).toList();
        // each term comes after its operands
        for (int k = 0; k < sources.size(); k++) {
            BitSet all = sources.get(k);
            operands.get(k).stream().forEach(operand -> all.or(sources.get(operand)));
        }
    }

    /// The formula of a term that a later one reveals stands in the formula of that one: the only term of a loss.
    private void addToRevealing(int order) {
        table.definition(order)
                .revealed()
                .map(table::order)
                .filter(later -> later > order)
                .ifPresent(later -> operands.get(later).set(order));
    }

    /// The terms that the formulas of a term name. All entries of a dense layer name the same ones.
    private BitSet named(int order) {
        Definition definition = table.definition(order);
        var named = new BitSet(table.size());
        boolean isDense = table.isDense(definition.term());
        int rows = isDense ? 1 : definition.rows();
        int columns = isDense ? 1 : definition.columns();
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                ask(definition, i, j, (term, from, to) -> named.set(table.order(term)));
            }
        }
        return named;
    }

    private void ask(Definition definition, int from, int to, Named named) {
        var symbols = new Asked(table, named);
        definition.formula(from, to, symbols);
        definition.chainRule(from, to, symbols);
    }

    /// Whether a term is directly or indirectly computed from another one in the same iteration. Terms that the table
    /// does not have are computed from nothing.
    public boolean isComputedFrom(Term later, Term earlier) {
        return table.has(later)
                && table.has(earlier)
                && sources.get(table.order(later)).get(table.order(earlier));
    }

    /// Whether something that an iteration leaves for the next one is a term, or is computed from it.
    public boolean isLeft(Term term) {
        return table.left().stream().anyMatch(left -> left.equals(term) || isComputedFrom(left, term));
    }

    /// The terms whose formulas name a term.
    public Stream<Definition> users(Term term) {
        int order = table.order(term);
        return IntStream.range(0, operands.size())
                .filter(k -> operands.get(k).get(order))
                .mapToObj(table::definition);
    }

    /// Whether the formulas of an entry name an entry of another term, of any sample.
    public boolean names(Definition user, int from, int to, Term operand, int operandFrom, int operandTo) {
        var found = new AtomicBoolean();
        ask(user, from, to, (term, i, j) -> {
            if (term.equals(operand) && i == operandFrom && j == operandTo) {
                found.set(true);
            }
        });
        return found.get();
    }

    /// Takes the entries that formulas name.
    private interface Named {
        void entry(Term term, int from, int to);
    }

    /// Tells which entries of the same iteration formulas ask for. It knows no numbers.
    private record Asked(Table table, Named named) implements Symbols {
        private static final Formula ANY = Formula.constant(1);

        @Override
        public Formula of(Term term, int from, int to) {
            named.entry(term, from, to);
            return ANY;
        }

        @Override
        public Formula ofSample(Term term, int from, int to, int sample) {
            return of(term, from, to);
        }

        @Override
        public Formula ofIterationBefore(Term term, int from, int to) {
            return ANY;
        }

        @Override
        public int iteration() {
            return 1;
        }

        @Override
        public double value(Formula formula) {
            return 1;
        }

        @Override
        public Formula faithful(Formula plain, Supplier<Optional<Formula>> exact) {
            return plain;
        }
    }
}
