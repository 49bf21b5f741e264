package chalkgrad.table;

import chalkgrad.network.LayerKind;
import chalkgrad.network.LayerKind.Wire;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All connections into a layer that is not fully connected, grouped by where they lead, where they come from, or which
/// weight they have.
final class Wires {
    private final List<Link> all = new ArrayList<>();
    private final double divisor;

    Wires(Network network, int l) {
        LayerKind kind = network.layer(l).kind();
        for (int j = 1; j <= kind.size(); j++) {
            int to = j;
            network.wires(l, j).forEach(wire -> all.add(new Link(wire, to)));
        }
        this.divisor = kind.divisor();
    }

    double divisor() {
        return divisor;
    }

    /// The connections into each neuron.
    List<List<Link>> into(int neurons) {
        return grouped(neurons, all.stream(), Link::to);
    }

    /// The connections from each neuron of a source.
    List<List<Link>> from(int source, int neurons) {
        return grouped(
                neurons,
                all.stream().filter(link -> link.wire().source() == source),
                link -> link.wire().neuron());
    }

    /// The connections with each weight, row by row.
    List<List<Link>> with(int rows, int columns) {
        return grouped(
                rows * columns,
                all.stream(),
                link -> (link.wire().row() - 1) * columns + link.wire().column());
    }

    private static List<List<Link>> grouped(int groups, Stream<Link> links, Function<Link, Integer> group) {
        var result = new ArrayList<List<Link>>();
        for (int k = 0; k < groups; k++) {
            result.add(new ArrayList<>());
        }
        links.forEach(link -> result.get(group.apply(link) - 1).add(link));
        return result;
    }

    /// A connection and the neuron that it leads to.
    record Link(Wire wire, int to) {}
}
