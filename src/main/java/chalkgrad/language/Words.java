package chalkgrad.language;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The words of a bundle in one language, with placeholders.
///
/// @param bundle the words by their keys
public record Words(ResourceBundle bundle) {
    /// What has been read once: each damaged line of a long file gets a sentence, often with other parts only.
    private static final Map<Pattern, Template> TEMPLATES = new ConcurrentHashMap<>();

    private static final Map<Named, Words> READ = new ConcurrentHashMap<>();

    private record Pattern(ResourceBundle bundle, String key) {}

    private record Named(String name, Language language) {}

    /// The words of a bundle in the current language.
    ///
    /// @param name such as `chalkgrad.formula.speech`
    public static Words of(String name) {
        return READ.computeIfAbsent(
                new Named(name, Language.current()),
                named -> new Words(named.language().bundle(named.name())));
    }

    /// The words of a key, with `{0}`, `{1}`, ... replaced, and `''` as one apostrophe. Numbers are passed as text, so
    /// they look as everywhere else in the program.
    public String get(String key, String... parts) {
        if (parts.length == 0) {
            return bundle.getString(key);
        }
        return TEMPLATES
                .computeIfAbsent(new Pattern(bundle, key), one -> Template.of(bundle.getString(key)))
                .filled(parts);
    }

    /// A sentence about what is wrong, in the current language, from the bundle `errors` of the package that owns it.
    /// The bundle is read when its first sentence is made.
    ///
    /// @param owner a class of the package
    /// @param parts texts and whole numbers
    public static String error(Class<?> owner, String key, Object... parts) {
        String[] texts = Stream.of(parts).map(String::valueOf).toArray(String[]::new);
        return of(owner.getPackageName() + ".errors").get(key, texts);
    }
}
