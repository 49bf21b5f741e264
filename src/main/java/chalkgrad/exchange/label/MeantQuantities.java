package chalkgrad.exchange.label;

import chalkgrad.document.Document;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Batch;
import chalkgrad.table.Epochs;
import java.util.ArrayList;
import java.util.List;

/// Which quantities a label means, from what it says about its subject.
public record MeantQuantities(Document document) {
    /// The quantities of a subject that this is said of.
    public List<Quantity> of(Aspect aspect, Quantity q) {
        boolean within = q.iteration() <= document.iterations();
        boolean moves = document.optimizer().rule().moves();
        return switch (aspect) {
            case GRADIENT -> within ? gradient(q) : List.of();
            case NEW ->
                q.isOfParameter()
                        ? within
                                        && moves
                                        && (q.from() != 0
                                                || document.optimizer().updatesBiases())
                                ? List.of(q.as(Kind.NEW_PARAMETER))
                                : List.of()
                        : q.iteration() > 1 ? List.of(q) : List.of();
            case VELOCITY ->
                within
                                && q.isOfParameter()
                                && !document.optimizer().rule().states().isEmpty()
                        ? document.optimizer().rule().states().stream()
                                .map(q::state)
                                .toList()
                        : List.of();
            default -> q.kind() == Kind.DELTA && !within ? List.of() : List.of(q);
        };
    }

    private List<Quantity> gradient(Quantity q) {
        List<Quantity> gradient = q.lossGradient().stream().toList();
        if (q.isOfParameter()) {
            return gradient.isEmpty() ? gradient : gradients(gradient.getFirst());
        }
        if (q.kind() == Kind.INPUT && q.sample() > 0 && !batch(q).has(q.sample())) {
            // the inputs of all samples are given, but an iteration computes the gradients of its batch
            return List.of();
        }
        return q.kind() == Kind.DELTA ? List.of(q) : gradient;
    }

    /// The samples that the iteration of a quantity computes.
    private Batch batch(Quantity q) {
        return new Epochs(document).batch(q.iteration());
    }

    /// The gradient of the batch and those of its samples.
    private List<Quantity> gradients(Quantity reduced) {
        var result = new ArrayList<>(List.of(reduced));
        if (!document.hasSingleSample()) {
            batch(reduced).samples().forEach(s -> result.add(reduced.at(s, reduced.iteration())));
        }
        return result;
    }
}
