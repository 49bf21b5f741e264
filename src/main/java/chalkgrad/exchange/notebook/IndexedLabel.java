package chalkgrad.exchange.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A label that ends in indices, such as `dW[1][0][2]` or `b1'[0, 1]`.
///
/// @param stem the label without its last indices
/// @param indices the last indices, one or two
record IndexedLabel(String stem, List<Integer> indices) {
    private static final int LONGEST_INDEX = 4;

    IndexedLabel {
        indices = List.copyOf(indices);
    }

    /// The label with this many of its indices apart; empty if it ends in fewer.
    static Optional<IndexedLabel> of(String label, int count) {
        var indices = new ArrayList<Integer>();
        int end = label.length();
        while (indices.size() < count) {
            int open = end > 0 && label.charAt(end - 1) == ']' ? label.lastIndexOf('[', end - 1) : -1;
            Optional<List<Integer>> group = open <= 0 ? Optional.empty() : numbers(label.substring(open + 1, end - 1));
            if (group.isEmpty()) {
                return Optional.empty();
            }
            indices.addAll(0, group.get());
            end = open;
        }
        return indices.size() == count
                ? Optional.of(new IndexedLabel(label.substring(0, end), indices))
                : Optional.empty();
    }

    /// The whole numbers between commas; empty if there is anything else.
    private static Optional<List<Integer>> numbers(String inside) {
        var numbers = new ArrayList<Integer>();
        for (String part : inside.split(",", -1)) {
            String digits = part.strip();
            boolean isWhole = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!isWhole || digits.length() > LONGEST_INDEX) {
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(digits));
        }
        return Optional.of(numbers);
    }
}
