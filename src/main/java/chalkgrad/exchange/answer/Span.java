package chalkgrad.exchange.answer;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import java.util.ArrayList;
import java.util.List;

/// The iterations and samples that a notebook may print numbers of.
record Span(Document document) {
    /// Later iterations are not looked for in notebooks.
    private static final int MOST_ITERATIONS = 12;

    int lastIteration() {
        return Math.min(MOST_ITERATIONS, document.iterations() + 1);
    }

    List<Integer> samples(Kind kind) {
        if (document.hasSingleSample() || kind.scope() == Kind.Scope.BATCH) {
            return List.of(0);
        }
        var result = new ArrayList<Integer>();
        if (kind.scope() == Kind.Scope.BOTH) {
            result.add(0);
        }
        for (int s = 1; s <= document.samples().size(); s++) {
            result.add(s);
        }
        return result;
    }
}
