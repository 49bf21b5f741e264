package chalkgrad.app.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The program's texts in the language of the person, with places to be filled.
///
/// @param bundle the texts by their keys
public record Texts(ResourceBundle bundle) {
    /// The texts of the window.
    public static Texts ofWindow() {
        return new Texts(ResourceBundle.getBundle("chalkgrad.app.texts"));
    }

    /// The text of a key, with `{0}`, `{1}`, ... replaced. Numbers are handed over as text, so that they read as
    /// everywhere else in the program.
    public String get(String key, Object... parts) {
        String text = bundle.getString(key);
        return parts.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(parts);
    }

    /// Words as they begin a sentence.
    public static String capitalized(String words) {
        int first = Math.min(1, words.length());
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
