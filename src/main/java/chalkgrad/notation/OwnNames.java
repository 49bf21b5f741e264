package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.pass.Kind;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The names that a course has for single quantities, and those that follow from them: a neuron whose activation is
/// called h1 has the pre-activation z_h1.
final class OwnNames {
    private final Map<Quantity, String> names = new LinkedHashMap<>();

    /// Names of what the document does not have are left out.
    OwnNames(Document document) {
        Notation notation = document.notation();
        var canonical = new QuantityNames(document);
        new TreeMap<>(notation.names()).forEach((key, name) -> {
            try {
                names.put(canonical.parseBare(key), name);
            } catch (NameException absent) {
                // told by NotationRules when a file is opened
            }
        });
        Map.copyOf(names).forEach((quantity, name) -> {
            switch (quantity.kind()) {
                case ACTIVATION ->
                    names.putIfAbsent(quantity.as(Kind.PRE_ACTIVATION), derived(notation.preActivation(), name));
                case PRE_ACTIVATION ->
                    names.putIfAbsent(quantity.as(Kind.ACTIVATION), derived(notation.activation(), name));
                default -> {}
            }
        });
    }

    private static String derived(String letter, String name) {
        Letter own = LetterText.read(name);
        String flat = own.base() + own.below() + own.above() + own.behind();
        return letter + "_" + (flat.matches("[\\p{L}\\p{N}]+") ? flat : "{" + flat + "}");
    }

    /// The course's own name of a quantity, whose sample and iteration do not matter.
    Optional<String> of(Quantity quantity) {
        return Optional.ofNullable(names.get(quantity.at(0, 1)));
    }

    /// All quantities that have one.
    Map<Quantity, String> all() {
        return names;
    }
}
