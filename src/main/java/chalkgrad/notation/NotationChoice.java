package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.network.Network;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A notation that a document can be written in.
///
/// @param key its name on the command line
/// @param title its name for people; empty for the program's own notation
public record NotationChoice(String key, String title, Notation notation) {
    /// The program's own notation.
    public static final NotationChoice CANONICAL = new NotationChoice("canonical", "", Notation.CANONICAL);

    /// The canonical notation and those of other documents as far as they fit this one, each once.
    public static List<NotationChoice> fitting(Document document, List<Document> others) {
        var choices = new LinkedHashMap<Notation, NotationChoice>();
        choices.put(Notation.CANONICAL, CANONICAL);
        for (Document other : others) {
            Notation adapted = adapted(other.notation(), document);
            String name = other.description().name();
            String title = other.description().heading();
            choices.putIfAbsent(adapted, new NotationChoice(name, title, adapted));
        }
        return List.copyOf(choices.values());
    }

    /// A notation as far as it fits a document. Letters, counting, order and style always fit. Names of matrices fit
    /// if there is one for each layer. Names of single quantities fit if they cover all of a kind, since w1 to w8
    /// say nothing about a network with other weights.
    public static Notation adapted(Notation notation, Document document) {
        int depth = document.network().depth();
        List<String> weights = notation.weights().size() == depth ? notation.weights() : List.of();
        List<String> biases = notation.biases().size() == depth ? notation.biases() : List.of();
        Map<String, String> names = fits(notation, document) ? notation.names() : Map.of();
        for (Notation candidate : candidates(notation, weights, biases, names)) {
            if (NotationRules.allow(document.with(candidate))) {
                return candidate;
            }
        }
        return Notation.CANONICAL;
    }

    /// The variants to try until the rules hold, with fewer and fewer names of single layers and numbers.
    private static List<Notation> candidates(
            Notation notation, List<String> weights, List<String> biases, Map<String, String> names) {
        var result = new ArrayList<Notation>();
        result.add(notation.withNames(weights, biases, names));
        result.add(notation.withNames(weights, biases, Map.of()));
        result.add(notation.withNames(List.of(), List.of(), Map.of()));
        return result;
    }

    /// Whether all custom-named quantities exist, and all others of their kind and layer are named too.
    private static boolean fits(Notation notation, Document document) {
        var canonical = new QuantityNames(document);
        var named = new LinkedHashMap<Family, Integer>();
        for (String name : notation.names().keySet()) {
            Optional<Quantity> quantity = canonical.findBare(name);
            if (quantity.isEmpty()) {
                return false;
            }
            named.merge(Family.of(quantity.get()), 1, Integer::sum);
        }
        return named.entrySet().stream()
                .allMatch(entry -> entry.getValue() == entry.getKey().size(document.network()));
    }

    /// All quantities of a kind and layer.
    private record Family(Kind kind, int layer) {
        static Family of(Quantity quantity) {
            return new Family(quantity.kind(), quantity.layer());
        }

        int size(Network network) {
            return kind.count(network, layer);
        }
    }
}
