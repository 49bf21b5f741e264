package chalkgrad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The sentences that people read are in bundles, not in the code. A sentence is told by three words one after the
/// other, so a shorter one is not found.
class SourceTextsTest {
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,}[,;:]? [a-z]+[,;:]? [a-z]{2,}");

    /// Statements with these speak to programmers.
    private static final Set<String> FOR_PROGRAMMERS = Set.of(
            "IllegalArgumentException(",
            "IllegalStateException(",
            "IndexOutOfBoundsException(",
            "NoSuchElementException(",
            "UnsupportedOperationException(",
            "requireNonNull(",
            "LOG.log(",
            "NumberFormatException(",
            "System.Logger.Level",
            "Thread.of");

    /// English that the program reads, or that is the same in every language.
    private static final Map<String, String> NOT_SAID = Map.of(
            "exchange/NetworkWords.java", "words that people type",
            "exchange/label/NamePart.java", "words in names of a student's code",
            "exchange/JsonMistake.java", "what the JSON reader says",
            "data/csv/CsvRows.java", "what the CSV reader says",
            "network/Huber.java", "a formula");

    /// Packages whose sentences are in English only: errors that code meets, most of them NumPy's, which students look
    /// up.
    private static final List<String> IN_ENGLISH = List.of("script/graph", "script/run", "script/line");

    /// How an example of a command begins.
    private static final String COMMAND = "  chalkgrad ";

    private static final Pattern KEY = Pattern.compile("Sentences\\.of\\(\\s*\"([A-Za-z.]+)\"\\s*[,)]");

    private static final String OF_A_PACKAGE = "/errors";

    private static final List<SourceLiteral> LITERALS = SourceLiteral.all();

    @Test
    void noSentenceStandsInTheCode() {
        assertThat(LITERALS)
                .filteredOn(literal -> SENTENCE.matcher(literal.text()).find())
                .filteredOn(literal -> FOR_PROGRAMMERS.stream().noneMatch(literal.statement()::contains))
                .filteredOn(literal -> !NOT_SAID.containsKey(literal.file()))
                .filteredOn(literal -> IN_ENGLISH.stream().noneMatch(literal.folder()::startsWith))
                .filteredOn(literal -> !literal.text().startsWith(COMMAND))
                .extracting(literal -> literal.file() + ": " + literal.text())
                .isEmpty();
    }

    @Test
    void everyExceptionIsNeeded() {
        Set<String> files = LITERALS.stream()
                .filter(literal -> SENTENCE.matcher(literal.text()).find())
                .map(SourceLiteral::file)
                .collect(Collectors.toSet());
        assertThat(files).containsAll(NOT_SAID.keySet());
    }

    @Test
    void everySentenceOfTheCodeIsInTheBundleOfItsPackage() {
        for (SourceLiteral literal : LITERALS) {
            for (Matcher key = KEY.matcher(literal.statement()); key.find(); ) {
                assertThat(bundle(literal.folder()).keySet()).as(literal.file()).contains(key.group(1));
            }
        }
    }

    /// A key is written in the code, or begins with what is written there.
    @Test
    void everySentenceOfABundleIsInTheCodeOfItsPackage() {
        Map<String, Set<String>> written = LITERALS.stream()
                .collect(Collectors.groupingBy(
                        SourceLiteral::folder, Collectors.mapping(SourceLiteral::text, Collectors.toSet())));
        BundlesTest.BUNDLES.stream()
                .filter(bundle -> bundle.endsWith(OF_A_PACKAGE))
                .map(bundle -> bundle.substring(0, bundle.length() - OF_A_PACKAGE.length()))
                .forEach(folder -> {
                    Set<String> texts = written.getOrDefault(folder, Set.of());
                    var unused = new TreeSet<>(bundle(folder).keySet());
                    unused.removeIf(key -> texts.stream().anyMatch(text -> begins(key, text)));
                    assertThat(unused).as(folder).isEmpty();
                });
    }

    private static boolean begins(String key, String text) {
        return key.equals(text)
                || !text.isEmpty() && key.startsWith(text) && (text.endsWith(".") || key.charAt(text.length()) == '.');
    }

    private static ResourceBundle bundle(String folder) {
        return Language.ENGLISH.bundle("chalkgrad." + folder.replace('/', '.') + ".errors");
    }
}
