package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.formula.Break;
import chalkgrad.math.Matrix;
import chalkgrad.pass.Address;
import chalkgrad.pass.Pass;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Definition;
import chalkgrad.table.Operands;
import chalkgrad.table.Role;
import chalkgrad.table.Shift;
import chalkgrad.table.StackedOperands;
import chalkgrad.table.Table;
import chalkgrad.table.Term;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The loss as a function of one number, with all others fixed: a forward pass with that number shifted, without any
/// part of the backward pass.
final class LossLine {
    private final Pass pass;
    private final Table table;
    private final Address address;
    private final List<Definition> behind;
    private final boolean ofBatch;
    private final int sample;

    /// @param gradient the gradient that should equal the slope of this line
    LossLine(Document document, Pass pass, Quantity gradient) {
        this.pass = pass;
        this.table = pass.table();
        this.address = Address.of(variable(gradient), document.hasSingleSample());
        this.ofBatch = gradient.sample() == 0 && !document.hasSingleSample();
        this.sample = Math.max(1, gradient.sample());
        List<Definition> forward = table.kept().stream()
                .filter(definition -> definition.term().role().phase().isOfFinalPass())
                .toList();
        int first = forward.indexOf(table.definition(address.term()));
        this.behind = forward.subList(first + 1, forward.size()).stream()
                .filter(definition -> !definition.isGiven())
                .toList();
    }

    /// The number that is shifted.
    static Quantity variable(Quantity gradient) {
        return gradient.variable().orElseThrow();
    }

    /// The loss with the number increased by this much.
    Point at(double by) {
        var operands = new Shifted(by);
        behind.forEach(operands::compute);
        Matrix loss = operands.of((ofBatch ? Role.BATCH_LOSS : Role.LOSS).in(0));
        return new Point(loss.get(ofBatch ? 0 : pass.batch().placeOf(sample), 0), operands);
    }

    /// The worst break of any function between two points.
    Break breakBetween(Point one, Point other) {
        return behind.stream()
                .map(definition -> definition.breakBetween(one.operands, other.operands))
                .max(Comparator.naturalOrder())
                .orElse(Break.NONE);
    }

    /// The size of the largest pre-activation of the outputs, from which the loss is computed.
    double size(Point point) {
        Matrix z = point.operands.of(
                Role.PRE_ACTIVATION.in(table.document().network().depth()));
        double largest = 0;
        for (int s = 0; s < z.rows(); s++) {
            for (double number : z.toArray(s)) {
                largest = Math.max(largest, Math.abs(number));
            }
        }
        return largest;
    }

    /// The loss at a place of the line.
    record Point(double loss, Operands operands) {}

    /// The arrays of the pass after the shift, all samples at once.
    private final class Shifted implements StackedOperands {
        private final Map<Term, Matrix> changed = new HashMap<>();
        private final Shift shift;

        Shifted(double by) {
            int row = address.sample() > 0 ? pass.batch().placeOf(address.sample()) + 1 : Math.max(1, address.from());
            int column = Math.max(1, address.to());
            this.shift = new Shift(address.term(), row, column, by);
            Matrix old = pass.array(address.term());
            changed.put(address.term(), old.with(row - 1, column - 1, old.get(row - 1, column - 1) + by));
        }

        void compute(Definition definition) {
            Matrix before = pass.array(definition.term());
            changed.put(definition.term(), definition.shifted(before, shift, this));
        }

        @Override
        public Matrix of(Term term) {
            Matrix own = changed.get(term);
            return own != null ? own : pass.array(term);
        }

        @Override
        public Matrix ofIterationBefore(Term term) {
            throw new IllegalStateException("a forward pass reads nothing of the iteration before");
        }

        @Override
        public int iteration() {
            return pass.iteration();
        }

        @Override
        public Table table() {
            return table;
        }

        @Override
        public boolean isExchanged(Term term) {
            return term.equals(address.term());
        }
    }
}
