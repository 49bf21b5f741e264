package chalkgrad.app.words;

import chalkgrad.document.Document;
import chalkgrad.document.Problem;
import chalkgrad.network.Activations;
import chalkgrad.network.Losses;
import chalkgrad.network.Optimizers;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Explains why something is not possible, with the names that people see instead of those in files.
public final class ProblemWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Texts texts;
    private final Map<String, String> words = new TreeMap<>();

    public ProblemWords(Texts texts, Document document) {
        this.texts = texts;
        var named = new EditWords(texts, document);
        Activations.ALL.forEach(activation -> words.put(activation.name(), named.of(activation)));
        Losses.ALL.forEach(loss -> words.put(loss.name(), named.of(loss)));
        Stream.of(
                        Activations.ALL.stream().flatMap(activation -> activation.settings().keySet().stream()),
                        Losses.ALL.stream().flatMap(loss -> loss.settings().keySet().stream()),
                        Optimizers.ALL.stream().flatMap(rule -> rule.hyperparameters().stream()))
                .flatMap(settings -> settings)
                .forEach(setting -> words.put(setting.key(), named.of(setting)));
    }

    /// The problem as a sentence.
    public String of(Problem problem) {
        String told =
                NAME.matcher(problem.message()).replaceAll(found -> words.getOrDefault(found.group(), found.group()));
        return texts.sentence(told);
    }
}
