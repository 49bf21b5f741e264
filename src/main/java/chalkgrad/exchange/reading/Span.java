package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.table.Batch;
import chalkgrad.table.Epochs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The iterations and samples that a notebook may print numbers of. Of a long run those iterations are looked at that
/// something speaks for: the first ones, those after the latest number, the last ones, and those in which a parameter
/// or the loss has the value that is printed.
final class Span {
    /// People work so many iterations by hand, and look at the first so many.
    static final int FEW = 12;

    private final Document document;
    private final Epochs epochs;
    private List<Integer> iterations = List.of();

    Span(Document document) {
        this.document = document;
        this.epochs = new Epochs(document);
        look(1, List.of());
    }

    /// The last iteration, which is only a forward pass.
    int lastIteration() {
        return document.iterations() + 1;
    }

    /// The iterations that are looked at, in order.
    List<Integer> iterations() {
        return iterations;
    }

    /// The samples of an iteration.
    Batch batch(int iteration) {
        return epochs.batch(iteration);
    }

    /// Looks at the likely iterations.
    ///
    /// @param now that of the latest number
    /// @param others in which the number was found
    void look(int now, Collection<Integer> others) {
        var all = new TreeSet<Integer>(others);
        for (int k = 0; k < FEW; k++) {
            all.add(1 + k);
            all.add(now + k);
        }
        all.addAll(List.of(now - 1, lastIteration() - 1, lastIteration()));
        lookAt(all);
    }

    /// Looks at these iterations only.
    void lookAt(Collection<Integer> only) {
        iterations = new TreeSet<>(only)
                .stream().filter(t -> t >= 1 && t <= lastIteration()).toList();
    }

    /// What is found in those of the iterations that are among some.
    <T> T within(Collection<Integer> some, Supplier<T> finding) {
        List<Integer> all = iterations;
        iterations = all.stream().filter(some::contains).toList();
        try {
            return finding.get();
        } finally {
            iterations = all;
        }
    }

    /// The samples whose numbers an iteration has, 0 for those of the batch.
    List<Integer> samples(Kind kind, int iteration) {
        if (document.hasSingleSample() || kind.scope() == Kind.Scope.BATCH) {
            return List.of(0);
        }
        var result = new ArrayList<Integer>();
        if (kind.scope() == Kind.Scope.BOTH) {
            result.add(0);
        }
        Batch batch = epochs.batch(kind == Kind.INPUT || kind == Kind.TARGET ? lastIteration() : iteration);
        batch.samples().forEach(result::add);
        return result;
    }
}
