package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.exchange.WorkedNetworks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands say about themselves, and how they refuse.
final class CommandLineTest {
    @Test
    void theWorkedNetworksStandInAlignedColumns() {
        List<String> lines = Outcome.of("examples").out().lines().toList();
        assertThat(lines).hasSize(8);
        for (int i = 0; i < lines.size(); i++) {
            var network = WorkedNetworks.all().get(i).description();
            assertThat(lines.get(i)).startsWith(network.name()).endsWith(network.summary());
            assertThat(lines.get(i).indexOf(network.title()))
                    .isEqualTo(lines.getFirst().indexOf("2-2-1 regression"));
        }
    }

    @Test
    void theWorkedNetworksAsJsonHaveNameTitleAndDescription() {
        assertThat(Outcome.of("examples", "--json").out()).startsWith("""
            [
              {
                "name": "seed001-regression",
                "title": "2-2-1 regression",
                "description": "ReLU, half squared error and one step of gradient descent."
              },
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "trace --help", "import --help", "examples --help", "help trace"})
    void helpGivesExamples(String arguments) {
        Outcome outcome = Outcome.of(arguments.split(" "));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Usage: chalkgrad", "Examples:");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theVersionNamesProgramAndJava() {
        assertThat(Outcome.of("--version").out()).startsWith("chalkgrad ").contains("(Java 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nowhere.json                                         | nowhere.json: there is no such file
        import a.npz -o b --activations relu --loss half_squared_error | a.npz: there is no such file
        trace nowhere.json                                   | "nowhere.json"
        trace src                                            | src: this is a folder
        trace pom.xml                                        | pom.xml: line 1, column 1
        trace seed001-regression --quantity q9               | "q9" is not the name of a number
        trace seed001-regression --quantity w3[1,1]          | there is no layer 3
        trace seed003-silu-momentum --quantity z1[1]         | add @1 to @3
        trace seed001-regression --quantity dL/dw1[1,1]#2    | there is no iteration 2, only iteration 1
        """)
    void wrongInputIsOneSentenceAndCodeOne(String arguments, String sentence) {
        Outcome outcome = Outcome.of(arguments.split(" "));
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(outcome.err()).startsWith("chalkgrad: ").contains(sentence).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aMisspeltNetworkIsAnsweredByAFewNamesAndNotByAll() {
        assertThat(Outcome.of("trace", "seed03-silu-momentum").err()).contains("did you mean seed003-silu-momentum?");
        assertThat(Outcome.of("trace", "softmax").err())
                .contains("did you mean")
                .satisfies(said -> assertThat(said.split("seed0", -1)).hasSizeBetween(2, 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        trace                                                | missing: FILE
        trace seed001-regression another                     | the argument "another" is one too many
        trace seed001-regression --iterations 0              | --iterations is 0, but must be at least 1
        trace seed001-regression --iterations many           | --iterations is "many", but must be a whole number
        trace seed001-regression --decimals 18               | must be from 0 to 17
        trace seed001-regression --json --decimals 3         | --decimals has no meaning with --json
        trace seed001-regression --colour                    | --colour
        trac                                                 | "trac" is not a command, file or worked network
        trac seed001-regression --json                       | "trac" is not a command, file or worked network; did you mean trace?
        mazur-2-2                                            | worked network; did you mean mazur-2-2-2?
        check seed001-regression --iterations 0 --answers a  | --iterations is 0, but must be at least 1
        seed001-regression another                           | another
        --colour                                             | there is no option --colour
        seed001-regression --presen                          | there is no option --presen; did you mean --present?
        trace seed001-regression --quantity                  | --quantity needs a value
        check seed001-regression --json=5 --answers a        | --json takes no value
        trace seed001-regression --json --json               | --json can be given only once
        import a.npz -o b --input 1,x                        | --input is "x", but must be a number
        --lang xx                                            | --lang is "xx", but must be one of de, en, es, fr, tr, zh
        --profile green                                      | must be one of light, projector, dark
        import a.npz                                         | missing: --output FILE
        import a.npz -o b --activations no --loss x          | there is no activation "no"
        import a.npz -o b --activations relu --loss x        | there is no loss "x"
        examples --loud                                      | --loud
        help nothing                                         | there is no command "nothing"
        """)
    void wrongUsageIsOneSentenceAHintAndCodeTwo(String arguments, String sentence) {
        Outcome outcome = Outcome.of(arguments.split(" "));
        assertThat(outcome.code()).isEqualTo(Cli.WRONG_USAGE);
        assertThat(outcome.err()).startsWith("chalkgrad: ").contains(sentence).hasLineCount(2);
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed001-regression", "pom.xml", "assets/networks/seed001-regression.json"})
    void aFileOrAWorkedNetworkWithoutACommandOpensTheWindow(String file) {
        assertThat(Outcome.of(file)).isEqualTo(new Outcome(0, "window with " + file + System.lineSeparator(), ""));
    }

    @Test
    void theWindowMayBeToldItsLooksAndToPresent() {
        String said = Outcome.of("--present", "--profile", "projector", "seed001-regression")
                .out();
        assertThat(said.strip()).isEqualTo("window with seed001-regression looking projector presenting");
    }
}
