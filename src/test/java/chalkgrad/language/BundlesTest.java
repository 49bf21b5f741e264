package chalkgrad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The words of each language against those of English: nothing is missing, nothing is left over, and what is filled in
/// is the same.
class BundlesTest {
    /// The bundle that picocli fills in, in its own way.
    private static final String HELP = "cli/help";

    /// The bundle whose texts are all read as patterns, whether something is filled in or not.
    private static final String MISTAKES = "mistake/wording/words";

    private static final Path RESOURCES = Path.of("src/main/resources/chalkgrad");
    private static final String ENDING = ".properties";

    static final List<String> BUNDLES = bundles();

    /// The slope of a function is written as two apostrophes, which is one when it is shown.
    private static final String SLOPE = "f''(z)";

    private static final Object[] VALUES = {1, 1, 1, 1, 1, 1};

    /// The bundles by their English files, such as `app/texts`.
    private static List<String> bundles() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.endsWith(ENDING) && name.indexOf('_') < 0)
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> files() {
        return BUNDLES.stream()
                .flatMap(bundle -> Stream.of(Language.values()).map(language -> Arguments.of(bundle, language)));
    }

    static Stream<Arguments> translations() {
        return BUNDLES.stream()
                .flatMap(bundle -> Stream.of(Language.values())
                        .filter(language -> language != Language.ENGLISH)
                        .map(language -> Arguments.of(bundle, language)));
    }

    static Stream<Arguments> sentences() {
        return translations().filter(translation -> !translation.get()[0].equals(HELP));
    }

    private static Properties english(String bundle) {
        return read("/chalkgrad/" + bundle + ".properties");
    }

    private static Properties translated(String bundle, Language language) {
        return read("/chalkgrad/" + bundle + "_" + language.tag() + ".properties");
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Language.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsWrittenTwice(String bundle, Language language) throws IOException {
        String suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
        assertThat(keys(Files.readAllLines(RESOURCES.resolve(bundle + suffix + ENDING))))
                .as(bundle + suffix)
                .doesNotHaveDuplicates();
    }

    /// The keys of a file in the order of its lines, of which a backslash at the end continues one.
    private static List<String> keys(List<String> lines) {
        var keys = new ArrayList<String>();
        boolean continued = false;
        for (String line : lines) {
            int end = line.indexOf('=');
            if (!continued && end > 0 && !line.startsWith("#")) {
                keys.add(line.substring(0, end).strip());
            }
            continued = line.endsWith("\\") && !line.endsWith("\\\\");
        }
        return keys;
    }

    @Test
    void everyBundleIsFound() {
        assertThat(BUNDLES).contains("app/texts", "document/errors", HELP);
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aLanguageHasExactlyTheKeysOfEnglish(String bundle, Language language) {
        Set<String> english = english(bundle).stringPropertyNames();
        Set<String> translated = translated(bundle, language).stringPropertyNames();
        assertThat(without(english, translated)).as("missing").isEmpty();
        assertThat(without(translated, english)).as("left over").isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /// What must hold for one text and that of English.
    private interface Comparison {
        void compare(String key, String english, String translated);
    }

    private static void forEach(String bundle, Language language, Comparison comparison) {
        Properties english = english(bundle);
        Properties translated = translated(bundle, language);
        translated
                .stringPropertyNames()
                .forEach(key -> comparison.compare(key, english.getProperty(key, ""), translated.getProperty(key)));
    }

    /// A line of the window can be broken at any usual space.
    @ParameterizedTest
    @EnumSource
    void noPercentageOfTheWindowIsPartedFromItsSign(Language language) {
        Properties texts = language == Language.ENGLISH ? english("app/texts") : translated("app/texts", language);
        texts.forEach(
                (key, text) -> assertThat(text.toString()).as(key.toString()).doesNotContain("} %", "% {"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void whatIsFilledInIsTheSame(String bundle, Language language) {
        forEach(
                bundle,
                language,
                (key, english, translated) ->
                        assertThat(placeholders(translated)).as(key).isEqualTo(placeholders(english)));
    }

    /// The numbers of the placeholders.
    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            found.add(text.substring(open + 1, open + 2));
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySentenceCanBeFilledIn(String bundle, Language language) {
        forEach(bundle, language, (key, english, translated) -> {
            assertThat(translated.replace(SLOPE, "")).as(key).doesNotContain("'");
            assertThat(new MessageFormat(translated, language.locale()).format(VALUES))
                    .as(key)
                    .doesNotContain("{");
        });
    }

    /// An apostrophe is written twice where something is filled in, and once elsewhere.
    @ParameterizedTest
    @MethodSource("bundlesOfSentences")
    void anEnglishApostropheIsShownOnce(String bundle) {
        english(bundle).forEach((key, text) -> {
            String sentence = text.toString();
            assertThat(sentence.indexOf('{') < 0 ? sentence : sentence.replace("''", ""))
                    .as(key.toString())
                    .doesNotContain(sentence.indexOf('{') < 0 ? "''" : "'");
        });
    }

    static Stream<String> bundlesOfSentences() {
        return BUNDLES.stream().filter(bundle -> !List.of(HELP, MISTAKES).contains(bundle));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void nothingIsEmptyThatIsNotEmptyInEnglish(String bundle, Language language) {
        forEach(
                bundle,
                language,
                (key, english, translated) ->
                        assertThat(translated.isBlank()).as(key).isEqualTo(english.isBlank()));
    }
}
