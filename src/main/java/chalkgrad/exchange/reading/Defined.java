package chalkgrad.exchange.reading;

import chalkgrad.exchange.label.Affixes;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the variables of a notebook in a label: `dW`, `grad_v`, `dL/dw5`, `W_new`, `v[0][1]` are about the variables
/// `W`, `v`, `w5`. A label is cut into words once, and each word looked up.
public final class Defined {
    /// Longer words are not names.
    private static final int LONGEST_WORD = 80;

    private static final int MOST_DIGITS = 6;

    private final Map<String, Set<List<List<Quantity>>>> definitions;

    /// The names by their form without underscores before digits, as labels often write them.
    private final Map<String, String> loose = new HashMap<>();

    public Defined(Map<String, Set<List<List<Quantity>>>> definitions) {
        this.definitions = definitions;
        definitions.keySet().forEach(name -> loose.putIfAbsent(name.replace("_", ""), name));
    }

    /// Parameters that a label is about.
    ///
    /// @param isGradient whether the name itself says that the gradient is meant
    record Subject(List<List<Quantity>> parameters, boolean isGradient) {}

    /// A variable in a label, and the indices after it.
    private record Mention(String name, boolean isGradient, List<Integer> indices) {}

    /// The possible subjects of the longest variable name in the label, or of the first one.
    public List<Subject> in(String label) {
        return longest(label, definitions.keySet())
                .or(() -> longest(withoutUnderscores(label), loose.keySet())
                        .map(found -> new Mention(loose.getOrDefault(found.name, ""), found.isGradient, found.indices)))
                .map(this::subjects)
                .orElse(List.of());
    }

    private static String withoutUnderscores(String label) {
        var result = new StringBuilder();
        for (int k = 0; k < label.length(); k++) {
            boolean drops = label.charAt(k) == '_' && isDigit(label, k + 1);
            result.append(drops ? "" : String.valueOf(label.charAt(k)));
        }
        return result.toString();
    }

    private static Optional<Mention> longest(String label, Set<String> names) {
        var found = new ArrayList<Mention>();
        int k = 0;
        while (k < label.length()) {
            int end = wordEnd(label, k);
            boolean starts = k == 0 || label.charAt(k - 1) != '.';
            if (end > k && end - k <= LONGEST_WORD && starts) {
                found.addAll(mentions(label, k, end, names));
            }
            k = Math.max(end, k + 1);
        }
        return found.stream().max(Comparator.comparingInt(mention -> mention.name.length()));
    }

    private static List<Mention> mentions(String label, int start, int end, Set<String> names) {
        List<Affixes> words = Affixes.of(label.substring(start, end), names);
        if (words.isEmpty()) {
            return List.of();
        }
        int k = attributesEnd(label, end);
        var indices = new ArrayList<Integer>();
        Optional<List<Integer>> next = indices(label, k);
        while (next.isPresent()) {
            indices.addAll(next.get());
            k = label.indexOf(']', k) + 1;
            next = indices(label, k);
        }
        boolean isCalled = k < label.length() && (label.charAt(k) == '(' || Character.isLetterOrDigit(label.charAt(k)));
        return isCalled
                ? List.of()
                : words.stream()
                        .map(word -> new Mention(word.name(), word.isGradient(), List.copyOf(indices)))
                        .toList();
    }

    /// The place after attributes such as `.grad` and the marks `'` and `+`.
    private static int attributesEnd(String label, int from) {
        int k = from;
        while (k < label.length()) {
            int word = label.charAt(k) == '.' ? wordEnd(label, k + 1) : k + 1;
            boolean isMark = label.charAt(k) == '+' || label.charAt(k) == '\'';
            if (!isMark && word <= k + 1) {
                return k;
            }
            k = word;
        }
        return k;
    }

    /// The whole numbers in the square brackets that open at a place; empty if there are none.
    private static Optional<List<Integer>> indices(String label, int from) {
        int k = from;
        while (k < label.length() && Character.isWhitespace(label.charAt(k))) {
            k++;
        }
        int close = k < label.length() && label.charAt(k) == '[' ? label.indexOf(']', k) : -1;
        if (close < 0 || close - k > LONGEST_WORD) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Integer>();
        for (String part :
                label.substring(k + 1, close).replace(',', ' ').strip().split(" ", -1)) {
            boolean isNumber = part.chars().allMatch(c -> c >= '0' && c <= '9') && part.length() <= MOST_DIGITS;
            if (!isNumber) {
                return Optional.empty();
            }
            if (!part.isEmpty()) {
                numbers.add(Integer.valueOf(part));
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static int wordEnd(String label, int from) {
        int end = from;
        while (end < label.length() && isWord(label.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return c == '_' || c == '∂' || Character.isLetterOrDigit(c);
    }

    private static boolean isDigit(String text, int k) {
        return k < text.length() && text.charAt(k) >= '0' && text.charAt(k) <= '9';
    }

    private List<Subject> subjects(Mention mention) {
        var result = new LinkedHashSet<List<List<Quantity>>>();
        for (List<List<Quantity>> array : definitions.getOrDefault(mention.name, Set.of())) {
            if (mention.indices.isEmpty()) {
                result.add(array);
            } else {
                for (int base = 0; base <= 1; base++) {
                    result.addAll(part(array, mention.indices, base));
                }
            }
        }
        return result.stream()
                .map(array -> new Subject(array, mention.isGradient))
                .toList();
    }

    /// The part that an index selects: an entry, a row, or the entry of a vector.
    private static List<List<List<Quantity>>> part(List<List<Quantity>> array, List<Integer> numbers, int base) {
        int i = numbers.getFirst() - base;
        boolean isVector = array.size() == 1 || array.getFirst().size() == 1;
        var result = new ArrayList<List<List<Quantity>>>();
        if (numbers.size() == 1 && isVector) {
            List<Quantity> all = array.stream().flatMap(List::stream).toList();
            if (i >= 0 && i < all.size()) {
                result.add(List.of(List.of(all.get(i))));
            }
        } else if (i >= 0 && i < array.size()) {
            List<Quantity> row = array.get(i);
            int j = numbers.size() == 1 ? 0 : numbers.get(1) - base;
            if (numbers.size() == 1) {
                result.add(List.of(row));
            } else if (j >= 0 && j < row.size()) {
                result.add(List.of(List.of(row.get(j))));
            }
        }
        return result;
    }
}
