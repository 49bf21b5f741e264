package chalkgrad.exchange.reading;

import chalkgrad.document.Document;
import chalkgrad.exchange.label.LabelWord;
import chalkgrad.exchange.label.PlainLabel;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.python.PythonTokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds measures other than the network's own loss that a label names or code computes.
record OtherLosses(Document document) {
    /// The measures named by the words of a label, if any.
    List<Measure> named(String label) {
        List<LabelWord> words = LabelWord.of(PlainLabel.of(label));
        int outputs = document.network().outputLayer().size();
        double mean = 1.0 / outputs;
        boolean squared = has(words, "squared", "square", "squares", "quadratic");
        boolean isMean = has(words, "mean", "average", "avg", "mittlerer");
        boolean isRoot = has(words, "rmse", "root", "rms");
        boolean isHalf = has(words, "half");
        var result = new LinkedHashSet<Measure>();
        if (isRoot) {
            result.add(Measure.of(Measure.Kind.SQUARED, mean).mean().root());
            result.add(Measure.of(Measure.Kind.SQUARED, 1).mean().root());
        } else if (has(words, "mse") || squared && isMean) {
            means(Measure.Kind.SQUARED, result);
            if (isHalf) {
                result.add(Measure.of(Measure.Kind.SQUARED, mean / 2).mean());
                result.add(Measure.of(Measure.Kind.SQUARED, 0.5).mean());
            }
        } else if (has(words, "sse") || squared && has(words, "sum", "total")) {
            result.add(Measure.of(Measure.Kind.SQUARED, 1));
            if (isHalf) {
                result.add(Measure.of(Measure.Kind.SQUARED, 0.5));
            }
        } else if (has(words, "mae") || has(words, "absolute") && isMean) {
            means(Measure.Kind.ABSOLUTE, result);
        }
        entropies(words, result);
        return List.copyOf(result);
    }

    /// Whether a label names a measure that the network's loss cannot be: its root, or another error.
    boolean isOther(String label) {
        List<Measure> named = named(label);
        return !named.isEmpty()
                && Measure.ofDocument(document, true)
                        .filter(own ->
                                named.stream().noneMatch(measure -> measure.kind() == own.kind() && !measure.isRoot()))
                        .isPresent();
    }

    /// The mean over all outputs, and that over the samples.
    private void means(Measure.Kind kind, Set<Measure> result) {
        result.add(
                Measure.of(kind, 1.0 / document.network().outputLayer().size()).mean());
        result.add(Measure.of(kind, 1).mean());
    }

    private void entropies(List<LabelWord> words, Set<Measure> result) {
        boolean isCross = has(words, "entropy", "crossentropy");
        if (has(words, "bce", "bceloss", "logloss") || isCross && has(words, "binary")) {
            means(Measure.Kind.BINARY, result);
            result.add(Measure.of(Measure.Kind.BINARY, 1));
        } else if (has(words, "cce", "nll", "ce") || isCross) {
            means(Measure.Kind.CATEGORICAL, result);
            result.add(Measure.of(Measure.Kind.CATEGORICAL, 1));
        }
    }

    private static boolean has(List<LabelWord> words, String... wanted) {
        return words.stream().anyMatch(word -> word.is(wanted));
    }

    /// The measures that code computes explicitly, such as the mean of squares.
    List<Measure> computed(List<Cell> cells) {
        var result = new LinkedHashSet<Measure>();
        for (Cell cell : cells) {
            PythonTokens tokens = PythonTokens.of(cell.code());
            for (PythonTokens.Range statement : tokens.statements()) {
                if (isMeanOfSquares(tokens, statement)) {
                    means(Measure.Kind.SQUARED, result);
                }
            }
        }
        return List.copyOf(result);
    }

    private static boolean isMeanOfSquares(PythonTokens tokens, PythonTokens.Range statement) {
        boolean isMean = false;
        boolean isSquare = false;
        boolean isHalf = false;
        for (int k = statement.from(); k < statement.to(); k++) {
            String text = tokens.get(k).text();
            isMean |= tokens.is(k, PythonTokens.Kind.NAME) && (text.equals("mean") || text.equals("average"));
            isSquare |= tokens.is(k, "**") && tokens.is(k + 1, "2") || text.equals("square");
            isHalf |= text.equals("0.5") || tokens.is(k, "/") && tokens.is(k + 1, "2");
            if (tokens.is(k, PythonTokens.Kind.NAME) && (text.equals("MSELoss") || text.equals("mse_loss"))) {
                return true;
            }
        }
        return isMean && isSquare && !isHalf;
    }
}
