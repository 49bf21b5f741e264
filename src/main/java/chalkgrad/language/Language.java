package chalkgrad.language;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Locale.Category;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/// A language that the program speaks. Its words are in resource bundles, one file for each bundle and language.
public enum Language {
    ENGLISH("English", Locale.ENGLISH, Locale.ROOT),
    GERMAN("Deutsch", Locale.GERMAN, Locale.GERMAN),
    FRENCH("Français", Locale.FRENCH, Locale.FRENCH),
    SPANISH("Español", Locale.of("es"), Locale.of("es")),
    TURKISH("Türkçe", Locale.of("tr"), Locale.of("tr")),
    CHINESE("简体中文", Locale.SIMPLIFIED_CHINESE, Locale.CHINESE);

    /// The regions that write traditional Chinese.
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private static final char COMMA = ',';

    private final String ownName;
    private final Locale locale;
    private final Locale ofBundles;

    /// @param ofBundles the locale of its files; the files without one are English
    Language(String ownName, Locale locale, Locale ofBundles) {
        this.ownName = ownName;
        this.locale = locale;
        this.ofBundles = ofBundles;
    }

    /// What its speakers call it.
    public String ownName() {
        return ownName;
    }

    /// Its short name, such as `de`.
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /// The language with a tag such as `de`, `de-AT` or `de_AT.UTF-8`.
    public static Optional<Language> tagged(String tag) {
        int end = tag.indexOf('.');
        String plain = (end < 0 ? tag : tag.substring(0, end)).replace('_', '-');
        return of(Locale.forLanguageTag(plain));
    }

    /// The language of a locale. Traditional Chinese is not spoken here.
    private static Optional<Language> of(Locale locale) {
        boolean traditional = locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry());
        return Stream.of(values())
                .filter(language -> language.tag().equals(locale.getLanguage()))
                .filter(language -> language != CHINESE || !traditional)
                .findFirst();
    }

    /// The language of the program: the one chosen last, at first that of the system, or English if there is none.
    /// The locale in which the Java machine displays texts is its only place, so the texts of libraries follow.
    public static Language current() {
        return of(Locale.getDefault(Category.DISPLAY)).orElse(ENGLISH);
    }

    /// Makes this the language of the program. A variant of the system, such as Swiss German, is kept.
    public void use() {
        if (current() != this
                || !Locale.getDefault(Category.DISPLAY).getLanguage().equals(tag())) {
            Locale.setDefault(locale);
        }
        keepLatinCase();
    }

    /// Has libraries change the case of letters as English does, whatever the language of the program.
    /// JavaFX looks fonts up by their names in lower case. In Turkish, that of `Inter` begins with a
    /// letter without a dot, and a font that was loaded in another language was not found.
    public static void keepLatinCase() {
        if (!"I".toLowerCase(Locale.getDefault()).equals("i")) {
            Locale display = Locale.getDefault(Category.DISPLAY);
            Locale format = Locale.getDefault(Category.FORMAT);
            Locale.setDefault(Locale.ENGLISH);
            Locale.setDefault(Category.DISPLAY, display);
            Locale.setDefault(Category.FORMAT, format);
        }
    }

    /// Whether numbers have a decimal comma where the program is used.
    public static boolean writesCommas() {
        Locale format = Locale.getDefault(Category.FORMAT);
        return DecimalFormatSymbols.getInstance(format).getDecimalSeparator() == COMMA;
    }

    /// The words of a bundle in this language. A key that the language lacks is in English.
    ///
    /// @param name such as `chalkgrad.app.texts`
    public ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, ofBundles);
    }
}
