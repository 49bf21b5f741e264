package chalkgrad.data.csv;

import chalkgrad.document.NetworkEdit;
import chalkgrad.math.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The different words of a column, numbered as they appear.
final class ColumnWords {
    /// The most classes: each needs an output.
    static final int MOST = NetworkEdit.LARGEST_LAYER;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /// The number of a word; -1 if there are too many.
    int number(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MOST) {
            return -1;
        }
        numbers.put(word, numbers.size());
        return numbers.size() - 1;
    }

    /// The words in their order: numbers by their values, otherwise by their letters.
    List<String> sorted() {
        var words = new ArrayList<>(numbers.keySet());
        boolean allNumbers = words.stream().allMatch(word -> Double.isFinite(CsvCell.number(word, '.')));
        words.sort(
                allNumbers
                        ? Comparator.<String>comparingDouble(word -> CsvCell.number(word, '.'))
                                .thenComparing(Comparator.naturalOrder())
                        : Comparator.naturalOrder());
        return List.copyOf(words);
    }

    /// The numbers of a column by the order of the words instead of their appearance.
    Matrix sorted(Matrix column) {
        List<String> words = sorted();
        int[] place = new int[words.size()];
        for (int k = 0; k < words.size(); k++) {
            place[number(words.get(k))] = k;
        }
        return column.map(number -> place[(int) number]);
    }
}
