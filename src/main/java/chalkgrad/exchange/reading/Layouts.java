package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import chalkgrad.table.Epochs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The possible layouts of printed numbers of an array: as they are, transposed, a single row, one sample below the
/// other. Each layout is a list of expected numbers, one for each printed number, row by row.
final class Layouts {
    /// An array of a wrong shape is only looked for in so many samples of a batch: as many arrays as a large batch has
    /// would fill the memory.
    private static final int FEW = 4;

    private final Document document;
    private final int rows;
    private final int columns;
    private final List<List<ExpectedNumber>> found = new ArrayList<>();

    private Layouts(Document document, Printed printed) {
        this.document = document;
        this.rows = printed.isMatrix() ? printed.rows().size() : 1;
        this.columns = printed.isMatrix() ? printed.columns() : printed.size();
    }

    /// The layouts of the array that a quantity belongs to; none if the printed numbers cannot be it.
    static List<List<ExpectedNumber>> of(Document document, Quantity first, Printed printed) {
        var layouts = new Layouts(document, printed);
        layouts.find(Family.of(first, document));
        if (layouts.found.isEmpty()) {
            layouts.samples(first);
        }
        if (layouts.found.isEmpty()) {
            layouts.parts(Family.of(first, document));
        }
        if (layouts.found.isEmpty() && layouts.isAmongFirst(first)) {
            layouts.misfits(Family.of(first, document));
        }
        return layouts.found;
    }

    /// The layouts of an array with its bias or with a constant input: one more row or column, before or after the
    /// others. None if it has no such layout, or if the printed numbers cannot be it.
    static List<List<ExpectedNumber>> withConstant(Document document, Quantity first, Printed printed) {
        var layouts = new Layouts(document, printed);
        if (first.isOfParameter() && first.from() != 0) {
            layouts.withBias(Family.of(first, document));
        } else if (first.kind().isActivation()) {
            layouts.withConstantInput(first);
        }
        return layouts.found;
    }

    /// The weights of a layer with its biases, which are the weights of a constant input.
    private void withBias(Family family) {
        int n = family.rows() + 1;
        int m = family.columns();
        if (size() != n * m) {
            return;
        }
        boolean flat = m == 1 && (rows == 1 || columns == 1);
        for (boolean isFirst : new boolean[] {true, false}) {
            if (flat || rows == n && columns == m) {
                add(k -> biasOrWeight(family, k / m, k % m, isFirst));
            }
            if (m > 1 && rows == m && columns == n) {
                add(k -> biasOrWeight(family, k % n, k / n, isFirst));
            }
        }
    }

    private Quantity biasOrWeight(Family family, int row, int column, boolean biasIsFirst) {
        int own = biasIsFirst ? row - 1 : row;
        if (own >= 0 && own < family.rows()) {
            return family.at(own, column);
        }
        Quantity q = family.first();
        boolean tied = document.network().layer(q.layer()).tiedBias();
        return new Quantity(q.kind().ofBiases(), q.layer(), 0, tied ? 0 : column + 1, q.sample(), q.iteration());
    }

    /// The numbers of a layer with a constant 1, of one sample or of all.
    private void withConstantInput(Quantity first) {
        Batch batch = batch(first);
        int count = document.hasSingleSample() ? 1 : batch.size();
        boolean single = document.hasSingleSample() || first.sample() > 0;
        Family family = Family.of(first, document);
        int m = family.columns() + 1;
        for (boolean isFirst : new boolean[] {true, false}) {
            if (single && size() == m && (rows == 1 || columns == 1)) {
                addBeside(k -> k, k -> first.sample(), family, isFirst);
            }
            boolean once = first.sample() == 0 || first.sample() == batch.sample(0);
            if (count > 1 && once && rows == count && columns == m) {
                addBeside(k -> k % m, k -> batch.sample(k / m), family, isFirst);
            }
            if (count > 1 && once && rows == m && columns == count) {
                addBeside(k -> k / count, k -> batch.sample(k % count), family, isFirst);
            }
        }
    }

    private void addBeside(IntUnaryOperator neuron, IntUnaryOperator sample, Family family, boolean constantIsFirst) {
        int constant = constantIsFirst ? 0 : family.columns();
        found.add(IntStream.range(0, size())
                .mapToObj(k -> {
                    int place = neuron.applyAsInt(k);
                    int column = Math.clamp(constantIsFirst ? place - 1 : place, 0, family.columns() - 1);
                    Quantity q = family.at(0, column)
                            .at(sample.applyAsInt(k), family.first().iteration());
                    return place == constant ? Conventions.constantInput(q) : new ExpectedNumber.OfRun(q);
                })
                .toList());
    }

    private int size() {
        return rows * columns;
    }

    private void add(IntFunction<Quantity> entry) {
        found.add(IntStream.range(0, size())
                .<ExpectedNumber>mapToObj(k -> new ExpectedNumber.OfRun(entry.apply(k)))
                .toList());
    }

    private void find(Family family) {
        int n = family.rows();
        int m = family.columns();
        if (size() != family.size()) {
            return;
        }
        boolean flat = rows == 1 || columns == 1;
        if (flat || (rows == n && columns == m)) {
            add(k -> family.at(k / m, k % m));
        }
        if (n > 1 && m > 1 && (flat || (rows == m && columns == n))) {
            add(k -> family.at(k % n, k / n));
        }
    }

    /// The samples that the iteration of a quantity computes.
    private Batch batch(Quantity first) {
        boolean isGiven = first.kind() == Kind.INPUT || first.kind() == Kind.TARGET;
        return new Epochs(document).batch(isGiven ? document.iterations() + 1 : first.iteration());
    }

    /// The numbers of all samples, if the name gives none.
    private void samples(Quantity first) {
        if (document.hasSingleSample()) {
            return;
        }
        Batch batch = batch(first);
        int count = batch.size();
        Family family = Family.of(first.at(1, first.iteration()), document);
        int m = family.size();
        boolean ofSamples = first.kind().scope() == Kind.Scope.SAMPLE && family.rows() == 1;
        if (count == 1 || size() != count * m || !(ofSamples || first.kind() == Kind.LOSS)) {
            return;
        }
        boolean flat = rows == 1 || columns == 1;
        if (flat || columns == m) {
            add(k -> family.at(0, k % m).at(batch.sample(k / m), first.iteration()));
        }
        if (m > 1 && (flat || rows == m)) {
            add(k -> family.at(0, k / count).at(batch.sample(k % count), first.iteration()));
        }
    }

    /// A number, a row or a column of the array.
    private void parts(Family family) {
        int n = family.rows();
        int m = family.columns();
        if (size() == 1) {
            family.all().forEach(one -> add(k -> one));
        } else if (rows == 1 || columns == 1) {
            for (int i = 0; i < n && size() == m; i++) {
                int row = i;
                add(k -> family.at(row, k));
            }
            for (int j = 0; j < m && size() == n; j++) {
                int column = j;
                add(k -> family.at(k, column));
            }
        }
    }

    /// Whether a quantity is of the whole batch, or of one of its first samples.
    private boolean isAmongFirst(Quantity first) {
        Batch batch = batch(first);
        return !batch.has(first.sample()) || batch.placeOf(first.sample()) < FEW;
    }

    /// An array of a wrong shape, which must come from a mistake. A mistake gives it this shape in each sample.
    private void misfits(Family family) {
        for (boolean transposed : new boolean[] {true, false}) {
            found.add(IntStream.range(0, size())
                    .<ExpectedNumber>mapToObj(k -> {
                        int neuron = Math.min(family.columns() - 1, transposed ? k / columns : k % columns);
                        return new ExpectedNumber.Misshapen(
                                family.at(0, neuron), k / columns, k % columns, rows, columns, transposed);
                    })
                    .toList());
        }
    }
}
