package chalkgrad.exchange.reading;

import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.math.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The small numbers that keep a logarithm from infinity.
final class Epsilons {
    private static final double LARGEST = 1e-3;

    /// The distance from 0 and 1 at which Keras clips probabilities by default.
    private static final double OF_KERAS = 1e-7;

    /// The most numbers of one notebook that are tried.
    private static final int MOST = 8;

    /// The most characters of a number.
    private static final int LONGEST = 30;

    private Epsilons() {}

    /// The usual ones, for answers without code.
    static List<Double> usual() {
        return IntStream.rangeClosed(5, 15)
                .mapToObj(k -> Double.parseDouble("1e-" + k))
                .toList();
    }

    /// The small numbers in the code of a notebook that takes logarithms.
    static List<Double> in(List<Cell> cells) {
        var result = new LinkedHashSet<Double>();
        boolean takesLogarithm = false;
        for (Cell cell : cells) {
            PythonTokens tokens = PythonTokens.of(cell.code());
            for (int k = 0; k < tokens.size(); k++) {
                String text = tokens.get(k).text();
                if (tokens.is(k, PythonTokens.Kind.NAME)) {
                    takesLogarithm |= text.startsWith("log") || text.contains("entropy") || text.startsWith("clip");
                    if (text.equals("keras") || text.equals("tensorflow")) {
                        result.add(OF_KERAS);
                    }
                } else if (tokens.is(k, PythonTokens.Kind.NUMBER)) {
                    small(text).forEach(result::add);
                } else if (tokens.is(k, "**") && tokens.is(k - 1, "10") && tokens.is(k + 1, "-")) {
                    small("1e-" + (k + 2 < tokens.size() ? tokens.get(k + 2).text() : ""))
                            .forEach(result::add);
                }
            }
        }
        return takesLogarithm ? new ArrayList<>(result).subList(0, Math.min(MOST, result.size())) : List.of();
    }

    private static DoubleStream small(String text) {
        return text.length() > LONGEST
                ? DoubleStream.empty()
                : NumberText.parse(text).stream().filter(number -> number > 0 && number <= LARGEST);
    }
}
