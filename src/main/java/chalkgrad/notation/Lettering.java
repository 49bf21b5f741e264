package chalkgrad.notation;

import chalkgrad.document.Notation;
import chalkgrad.document.Notation.IndexOrder;
import chalkgrad.document.Notation.IndexStyle;
import chalkgrad.formula.Name.Letter;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.QuantityNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the names that are a letter with indices: inputs, targets, parameters, pre-activations, activations, losses.
final class Lettering {
    private final Notation notation;
    private final Map<Family, Boolean> misleading = new ConcurrentHashMap<>();

    Lettering(Notation notation) {
        this.notation = notation;
    }

    Written of(Quantity q) {
        Stem stem = Stem.of(notation, q);
        List<Integer> indices = indices(q);
        return switch (notation.indexStyle()) {
            case SUBSCRIPTS -> Written.of(below(stem, indices));
            case LAYER_ABOVE -> Written.of(layerAbove(stem, indices));
            case BRACKETS, ARRAYS ->
                isMisleading(q)
                        ? new Written(guarded(stem, indices), drawn(stem, indices))
                        : new Written(plain(stem, indices), drawn(stem, indices));
        };
    }

    /// The letter of all numbers of a kind in a layer together: `W1`, `W^[1]`, `W_1`.
    Letter array(Quantity any) {
        Stem stem = Stem.of(notation, any);
        Letter letter = switch (notation.indexStyle()) {
            case SUBSCRIPTS -> below(stem, List.of());
            case LAYER_ABOVE -> layerAbove(stem, List.of());
            case BRACKETS, ARRAYS -> drawn(stem, List.of());
        };
        boolean isPlain = any.kind() == Kind.WEIGHT && notation.weights().isEmpty();
        return isPlain ? new Letter("W", letter.below(), letter.above(), letter.behind()) : letter;
    }

    /// The indices in the course's order and counting.
    private List<Integer> indices(Quantity q) {
        int from = q.from() - 1 + notation.indexBase();
        int to = q.to() - 1 + notation.indexBase();
        if (q.to() == 0) {
            return List.of();
        }
        if (q.kind() != Kind.WEIGHT) {
            return List.of(to);
        }
        return notation.indexOrder() == IndexOrder.INPUT_OUTPUT ? List.of(from, to) : List.of(to, from);
    }

    private static Letter below(Stem stem, List<Integer> indices) {
        Letter letter = stem.letter();
        return new Letter(
                letter.base(), joined(letter.below(), layer(stem), commas(indices)), letter.above(), letter.behind());
    }

    private static Letter layerAbove(Stem stem, List<Integer> indices) {
        Letter letter = stem.letter();
        return new Letter(
                letter.base(), joined(letter.below(), commas(indices)), letter.above() + layer(stem), letter.behind());
    }

    /// How names in brackets are drawn: with the indices below and the layer above in brackets, if these places are
    /// free.
    private Letter drawn(Stem stem, List<Integer> indices) {
        Letter letter = stem.letter();
        if (notation.indexStyle() == IndexStyle.ARRAYS) {
            String below = joined(letter.below(), layer(stem));
            return new Letter(letter.base(), below, letter.above(), letter.behind() + brackets(indices));
        }
        if (stem.layer() != 0) {
            String above = letter.above() + "[" + stem.layer() + "]";
            return new Letter(letter.base(), joined(letter.below(), commas(indices)), above, letter.behind());
        }
        return letter.below().isEmpty()
                ? new Letter(letter.base(), commas(indices), letter.above(), letter.behind())
                : new Letter(letter.base(), letter.below(), letter.above(), letter.behind() + brackets(indices));
    }

    private String plain(Stem stem, List<Integer> indices) {
        return stem.text() + layer(stem) + brackets(indices);
    }

    /// A text that is not a canonical name, for any letter and any way of counting.
    private String guarded(Stem stem, List<Integer> indices) {
        if (stem.layer() != 0) {
            return stem.text() + "_" + stem.layer() + brackets(indices);
        }
        if (!stem.letter().below().isEmpty()) {
            return Written.of(stem.letter()).text() + brackets(indices);
        }
        return Written.of(below(stem, indices)).text();
    }

    private String brackets(List<Integer> indices) {
        if (indices.isEmpty()) {
            return "";
        }
        return notation.indexStyle() == IndexStyle.ARRAYS
                ? indices.stream().map(index -> "[" + index + "]").collect(Collectors.joining())
                : "[" + commas(indices) + "]";
    }

    /// Whether the plain text of a number of this kind and layer is the canonical name of another number, as when
    /// indices count from 0 or when a is the letter for z.
    private boolean isMisleading(Quantity q) {
        return misleading.computeIfAbsent(Family.of(q), family -> anyMisleads(q));
    }

    private boolean anyMisleads(Quantity q) {
        return probes(q).anyMatch(probe -> {
            String text = plain(Stem.of(notation, probe), indices(probe));
            Optional<Quantity> canonical = QuantityNames.byForm(text);
            return canonical.isPresent() && !canonical.get().equals(probe);
        });
    }

    private static Stream<Quantity> probes(Quantity q) {
        if (q.to() == 0) {
            return Stream.of(q.at(0, 1));
        }
        if (q.kind() != Kind.WEIGHT) {
            return Stream.of(1, 2).map(to -> new Quantity(q.kind(), q.layer(), 0, to, 0, 1));
        }
        return Stream.of(Quantity.weight(q.layer(), 1, 2), Quantity.weight(q.layer(), 2, 2));
    }

    private static String layer(Stem stem) {
        return stem.layer() == 0 ? "" : Integer.toString(stem.layer());
    }

    private static String commas(List<Integer> indices) {
        return indices.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(","));
    }

    /// Numbers whose names differ only in their indices.
    private record Family(Kind kind, int layer, boolean hasIndices) {
        static Family of(Quantity q) {
            return new Family(q.kind(), q.layer(), q.to() != 0);
        }
    }
}
