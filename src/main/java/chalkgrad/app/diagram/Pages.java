package chalkgrad.app.diagram;

import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The page shown of each layer that has no room for all neurons, from 0. Other layers show their first page.
record Pages(Map<Integer, Integer> ofLayers) {
    static final Pages FIRST = new Pages(Map.of());

    Pages {
        ofLayers = ofLayers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The pages with the current number, and with its operands if these are on one page. They depend on nothing else,
    /// so a step back shows the same as before.
    ///
    /// @param turned the pages that the user has chosen, by layer
    static Pages of(DiagramLayout layout, Moment moment, Map<Integer, Integer> turned) {
        int depth = layout.network().depth();
        if (IntStream.rangeClosed(0, depth).allMatch(l -> layout.leftOut(l) == 0)) {
            return FIRST;
        }
        var result = new HashMap<Integer, Integer>();
        Set<Quantity> operands = moment.emphasis();
        for (int l = 0; l <= depth; l++) {
            int layer = l;
            List<Integer> pages = operands.stream()
                    .flatMap(q -> neurons(q, layer, depth))
                    .map(neuron -> layout.pageOf(layer, neuron))
                    .distinct()
                    .toList();
            moment.subject()
                    .flatMap(subject -> neurons(subject, layer, depth).findFirst())
                    .map(neuron -> layout.pageOf(layer, neuron))
                    .or(() -> pages.stream().findFirst().filter(page -> pages.size() == 1))
                    .ifPresent(page -> result.put(layer, page));
        }
        result.putAll(turned);
        return new Pages(result);
    }

    /// The neurons of a layer, or the inputs for layer 0, that a number belongs to.
    private static Stream<Integer> neurons(Quantity q, int layer, int depth) {
        boolean ofOutput = q.kind() == Kind.TARGET || q.kind() == Kind.LOSS_TERM;
        boolean own = layer == (ofOutput ? depth : q.layer());
        boolean before = q.kind() == Kind.JACOBIAN ? own : layer == q.layer() - 1;
        return Stream.of(own ? q.to() : 0, before ? q.from() : 0).filter(neuron -> neuron > 0);
    }

    int of(int layer) {
        return ofLayers.getOrDefault(layer, 0);
    }
}
