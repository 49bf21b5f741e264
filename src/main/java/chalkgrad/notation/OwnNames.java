package chalkgrad.notation;

import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.formula.LetterText;
import chalkgrad.formula.Name.Letter;
import chalkgrad.math.TextScanner;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A course's names for single quantities, and those that follow from them: a neuron whose activation is called h1
/// has the pre-activation z_h1.
final class OwnNames {
    private final Map<Quantity, String> names = new LinkedHashMap<>();
    private final Map<String, List<Quantity>> quantities = new HashMap<>();

    /// Names of quantities that the document does not have are left out; [NotationRules] reports them when a file is
    /// opened.
    OwnNames(Document document, QuantityNames canonical) {
        Notation notation = document.notation();
        new TreeMap<>(notation.names())
                .forEach((key, name) -> canonical.findBare(key).ifPresent(quantity -> names.put(quantity, name)));
        Map.copyOf(names).forEach((quantity, name) -> {
            switch (quantity.kind()) {
                case ACTIVATION ->
                    names.putIfAbsent(quantity.as(Kind.PRE_ACTIVATION), derived(notation.preActivation(), name));
                case PRE_ACTIVATION ->
                    names.putIfAbsent(quantity.as(Kind.ACTIVATION), derived(notation.activation(), name));
                default -> {}
            }
        });
        names.forEach((quantity, name) -> quantities
                .computeIfAbsent(TextScanner.withoutSpace(name), any -> new ArrayList<>())
                .add(quantity));
    }

    private static String derived(String letter, String name) {
        Letter own = LetterText.read(name);
        String flat = own.base() + own.below() + own.above() + own.behind();
        boolean isWord = flat.codePoints().allMatch(Character::isLetterOrDigit);
        return letter + "_" + (isWord ? flat : "{" + flat + "}");
    }

    /// The course's own name of a quantity, whose sample and iteration do not matter.
    Optional<String> of(Quantity quantity) {
        return Optional.ofNullable(names.get(quantity.at(0, 1)));
    }

    /// The quantities with this name, ignoring white space.
    List<Quantity> called(String text) {
        return quantities.getOrDefault(TextScanner.withoutSpace(text), List.of());
    }

    /// All quantities that have such a name.
    Map<Quantity, String> all() {
        return names;
    }
}
