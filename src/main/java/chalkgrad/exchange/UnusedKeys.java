package chalkgrad.exchange;

import chalkgrad.document.Document;
import chalkgrad.math.Spelling;
import chalkgrad.network.Activations;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.LayerForm.Setting;
import chalkgrad.network.LayerForms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Unknown keys of a document that are probably mistakes: those that look like a known key, and all those of an
/// optimizer, whose settings matter. Other unknown keys are fine.
public final class UnusedKeys {
    private static final List<String> ROOT = List.of(
            "schema",
            "name",
            "title",
            "description",
            "tags",
            "inputSize",
            "layers",
            "weights",
            "biases",
            "samples",
            "loss",
            "printedLoss",
            "reduction",
            "penalty",
            "optimizer",
            "iterations",
            "notation");
    private static final List<String> OF_WORKED_EXAMPLES = List.of("source", "notes", "expected");

    private UnusedKeys() {}

    /// One sentence with its place for each such key.
    public static List<String> of(Document document) {
        var sentences = new ArrayList<String>();
        document.extras().entries().forEach((pointer, entries) -> {
            Choice<String> known = new Choice<>("keys", knownAt(pointer, document), UnaryOperator.identity());
            for (String key : entries.keySet()) {
                boolean ofOptimizer = pointer.equals("/optimizer");
                boolean looksKnown = !Spelling.nearest(key, known.all()).isEmpty() && !OF_WORKED_EXAMPLES.contains(key);
                if (ofOptimizer || looksKnown) {
                    sentences.add(Sentences.of("key.unused", pointer, key, known.wanted(key)));
                }
            }
        });
        return List.copyOf(sentences);
    }

    private static List<String> knownAt(String pointer, Document document) {
        if (pointer.isEmpty()) {
            return ROOT;
        }
        if (pointer.equals("/optimizer")) {
            Stream<String> numbers =
                    document.optimizer().rule().hyperparameters().stream().map(Hyperparameter::key);
            return Stream.concat(numbers, Stream.of("updatesBiases", "kind", "learningRateSchedule", "formula"))
                    .toList();
        }
        if (pointer.equals("/loss")) {
            Stream<String> numbers =
                    document.loss().settings().keySet().stream().map(Hyperparameter::key);
            return Stream.concat(numbers, Stream.of("name", "formula")).toList();
        }
        if (pointer.startsWith("/layers/")) {
            return Stream.of(
                            Stream.of("kind", "activation", "tiedBias", "bias"),
                            LayerForms.ALL.stream()
                                    .flatMap(form -> form.settings().stream())
                                    .map(Setting::key),
                            Activations.ALL.stream()
                                    .flatMap(each -> each.settings().keySet().stream())
                                    .map(Hyperparameter::key))
                    .flatMap(keys -> keys)
                    .distinct()
                    .toList();
        }
        return pointer.equals("/notation")
                ? List.of(
                        "preActivation",
                        "activation",
                        "weights",
                        "biases",
                        "indexBase",
                        "indexOrder",
                        "indexStyle",
                        "transposed",
                        "names")
                : List.of();
    }
}
