package chalkgrad.app.words;

import chalkgrad.language.Language;
import chalkgrad.language.Words;
import chalkgrad.state.FailureLog;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// The program's texts in the user's language, with placeholders.
///
/// @param bundle the texts by their keys
public record Texts(ResourceBundle bundle) {
    /// The texts of the window in the current language.
    public static Texts ofWindow() {
        return in(Language.current());
    }

    /// The texts of the window in a language.
    public static Texts in(Language language) {
        return new Texts(language.bundle("chalkgrad.app.texts"));
    }

    /// The text of a key, with `{0}`, `{1}`, ... replaced. Numbers are passed as text, so they look as everywhere else
    /// in the program.
    public String get(String key, Object... parts) {
        return new Words(bundle).get(key, Stream.of(parts).map(String::valueOf).toArray(String[]::new));
    }

    /// The text of a key about a failure, with the log file after the other parts; without the file, which has a key of
    /// its own, if the failure could not be logged.
    public String failure(String key, Object... parts) {
        return FailureLog.ofUser()
                .file()
                .map(file -> get(
                        key, Stream.concat(Stream.of(parts), Stream.of(file)).toArray()))
                .orElseGet(() -> get(key + ".unlogged", parts));
    }

    /// The words with a capital first letter, to begin a sentence.
    public static String capitalized(String words) {
        int first = Math.min(1, words.length());
        return words.substring(0, first).toUpperCase(Language.current().locale()) + words.substring(first);
    }

    /// A clause as a sentence of its own, with a capital first letter and a full stop.
    public String sentence(String clause) {
        return get("sentence", capitalized(clause));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
