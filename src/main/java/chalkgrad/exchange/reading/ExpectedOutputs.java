package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.Meaning;
import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.ExpectedNumber;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import java.util.ArrayList;
import java.util.List;

/// Expected numbers that courses compute from outputs and targets in addition to the pass: `a - y`, `1 - y`.
final class ExpectedOutputs {
    private final Network network;
    private final Span span;

    ExpectedOutputs(Document document, Span span) {
        this.network = document.network();
        this.span = span;
    }

    /// An output minus its target, or the other way round.
    List<List<ExpectedNumber>> differences(Meaning meaning, Printed printed) {
        boolean outputFirst = meaning.kinds().contains(Kind.ACTIVATION);
        return forEachOutput(
                printed,
                (a, y, name) -> new ExpectedNumber.Computed(
                        a,
                        outputFirst ? name + " - " + y.name() : y.name() + " - " + name,
                        replay -> (outputFirst ? 1 : -1) * (replay.number(a) - replay.number(y))));
    }

    /// 1 minus a target, or minus an output.
    List<List<ExpectedNumber>> complements(Printed printed) {
        var result = new ArrayList<>(forEachOutput(
                printed,
                (a, y, name) -> new ExpectedNumber.Computed(a, "1 - " + y.name(), replay -> 1 - replay.number(y))));
        result.addAll(forEachOutput(
                printed,
                (a, y, name) -> new ExpectedNumber.Computed(a, "1 - " + name, replay -> 1 - replay.number(a))));
        return result;
    }

    private interface OfOutput {
        ExpectedNumber of(Quantity a, Quantity y, String name);
    }

    private List<List<ExpectedNumber>> forEachOutput(Printed printed, OfOutput expected) {
        int m = network.outputLayer().size();
        var result = new ArrayList<List<ExpectedNumber>>();
        for (int t : span.iterations()) {
            for (int s : span.samples(Kind.ACTIVATION, t)) {
                var all = new ArrayList<ExpectedNumber>();
                for (int j = 1; j <= m; j++) {
                    all.add(ofOutput(expected, j, s, t));
                }
                if (printed.size() == m) {
                    result.add(all);
                } else if (printed.size() == 1) {
                    all.forEach(one -> result.add(List.of(one)));
                }
            }
            Batch batch = span.batch(t);
            if (batch.size() > 1 && m == 1 && printed.size() == batch.size()) {
                int iteration = t;
                result.add(batch.samples()
                        .mapToObj(s -> ofOutput(expected, 1, s, iteration))
                        .toList());
            }
        }
        return result;
    }

    private ExpectedNumber ofOutput(OfOutput expected, int j, int s, int t) {
        Quantity a = Quantity.activation(network.depth(), j).at(s, t);
        return expected.of(a, Quantity.target(j).at(s, 1), a.name());
    }
}
