package chalkgrad.document;

import chalkgrad.math.TextScanner;
import chalkgrad.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Carries the names of a course over to another structure. Names of numbers that are gone are dropped.
///
/// @param before the structure that the names belong to
record Renaming(Network before, Resizing resizing) {
    private static final int MOST_DIGITS = 9;

    Notation applyTo(Notation notation) {
        var names = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> name : notation.names().entrySet()) {
            renamed(name.getKey()).ifPresent(key -> names.put(key, name.getValue()));
        }
        return notation.withNames(
                resizing.reordered(notation.weights(), "w"), resizing.reordered(notation.biases(), "b"), names);
    }

    /// The canonical name of the same quantity afterwards; empty if it is gone. Each letter with its indices, such
    /// as the `w1[1,2]` of `dL/dw1[1,2]`, is renamed separately.
    private Optional<String> renamed(String name) {
        var result = new StringBuilder();
        var text = new TextScanner(name);
        while (!text.isAtEnd()) {
            result.append(text.run(c -> "wbzaxyL".indexOf(c) < 0));
            if (!text.isAtEnd()) {
                Optional<String> moved = moved(Character.toString(text.next()), text);
                if (moved.isEmpty()) {
                    return Optional.empty();
                }
                result.append(moved.get());
            }
        }
        return Optional.of(result.toString());
    }

    /// A letter with the new number of its layer, where the indices stay; empty if the layer is gone.
    private Optional<String> moved(String letter, TextScanner text) {
        boolean ofLayer = "wbza".contains(letter);
        String layer = ofLayer ? text.digits() : "";
        if (ofLayer && layer.isEmpty()) {
            return Optional.of(letter);
        }
        String bracket = text.accept('[') ? "[" + text.run(c -> TextScanner.isDigit(c) || c == ',') : "";
        List<Integer> before = numbers(bracket);
        List<Integer> indices = afterwards(letter, ofLayer ? number(layer) : 0, before);
        if (!before.isEmpty() && indices.contains(0)) {
            return Optional.empty();
        }
        String moved = before.equals(indices) ? bracket : bracket(indices);
        if (!ofLayer) {
            return indices.isEmpty() || isSampleNumber(letter, indices.getFirst())
                    ? Optional.of(letter + moved)
                    : Optional.empty();
        }
        int continued = continuation(number(layer));
        return continued != 0 && remains(letter, continued, indices)
                ? Optional.of(letter + continued + moved)
                : Optional.empty();
    }

    /// The numbers of the same neurons afterwards; 0 for one that is taken out.
    private List<Integer> afterwards(String letter, int layer, List<Integer> indices) {
        var result = new ArrayList<Integer>();
        for (int k = 0; k < indices.size(); k++) {
            int of = switch (letter) {
                case "x" -> 0;
                case "y", "L" -> before.depth();
                case "w" -> k == 0 ? layer - 1 : layer;
                default -> layer;
            };
            result.add(resizing.removed().afterwards(of, indices.get(k)));
        }
        return result;
    }

    /// The indices without the closing bracket, which follows.
    private static String bracket(List<Integer> indices) {
        return indices.stream().map(String::valueOf).collect(Collectors.joining(",", "[", ""));
    }

    private static List<Integer> numbers(String bracket) {
        var numbers = new ArrayList<Integer>();
        var text = new TextScanner(bracket);
        while (!text.isAtEnd()) {
            text.run(c -> !TextScanner.isDigit(c));
            String digits = text.digits();
            if (!digits.isEmpty()) {
                numbers.add(number(digits));
            }
        }
        return numbers;
    }

    /// The number that digits stand for; for too many digits, a number that nothing has.
    private static int number(String digits) {
        return digits.length() <= MOST_DIGITS ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    private boolean isSampleNumber(String letter, int index) {
        int size = letter.equals("x")
                ? resizing.after().inputSize()
                : resizing.after().outputLayer().size();
        return index <= size;
    }

    private int continuation(int layer) {
        return layer <= before.depth() ? resizing.continuation(layer) : 0;
    }

    private boolean remains(String letter, int layer, List<Integer> indices) {
        int first = indices.isEmpty() ? 0 : indices.getFirst();
        return switch (letter) {
            case "w" ->
                indices.size() == 2
                        && first <= resizing.after().size(layer - 1)
                        && indices.getLast() <= resizing.after().size(layer);
            case "b" ->
                resizing.after().layer(layer).hasBiases()
                        && (first == 0) == resizing.after().layer(layer).tiedBias()
                        && first <= resizing.after().size(layer);
            default -> first <= resizing.after().size(layer);
        };
    }
}
