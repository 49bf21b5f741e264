package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.network.Activations;
import chalkgrad.network.Hyperparameter;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Explains why something is not possible, with the names that people see instead of those in files.
public final class ProblemWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Map<String, String> words = new TreeMap<>();

    public ProblemWords(Texts texts, Document document) {
        var named = new EditWords(texts, document);
        Activations.ALL.forEach(activation -> words.put(activation.name(), named.of(activation)));
        Losses.ALL.forEach(loss -> words.put(loss.name(), named.of(loss)));
        for (var rule : Optimizers.ALL) {
            for (Hyperparameter number : rule.hyperparameters()) {
                words.put(number.key(), named.of(number));
            }
        }
    }

    /// The problem as a sentence.
    public String of(Problem problem) {
        String told =
                NAME.matcher(problem.message()).replaceAll(found -> words.getOrDefault(found.group(), found.group()));
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1) + ".";
    }
}
