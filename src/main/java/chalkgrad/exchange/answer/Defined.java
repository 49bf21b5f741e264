package chalkgrad.exchange.answer;

import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the variables of a notebook in a label: `dW`, `grad_v`, `dL/dw5`, `W_new`, `v[0][1]` are about the variables
/// `W`, `v`, `w5`.
final class Defined {
    private static final String BEFORE =
            "(?<![\\p{L}\\d.])(?:(?:d|∂|partial)_?[A-Za-z]+\\w*?\\s*[/_]?\\s*(?:d|∂|partial\\s?)_?"
                + "|∂|g_?|d_?|grads?_?|gradients?_?|nabla_?|v_?|vel_?|velocity_?|m_|s_|new_?|updated_?|neue?_?|delta_)?";
    private static final String AFTER =
            "(?:_?(?:new|updated|upd|next|after|neu|nieuw|grads?|gradient|plus|t)\\b|\\.\\w+|[+'])*"
                    + "((?:\\s*\\[[\\d\\s,]+\\])*)(?![\\p{L}\\d(])";
    private static final Pattern GRADIENT = Pattern.compile("(?i)(?:d|∂|g|grads?|gradients?|nabla)_?");

    private final Map<String, Set<List<List<Quantity>>>> definitions;

    Defined(Map<String, Set<List<List<Quantity>>>> definitions) {
        this.definitions = definitions;
    }

    /// Parameters that a label is about.
    ///
    /// @param isGradient whether the name itself says that the gradient is meant
    record Subject(List<List<Quantity>> parameters, boolean isGradient) {}

    /// All that the variable can be that the label names last.
    List<Subject> in(String label) {
        List<String> byLength = definitions.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (boolean loosely : new boolean[] {false, true}) {
            for (String name : byLength) {
                String pattern = loosely ? Pattern.quote(name).replace("_", "") : Pattern.quote(name);
                Matcher matcher = Pattern.compile("(" + BEFORE + ")(" + pattern + ")" + AFTER)
                        .matcher(loosely ? label.replaceAll("_(?=\\d)", "") : label);
                if (matcher.find()) {
                    boolean gradient = !matcher.group(1).isEmpty()
                            && (GRADIENT.matcher(matcher.group(1)).matches()
                                    || matcher.group(1).matches(".*[/_]?[d∂].*"));
                    return subjects(definitions.getOrDefault(name, Set.of()), matcher.group(3), gradient);
                }
            }
        }
        return List.of();
    }

    private static List<Subject> subjects(Set<List<List<Quantity>>> arrays, String indices, boolean gradient) {
        var result = new LinkedHashSet<List<List<Quantity>>>();
        List<Integer> numbers = Pattern.compile("\\d+")
                .matcher(indices)
                .results()
                .map(one -> Integer.valueOf(one.group()))
                .toList();
        for (List<List<Quantity>> array : arrays) {
            if (numbers.isEmpty()) {
                result.add(array);
            } else {
                for (int base = 0; base <= 1; base++) {
                    result.addAll(part(array, numbers, base));
                }
            }
        }
        return result.stream().map(array -> new Subject(array, gradient)).toList();
    }

    /// What an index picks: an entry, a row, or the entry of a vector.
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
