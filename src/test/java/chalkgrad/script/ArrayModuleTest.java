package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The array module for notebooks computes what NumPy computes, and data and splits are those of scikit-learn. The
/// expected values were written by NumPy 2.4 and scikit-learn 1.9.
class ArrayModuleTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "script");

    /// Also tells whether numbers are equal up to rounding, since sums can be added in another order.
    private static final String COMPARE = """
        import numpy as np
        def plain(a):
            if isinstance(a, (list, tuple)):
                return type(a)([plain(x) for x in a])
            return a.tolist() if hasattr(a, "tolist") else a
        def equal(a, b):
            if isinstance(b, str):
                return a == b
            if isinstance(a, (list, tuple)):
                return len(a) == len(b) and all([equal(x, y) for x, y in zip(a, b)])
            return abs(a - b) <= 1e-12 * (1 + abs(b))
        def check(found, expected):
            found = plain(found)
            assert type(found) is type(expected) or not isinstance(expected, (list, tuple)), found
            assert equal(found, expected), found
        failures = []
        places = [0]
        def attempt(found, expected):
            places[0] += 1
            try:
                check(found(), expected())
            except Exception as problem:
                failures.append("line %d: %s %s" % (places[0], type(problem).__name__, problem))
        """;

    private static final int LINES_OF_A_CELL = 20;

    private static final String IN_PLACE = """
        a = np.arange(6.0).reshape(2, 3)
        row = a[0]
        row += 10
        check(a, [[10.0, 11.0, 12.0], [3.0, 4.0, 5.0]])
        a[:, 1] = 0
        check(row, [10.0, 0.0, 12.0])
        a[a > 4] *= 2
        check(a, [[20.0, 0.0, 24.0], [3.0, 0.0, 10.0]])
        a[1, [0, 2]] = [7, 8]
        check(a, [[20.0, 0.0, 24.0], [7.0, 0.0, 8.0]])
        b = a.copy()
        b[0, 0] = -1
        check(a[0, 0], 20.0)
        c = np.array([1, 2])
        c[0] = 9.9
        check(c, [9, 2])
        """;

    @TempDir
    private Path folder;

    @Test
    @Thorough
    void dataAndSplitsAreThoseOfScikitLearn() throws IOException {
        assertExpected(
                Files.readAllLines(EXPECTED.resolve("sklearn.txt")),
                "from sklearn import datasets, metrics, model_selection, preprocessing, utils");
    }

    @Test
    void expressionsHaveTheValuesOfNumPy() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED.resolve("numpy.txt"));
        assertThat(lines).hasSizeGreaterThan(250);
        assertExpected(Trials.some(100, lines), IN_PLACE);
    }

    private void assertExpected(List<String> lines, String first) {
        List<String> cells = new ArrayList<>(List.of(COMPARE, first));
        for (int start = 0; start < lines.size(); start += LINES_OF_A_CELL) {
            cells.add(lines.subList(start, Math.min(lines.size(), start + LINES_OF_A_CELL)).stream()
                    .map(ArrayModuleTest::compared)
                    .collect(Collectors.joining("\n")));
        }
        cells.add("assert not failures, failures");
        assertThat(NotebookNetworks.run(folder, cells, Duration.ofMinutes(10), (cell, all) -> {})
                        .problems())
                .isEmpty();
    }

    private static String compared(String line) {
        int arrow = line.indexOf(" => ");
        return "attempt(lambda: %s, lambda: %s)"
                .formatted(line.substring(0, arrow), line.substring(arrow + " => ".length()));
    }
}
