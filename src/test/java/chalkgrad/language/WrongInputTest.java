package chalkgrad.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chalkgrad.data.csv.CsvPreview;
import chalkgrad.data.csv.CsvReading;
import chalkgrad.data.csv.CsvSamples;
import chalkgrad.data.csv.PastedSamples;
import chalkgrad.data.sets.TypedFunction;
import chalkgrad.document.Document;
import chalkgrad.document.NetworkEdit;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.DocumentText;
import chalkgrad.exchange.NetworkText;
import chalkgrad.exchange.NumpyArchive;
import chalkgrad.exchange.NumpyBytes;
import chalkgrad.exchange.ParameterImport;
import chalkgrad.notation.CourseNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of wrong files and texts in each language. The language is that of the whole program, so no other test
/// runs meanwhile.
@Isolated
class WrongInputTest {
    /// English words that are no words of the other languages, and no names either.
    private static final Set<String> ENGLISH = Set.of(
            "the", "but", "belongs", "here", "expected", "there", "does", "must", "found", "with", "are", "this");

    private static final Document TINY = DocumentReader.read(DocumentText.VALID, "tiny");

    private final Locale before = Locale.getDefault();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void startInEnglish() {
        Language.ENGLISH.use();
    }

    @AfterEach
    void goBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void everySentenceIsInTheLanguageOfTheProgram(Language language) throws IOException {
        List<String> english = sentences();
        language.use();
        List<String> translated = sentences();
        assertThat(translated).hasSameSizeAs(english);
        for (int k = 0; k < english.size(); k++) {
            assertThat(translated.get(k)).as(english.get(k)).isNotEqualTo(english.get(k));
            assertThat(translated.get(k)).doesNotContainPattern("[{][0-9]").doesNotContain("''");
            assertThat(wordsOf(translated.get(k))).as(translated.get(k)).doesNotContainAnyElementsOf(ENGLISH);
        }
    }

    private static List<String> wordsOf(String sentence) {
        return List.of(sentence.split("[^\\p{L}]+"));
    }

    private List<String> sentences() throws IOException {
        List<String> sentences = Stream.of(documents(), lines(), names(), tables(), arrays())
                .flatMap(List::stream)
                .map(wrong -> Objects.requireNonNull(catchThrowable(wrong), "nothing was refused"))
                .map(refusal -> String.valueOf(refusal.getMessage()))
                .toList();
        var all = new ArrayList<>(sentences);
        new NetworkEdit.SetSize(1, 0, 0).problem(TINY).ifPresent(problem -> all.add(problem.message()));
        new NetworkEdit.RemoveNeuron(2, 1).problem(TINY).ifPresent(problem -> all.add(problem.message()));
        return all;
    }

    private static List<ThrowingCallable> documents() {
        return Stream.of(
                        "{",
                        "{\"a\": 1, \"a\": 2}",
                        "{\"a\" 1}",
                        DocumentText.replacing("chalkgrad/1", "chalkgrad/2"),
                        DocumentText.replacing("\"name\": \"tiny\",", "\"name\": 5,"),
                        DocumentText.replacing("\"size\": 2,", ""),
                        DocumentText.replacing("\"relu\"", "\"rellu\""),
                        DocumentText.replacing("[1, 2], [3, 4]", "[1, 2, 3], [3, 4]"),
                        DocumentText.replacing("[7, 8]", "[7]"),
                        DocumentText.replacing("\"y\": [1]", "\"y\": [1, 2]"),
                        DocumentText.replacing("half_squared_error", "binary_cross_entropy")
                                .replace("\"y\": [1]", "\"y\": [2]"),
                        DocumentText.replacing("\"iterations\": 1", "\"iterations\": 0"),
                        DocumentText.replacing("\"learningRate\": 0.5", "\"learningRate\": -1"),
                        DocumentText.replacing(
                                "\"iterations\": 1", "\"notation\": {\"preActivation\": \"a\", \"activation\": \"a\"}"))
                .map(text -> (ThrowingCallable) () -> DocumentReader.read(text, "w.json"))
                .toList();
    }

    private static List<ThrowingCallable> lines() {
        return List.of(
                () -> NetworkText.parse("2"),
                () -> NetworkText.parse("2-4-2 reluu"),
                () -> NetworkText.parse("2-4-2 relu xyzzy"),
                () -> NetworkText.parse("2-4-4-4-2 relu relu relu"),
                () -> NetworkText.parse("2-4-2 relu adam sgd"),
                () -> NetworkText.parse("2-4-2 relu learning rate x"),
                () -> DocumentSource.open("nothing"),
                () -> TypedFunction.parse("sinus(x)"),
                () -> TypedFunction.parse("(x"),
                () -> TypedFunction.parse("2 *"));
    }

    private static List<ThrowingCallable> names() {
        return Stream.of("w9[1,1]", "z1[9]", "x[3]", "b2[1]", "L#7", "x[1]@4", "v(w1[1,1])", "qqq", "w1[0,1]")
                .map(name -> (ThrowingCallable) () -> new CourseNames(TINY).parse(name))
                .toList();
    }

    private List<ThrowingCallable> tables() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "x1,x2,y\n1,2,3\n1,b,3\n4,5,\n6,7,8\n9,1,2\n");
        Path large = Files.writeString(folder.resolve("l.csv"), "p,q,r,y\n1,2,3,4\n5,6,7,8\n");
        Path empty = Files.writeString(folder.resolve("e.csv"), " ");
        return List.of(
                () -> CsvReading.read(table, CsvPreview.of(table).plan(), share -> {})
                        .orThrow(table),
                () -> CsvSamples.of("l.csv", CsvSamples.parts(large, TINY, share -> {}), TINY),
                () -> CsvPreview.of(empty),
                () -> CsvPreview.of(folder),
                () -> PastedSamples.of("1\t2", TINY.network()));
    }

    private List<ThrowingCallable> arrays() throws IOException {
        Path picture = Files.write(folder.resolve("p.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path gap = Files.write(
                folder.resolve("gap.npz"),
                NumpyBytes.archive(true, Map.of("W2.npy", NumpyBytes.array("(1, 2)", 1, 2))));
        Path cut = Files.write(folder.resolve("cut.npy"), NumpyBytes.array("(3,)", 1, 2));
        return List.of(
                () -> DocumentReader.read(picture),
                () -> DocumentReader.read(folder.resolve("absent.json")),
                () -> NumpyArchive.read(picture),
                () -> ParameterImport.of(NumpyArchive.read(gap)),
                () -> NumpyArchive.read(cut));
    }
}
