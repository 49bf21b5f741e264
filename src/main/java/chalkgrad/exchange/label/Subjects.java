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
            switch (kind) {
                case INPUT -> result.add(Quantity.input(1));
                case TARGET -> result.add(Quantity.target(1));
                case LOSS -> result.add(Quantity.loss());
                case LOSS_TERM -> result.add(Quantity.lossTerm(1));
                default -> {
                    for (int l = 1; l <= network.depth(); l++) {
                        result.add(first(kind, l));
                    }
                }
            }
        }
        return result;
    }

    private Quantity first(Kind kind, int l) {
        return switch (kind) {
            case WEIGHT -> Quantity.weight(l, 1, 1);
            case BIAS -> Quantity.bias(l, network.layer(l).tiedBias() ? 0 : 1);
            case PRE_ACTIVATION -> Quantity.preActivation(l, 1);
            case ACTIVATION -> Quantity.activation(l, 1);
            default -> Quantity.delta(l, 1);
        };
    }
}
