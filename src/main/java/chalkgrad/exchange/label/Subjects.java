package chalkgrad.exchange.label;

import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The arrays of a network that the subject of a label can be.
public record Subjects(Network network) {
    /// Of one output the loss has one term only, and the loss is what it is called.
    private static final Comparator<Kind> ORDER =
            Comparator.comparing((Kind kind) -> kind == Kind.LOSS_TERM).thenComparing(Comparator.naturalOrder());

    /// One quantity of each array that the subject can be.
    public List<Quantity> of(Meaning meaning) {
        var result = new ArrayList<Quantity>();
        List<Kind> kinds = meaning.kinds().isEmpty()
                ? List.of(Kind.WEIGHT, Kind.BIAS)
                : meaning.kinds().stream().sorted(ORDER).toList();
        for (Kind kind : kinds) {
            for (int l = 1; l <= (kind.isOfLayer() ? network.depth() : 1); l++) {
                result.add(Quantity.first(kind, l, network));
            }
        }
        return result;
    }
}
