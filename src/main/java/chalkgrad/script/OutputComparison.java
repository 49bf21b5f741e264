package chalkgrad.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Compares what a cell prints with what it printed when the notebook was saved. Only numbers that are certainly the
/// same number of both are compared: outputs with the same words, or else lines with the same words that occur equally
/// often.
final class OutputComparison {
    private OutputComparison() {}

    /// The first number that differs.
    ///
    /// @param saved as it was printed when the notebook was saved
    record Difference(String saved, String now) {}

    /// The first number that a cell prints in another way now.
    ///
    /// @param saved the lines of the notebook
    /// @param now what the cell prints
    /// @return empty if nothing differs that can be compared
    static Optional<Difference> of(List<String> saved, String now) {
        List<PrintedWords> before = saved.stream().map(PrintedWords::of).toList();
        List<PrintedWords> after = now.lines().map(PrintedWords::of).toList();
        if (all(before).equals(all(after))) {
            return first(before, after);
        }
        Map<List<String>, List<PrintedWords>> own = byWords(after);
        return byWords(before).entrySet().stream()
                .filter(lines -> lines.getValue().size()
                        == own.getOrDefault(lines.getKey(), List.of()).size())
                .flatMap(lines -> first(lines.getValue(), own.getOrDefault(lines.getKey(), List.of())).stream())
                .findFirst();
    }

    private static List<String> all(List<PrintedWords> lines) {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    private static Map<List<String>, List<PrintedWords>> byWords(List<PrintedWords> lines) {
        Map<List<String>, List<PrintedWords>> result = new LinkedHashMap<>();
        for (PrintedWords line : lines) {
            if (line.isLabelled()) {
                result.computeIfAbsent(line.words(), words -> new ArrayList<>()).add(line);
            }
        }
        return result;
    }

    private static Optional<Difference> first(List<PrintedWords> before, List<PrintedWords> after) {
        List<PrintedNumber> saved = numbers(before);
        List<PrintedNumber> now = numbers(after);
        return IntStream.range(0, Math.min(saved.size(), now.size()))
                .filter(k -> saved.get(k).differsFrom(now.get(k)))
                .mapToObj(k -> new Difference(saved.get(k).text(), now.get(k).text()))
                .findFirst();
    }

    private static List<PrintedNumber> numbers(List<PrintedWords> lines) {
        return lines.stream().flatMap(line -> line.compared().stream()).toList();
    }
}
