package chalkgrad.language;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of a bundle in one language, with placeholders.
///
/// @param bundle the words by their keys
public record Words(ResourceBundle bundle) {
    /// The words of a bundle in the current language.
    ///
    /// @param name such as `chalkgrad.formula.speech`
    public static Words of(String name) {
        return new Words(Language.current().bundle(name));
    }

    /// The words of a key, with `{0}`, `{1}`, ... replaced. Numbers are passed as text, so they look as everywhere else
    /// in the program.
    public String get(String key, String... parts) {
        String text = bundle.getString(key);
        return parts.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(parts);
    }
}
