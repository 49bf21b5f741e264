package chalkgrad.app.diagram;

import chalkgrad.app.diagram.EdgeLabels.Edge;
import chalkgrad.app.diagram.EdgeLabels.Placed;
import chalkgrad.app.diagram.EdgeLabels.WeightPlaces;
import chalkgrad.app.number.Label.Stress;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of the edges into each layer: each weight, and beside it what was last computed for it.
final class WeightLabels {
    private final DiagramLayout layout;
    private final Writing writing;
    private final List<Map<Edge, Quantity>> tags;
    private final List<Placed> placed;
    /// The tags of all weights that have been updated say the same about their change.
    private final ChangeForm form;

    WeightLabels(DiagramLayout layout, Writing writing) {
        this.layout = layout;
        this.writing = writing;
        int depth = layout.network().depth();
        tags = IntStream.rangeClosed(1, depth).mapToObj(this::tags).toList();
        placed = IntStream.rangeClosed(1, depth)
                .mapToObj(l -> placed(l, tags.get(l - 1)))
                .toList();
        form = tags.stream().flatMap(its -> its.values().stream()).anyMatch(UpdatedNumber::isUpdated)
                ? IntStream.rangeClosed(1, depth)
                        .mapToObj(this::form)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                : ChangeForm.OLD_VALUE;
    }

    /// What the narrowest tag of a layer can say about the change of each weight, whether or not it has been updated.
    private ChangeForm form(int l) {
        double narrowest = placed.get(l - 1).places().values().stream()
                .filter(WeightPlaces::hasTag)
                .mapToDouble(place -> place.tag().getWidth())
                .min()
                .orElse(layout.gapRoom().aloneWidth());
        return writing.changeForm(weights(l), narrowest);
    }

    /// The weights into a layer that are shown.
    private Stream<Quantity> weights(int l) {
        return EdgeColumn.edges(layout, l).stream().map(edge -> Quantity.weight(edge.layer(), edge.from(), edge.to()));
    }

    void addTo(int l) {
        Map<Edge, Quantity> its = tags.get(l - 1);
        placed.get(l - 1).places().forEach((edge, place) -> addEdge(edge, place, Optional.ofNullable(its.get(edge))));
    }

    /// The column of the weights into a layer that the edges run through. Straight edges run the same way whatever
    /// weights are shown, so theirs stays the same and they need not be drawn again.
    EdgeColumn column(int l) {
        EdgeColumn usual = layout.edges().column(l);
        return usual.bent() ? placed.get(l - 1).column() : usual;
    }

    private Placed placed(int l, Map<Edge, Quantity> its) {
        Set<Edge> weights = urgent(l, true).map(Edge::of).collect(Collectors.toSet());
        Map<Edge, Integer> others =
                urgent(l, false).collect(Collectors.toMap(Edge::of, q -> writing.isOfStage(q) ? 1 : 0, Integer::sum));
        Set<Edge> renewed = its.entrySet().stream()
                .filter(tag -> tag.getValue().kind() == Kind.NEW_PARAMETER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var wanted = new EdgeLabels.Wanted(weights, others, its.keySet(), renewed);
        return layout.edges().labels(l, wanted, writing.notation(), () -> {
            Placed some = EdgeLabels.place(layout, l, wanted);
            return new Placed(some.column(), inOrder(some.places()));
        });
    }

    private Map<Edge, Quantity> tags(int l) {
        var result = new HashMap<Edge, Quantity>();
        for (int i : layout.shown(l - 1)) {
            for (int j : layout.shown(l)) {
                edgeTag(l, i, j).ifPresent(tag -> result.put(new Edge(l, tag.from(), tag.to()), tag));
            }
        }
        return result;
    }

    private Map<Edge, WeightPlaces> inOrder(Map<Edge, WeightPlaces> places) {
        var ordered = new LinkedHashMap<Edge, WeightPlaces>();
        places.keySet().stream()
                .sorted(Comparator.comparing(this::name, new NaturalOrder()))
                .forEach(edge -> ordered.put(edge, Objects.requireNonNull(places.get(edge))));
        return ordered;
    }

    /// The name in the notation of the document, by which weights are ordered.
    private String name(Edge edge) {
        return writing.nameOf(Quantity.weight(edge.layer(), edge.from(), edge.to()));
    }

    private void addEdge(Edge edge, WeightPlaces place, Optional<Quantity> tag) {
        if (place.hasPill()) {
            writing.addWeight(
                    Quantity.weight(edge.layer(), edge.from(), edge.to()), place.pill(), layout.namesWeights());
        }
        if (place.hasTag()) {
            tag.ifPresent(what -> writing.addTagOfParameter(what, place.tag(), formOf(what)));
        }
    }

    /// The tag of the current step has at least an arrow, if there is room.
    private ChangeForm formOf(Quantity tag) {
        return writing.stress(tag) != Stress.NONE && form == ChangeForm.NUMBER ? ChangeForm.ARROW : form;
    }

    /// The weights that matter now, or the computed numbers of edges that do.
    private Stream<Quantity> urgent(int l, boolean weights) {
        return writing.emphasis().stream()
                .filter(q -> q.layer() == l && q.isOfEdge())
                .filter(q -> weights == (q.kind() == Kind.WEIGHT));
    }

    /// The number of an edge beside its weight: the product until it has been added up, later its gradient or update.
    private Optional<Quantity> edgeTag(int l, int i, int j) {
        Quantity weight = Quantity.weight(l, i, j);
        Quantity product = Quantity.product(l, i, j);
        boolean added = writing.isKnown(Quantity.preActivation(l, j)) && !writing.isEmphasized(product);
        Stream<Quantity> products = added ? Stream.empty() : Stream.of(product);
        return writing.latest(Stream.concat(products, writing.ofParameter(weight)));
    }
}
