package chalkgrad.mistake.catalogue;

import chalkgrad.mistake.replay.Change;
import chalkgrad.mistake.wording.Description;
import chalkgrad.mistake.wording.Viewpoint;
import chalkgrad.mistake.wording.Wording;
import chalkgrad.pass.Address;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import chalkgrad.table.Role;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Numbers that belong to a neighbour.
final class CopyMistakes {
    static final List<Mistake> ALL = List.of(new Mistake("copied-neighbour", CopyMistakes::all));

    private static final List<Role> OF_BIASES = Stream.of(Role.values())
            .filter(Role::isOfBiases)
            .filter(role -> role != Role.BIASES)
            .toList();

    private static final List<Role> UPDATES_OF_WEIGHTS = Stream.of(Role.values())
            .filter(role -> role.phase() == Phase.UPDATE && !role.isOfBiases())
            .toList();

    private CopyMistakes() {}

    /// A number right beside the right one is copied more easily than one farther away.
    private static double cost(int distance) {
        return distance == 1 ? Cost.RARE : Cost.BLIND;
    }

    private static void all(Assignment assignment, VariantCollector variants) {
        for (int l : assignment.layers()) {
            if (assignment.isSmall(l)) {
                int layer = l;
                neurons(assignment, variants, l, Role.PRE_ACTIVATION, j -> Quantity.preActivation(layer, j));
                neurons(assignment, variants, l, Role.ACTIVATION, j -> Quantity.activation(layer, j));
                neurons(assignment, variants, l, Role.ACTIVATION_GRADIENT, j -> Quantity.activationGradient(layer, j));
                neurons(assignment, variants, l, Role.DELTA, j -> Quantity.delta(layer, j));
                weights(assignment, variants, l);
                parameters(assignment, variants, l);
            }
        }
        neurons(assignment, variants, 0, Role.LOSS_TERMS, Quantity::lossTerm);
    }

    /// Gradients of biases, velocities, moments and new parameters.
    private static void parameters(Assignment assignment, VariantCollector variants, int l) {
        int size = assignment.network().biasCount(l);
        for (Role role : OF_BIASES) {
            for (int j = 1; j <= size; j++) {
                for (int other = 1; other <= size; other++) {
                    column(variants, l, role, j, other);
                }
            }
        }
        for (Role role : UPDATES_OF_WEIGHTS) {
            shifted(assignment, variants, l, role);
        }
    }

    /// The neighbour at a distance in rows and columns, the same for all entries.
    private static void shifted(Assignment assignment, VariantCollector variants, int l, Role role) {
        int rows = assignment.network().weightRows(l);
        int columns = assignment.network().weightColumns(l);
        for (int k = 1; k < rows * columns; k++) {
            int down = k / columns;
            int right = k % columns;
            Wording wording = v -> {
                Quantity own = v.asked().isOfParameter()
                                && v.asked().from() > 0
                                && v.asked().layer() == l
                        ? v.asked()
                        : Quantity.weight(l, 1, 1).as(Kind.NEW_PARAMETER);
                int i = (own.from() - 1 + down) % rows + 1;
                int j = (own.to() - 1 + right) % columns + 1;
                Quantity wrong = new Quantity(own.kind(), l, i, j, own.sample(), own.iteration());
                return gave(v, wrong, own);
            };
            variants.add(
                    Cost.BLIND,
                    wording,
                    role,
                    l,
                    at -> at.unchanged().rowsFrom(i -> (i + down) % rows).columnsFrom(j -> (j + right) % columns));
        }
    }

    private static void column(VariantCollector variants, int l, Role role, int j, int other) {
        if (other != j) {
            Change copied = at -> at.unchanged().columnsFrom(any -> other - 1);
            Wording wording = v -> gave(v, Address.quantity(role.in(l), 0, other), Address.quantity(role.in(l), 0, j));
            variants.add(cost(Math.abs(other - j)), wording.in(l, j), role, l, copied.onlyFor(j));
        }
    }

    private static void neurons(
            Assignment assignment, VariantCollector variants, int l, Role role, IntFunction<Quantity> quantity) {
        int size = assignment.size(l == 0 ? assignment.depth() : l);
        for (int j = 1; j <= size; j++) {
            for (int other = 1; other <= size; other++) {
                if (other != j) {
                    int wrong = other - 1;
                    Change copied = at -> at.unchanged().columnsFrom(any -> wrong);
                    variants.add(
                            cost(Math.abs(other - j)),
                            wording(quantity.apply(other), quantity.apply(j)).in(l, j),
                            role,
                            l,
                            copied.onlyFor(j));
                }
            }
        }
    }

    private static void weights(Assignment assignment, VariantCollector variants, int l) {
        int columns = assignment.network().weightColumns(l);
        int size = assignment.network().weightRows(l) * columns;
        for (int k = 0; k < size; k++) {
            for (int other = 0; other < size; other++) {
                if (other != k) {
                    var own = new Position(k / columns, k % columns);
                    var wrong = new Position(other / columns, other % columns);
                    weight(variants, l, own, wrong, Role.WEIGHT_GRADIENT, Kind.WEIGHT_GRADIENT);
                    weight(variants, l, own, wrong, Role.NEW_WEIGHTS, Kind.NEW_PARAMETER);
                }
            }
        }
    }

    /// A place in a matrix, from 0.
    private record Position(int row, int column) {
        Quantity of(int l, Kind kind) {
            return Quantity.weight(l, row + 1, column + 1).as(kind);
        }
    }

    private static void weight(VariantCollector variants, int l, Position own, Position other, Role role, Kind kind) {
        variants.add(
                cost(Math.abs(own.row - other.row) + Math.abs(own.column - other.column)),
                wording(other.of(l, kind), own.of(l, kind)).in(l),
                role,
                l,
                at -> at.unchanged().with(own.row, own.column, at.unchanged().get(other.row, other.column)));
    }

    private static Wording wording(Quantity wrong, Quantity right) {
        return v -> gave(v, wrong, right);
    }

    private static Description gave(Viewpoint v, Quantity wrong, Quantity right) {
        return v.contrast(right).whole(wrong).described("gave", v.valued(wrong), v.valued(right));
    }
}
