package chalkgrad.language;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;

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

    /// A sentence about what is wrong, in the current language. The package that owns it has a bundle `errors`, which
    /// is
    /// read when the first sentence is made.
    ///
    /// @param owner a class of the package
    /// @param parts texts and whole numbers
    public static String error(Class<?> owner, String key, Object... parts) {
        String[] texts = Stream.of(parts).map(String::valueOf).toArray(String[]::new);
        return of(owner.getPackageName() + ".errors").get(key, texts);
    }
}
