package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.language.Language;
import chalkgrad.math.TextScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What commands write in each language, for right and for wrong input. The language is that of the whole program, so
/// no other test runs meanwhile.
@Isolated
class SpokenCommandsTest {
    /// So many words that are the same are a part of a sentence that was not translated.
    private static final int SENTENCE = 3;

    /// NETWORK is a new network, which has no title, ANSWERS are numbers of seed001-regression, and OTHER is a file
    /// that
    /// does not exist.
    private static final List<String> COMMANDS = List.of(
            "examples",
            "trace seed003-silu-momentum",
            "trace NETWORK",
            "trace NETWORK --by-hand 2",
            "trace NETWORK --iterations 2 --decimals 3",
            "gradcheck NETWORK",
            "eval NETWORK",
            "train NETWORK --iterations 1 -o TRAINED --force",
            "train NETWORK --epochs 3 --until 0 -o TRAINED --force",
            "trace TRAINED",
            "new MADE -o OTHER.json --data iris --force",
            "new MADE -o NETWORK",
            "check seed001-regression --answers ANSWERS",
            "check seed001-regression --answers TABLE",
            "check seed001-regression --answers OBJECT",
            "check seed001-regression --answers NETWORK",
            "check seed001-regression --answers OTHER",
            "check seed001-regression",
            "check seed001-regression mazur-2-2-2 --answers ANSWERS",
            "check --answers ANSWERS",
            "check seed001-regression --answers ANSWERS --code",
            "check seed001-regression --notebook ANSWERS",
            "check seed001-regression --notebook NETWORK",
            "trace",
            "trac",
            "trac seed001-regression",
            "OTHER.json",
            "trace OTHER",
            "trace NETWORK more",
            "trace NETWORK --iterations 0",
            "trace NETWORK --iterations many",
            "trace NETWORK --decimals 99",
            "trace NETWORK --by-hand 99",
            "trace NETWORK --by-hand 2 --decimals 3",
            "trace NETWORK --by-hand 2 --json",
            "trace NETWORK --json --decimals 3",
            "trace NETWORK --json --notation",
            "trace NETWORK --notation-of none",
            "trace NETWORK --quantity q9",
            "trace NETWORK --quantity dL/dw1[1,1]#2",
            "trace NETWORK --colour",
            "trace NETWORK --json --json",
            "trace NETWORK --json=5",
            "trace NETWORK --quantity",
            "--profile green",
            "--lang xx",
            "help nothing",
            "gradcheck NETWORK --iteration 9",
            "train NETWORK -o TRAINED",
            "train NETWORK --epochs 1 --iterations 1 -o TRAINED",
            "train NETWORK --epochs 0 -o TRAINED",
            "train NETWORK --epochs 1 -o NETWORK",
            "import a.npz -o b",
            "import a.npz -o b --activations no --loss x",
            "import a.npz -o b --activations relu --loss x",
            "import a.npz -o b --activations relu --loss huber --orientation up",
            "import a.npz -o b --activations relu --loss huber --optimizer fast",
            "import a.npz -o b --activations relu --loss huber --network 1",
            "import a.npz -o b --activations relu --loss huber --input 1,x",
            "import a.ipynb -o b --loss huber",
            "import OTHER -o b --activations relu --loss huber",
            "import ANSWERS -o b --activations relu --loss huber");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("ANSWERS"), """
            z1[1] = 0.8
            dL/dw1[1,2] = 0.5184
            dL/dw1[2,2] = 9.876
            My results
            L = 26 %
            z1 =
            z2[1] = [1.42, 3
            a2[1] = one
            u7 = 3
            """);
        Files.writeString(folder.resolve("TABLE"), "name,value\nz1[1],0.8\nL,much\n,\n");
        Files.writeString(folder.resolve("OBJECT"), """
            {"L": "26 %", "z1[1]": null, "z1": [1, [2]], "a2[1]": 1.42}
            """);
        assertThat(run(Language.ENGLISH, "new MADE -o NETWORK").code()).isZero();
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private Outcome run(Language language, String command) {
        Stream<String> arguments = Stream.of(command.split(" ")).map(this::argument);
        return Outcome.of(
                Stream.concat(Stream.of("--lang", language.tag()), arguments).toArray(String[]::new));
    }

    private String argument(String word) {
        boolean isFile = Stream.of("NETWORK", "ANSWERS", "TABLE", "OBJECT", "OTHER", "TRAINED")
                .anyMatch(word::startsWith);
        return isFile ? folder.resolve(word).toString() : word.equals("MADE") ? "2-2-3 relu softmax sgd seed 1" : word;
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothingIsEnglishAndEverythingIsFilledIn(Language language) {
        for (String command : COMMANDS) {
            Outcome english = run(Language.ENGLISH, command);
            Outcome spoken = run(language, command);
            String said = spoken.out() + spoken.err();
            assertThat(said).as(command).isNotBlank().doesNotContain("{0}", "{1}", "{2}", "''");
            Set<String> untranslated = sentences(said);
            untranslated.retainAll(sentences(english.out() + english.err()));
            assertThat(untranslated).as(command + "\n" + said).isEmpty();
            assertThat(spoken.code()).as(command).isEqualTo(english.code());
        }
    }

    /// A student's number is quoted as it was written.
    @ParameterizedTest
    @EnumSource(value = Language.class)
    void sentencesHaveTheDecimalSignOfTheLanguageAndJsonAlwaysAPoint(Language language) {
        String check = "check seed001-regression --answers ANSWERS";
        boolean comma = Set.of("de", "fr", "es", "tr").contains(language.tag());
        assertThat(run(language, check).out())
                .contains("0.5184", comma ? "0,432" : "0.432", comma ? "= 1,2 " : "= 1.2")
                .doesNotContain(comma ? "0.432" : "0,432");
        assertThat(run(language, check + " --json").out()).contains("= 1.2").doesNotContain("1,2 ", "0,432");
    }

    /// All runs of some words in small Latin letters.
    private static Set<String> sentences(String text) {
        var result = new HashSet<String>();
        text.lines().forEach(line -> {
            String[] words = line.split("[ :;.]+");
            for (int k = 0; k + SENTENCE <= words.length; k++) {
                List<String> run = List.of(words).subList(k, k + SENTENCE);
                if (run.stream().allMatch(SpokenCommandsTest::isWord)) {
                    result.add(String.join(" ", run));
                }
            }
        });
        return result;
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && TextScanner.lowerCase(text).equals(text)
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
