package chalkgrad.exchange.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.document.Document;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.exchange.python.Python;
import chalkgrad.exchange.python.PythonTokens;
import chalkgrad.exchange.python.Template;
import chalkgrad.exchange.reading.Defined;
import chalkgrad.exchange.reading.LetterUse;
import chalkgrad.pass.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Code and exports that are long or broken are read in time that grows as they do.
class HostileNotebookTest {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Document NETWORK = WorkedNetworks.all().getFirst();

    private static List<Cell> cells(String code) {
        return List.of(new Cell(1, "cell 1", code, List.of()));
    }

    @Test
    void aSumOfManyProductsWrittenOutIsAPreActivation() {
        String sum = IntStream.range(0, 3000)
                .mapToObj(k -> "u%d*p%d".formatted(k, k))
                .collect(Collectors.joining(" + "));
        assertTimeoutPreemptively(SHORT, () -> {
            assertThat(LetterUse.of(cells("h = " + sum + " + b\na = 3\n"), NETWORK))
                    .containsEntry("h", Set.of(Kind.PRE_ACTIVATION));
            assertThat(LetterUse.of(cells("h = " + sum), NETWORK)).doesNotContainKey("h");
        });
    }

    @Test
    void whatAFunctionGivesIsAnActivation() {
        assertThat(LetterUse.of(cells("n1 = W.dot(x) + c\no_1 = F.leaky_relu(n1)"), NETWORK))
                .containsEntry("n", Set.of(Kind.PRE_ACTIVATION))
                .containsEntry("o", Set.of(Kind.ACTIVATION));
    }

    @Test
    void aLineIsComparedWithATextOfManyHolesInOnePass() {
        String export =
                "In [1]:\nprint(\"" + "{} ".repeat(40) + "end of it\".format(x))\n\n" + "y ".repeat(50_000) + "\n";
        assertTimeoutPreemptively(SHORT, () -> NotebookFile.read(export, "export"));
    }

    @Test
    void holesOfATextAreFilledByAnything() {
        Template template = Template.of(PythonTokens.of("print(f'\\nstep {k}: {z} of {n}')"))
                .getFirst();
        assertThat(template.starts("step 3: 0.5 of 7 or more")).isTrue();
        assertThat(template.starts("step 3 - 0.5 of 7")).isFalse();
        assertThat(template.starts("a step 3: 0.5 of 7")).isFalse();
    }

    @Test
    void aDottedNameOfManyPartsIsRead() {
        String name = "q.".repeat(50_000) + "q";
        assertTimeoutPreemptively(SHORT, () -> {
            assertThat(Python.isComputed(name)).isFalse();
            assertThat(Python.printedExpressions("print(" + name + ")")).containsExactly(name);
        });
    }

    @Test
    void manyUnclosedCallsAreRead() {
        assertTimeoutPreemptively(SHORT, () -> {
            assertThat(Python.printedExpressions("print(u\n".repeat(50_000))).hasSize(50_000);
            new PrintCalls("print('a' + (".repeat(20_000));
        });
    }

    @Test
    void aLabelIsLookedUpAmongManyVariables() {
        String code = IntStream.range(0, 20_000)
                .mapToObj(k -> "v%d_ = 0.5\n".formatted(k))
                .collect(Collectors.joining());
        assertTimeoutPreemptively(SHORT, () -> {
            var defined = new Defined(new Definitions(NETWORK, cells(code)).all());
            for (int k = 0; k < 5000; k++) {
                assertThat(defined.in("the value of dL/dv" + k + "[1][99999999999]"))
                        .isEmpty();
            }
        });
    }

    @Test
    void manyBlocksOfAnOpenBracketAreRead() {
        String export = "In [1]:\nx = (\n" + "\n1\n".repeat(50_000);
        assertTimeoutPreemptively(
                SHORT, () -> assertThat(NotebookFile.read(export, "export")).hasSize(1));
    }

    @Test
    void coloursAndReturnsOfATerminalAreNotShown() {
        String notebook = """
            {"cells": [{"cell_type": "code", "source": "print(w)", "outputs": [{"output_type": "stream",
             "text": ["10%\\r20%\\rw: \\u001b[1;31m0.5\\u001b[0m\\r\\n"]}]}]}\
            """;
        assertThat(NotebookFile.read(notebook, "nb").getFirst().output())
                .extracting(Cell.OutputLine::text)
                .containsExactly("w: 0.5");
    }

    @Test
    void notebooksOfTheThirdFormatAreRead() {
        String notebook = """
            {"worksheets": [{"cells": [{"cell_type": "code", "input": ["print 'w', w"], "outputs": [
             {"output_type": "stream", "stream": "stdout", "text": "w 0.5\\n"}, {"output_type": "pyerr",
             "ename": "E", "traceback": ["\\u001b[0;31m3.25"]}, {"output_type": "display_data", "png": "iVBORw0"}]}]}],
             "metadata": {"a": NaN}, "nbformat": 3}\
            """;
        Cell cell = NotebookFile.read(notebook, "nb").getFirst();
        assertThat(cell.output()).extracting(Cell.OutputLine::text).containsExactly("w 0.5");
        assertThat(Python.printedExpressions(cell.code())).containsExactly("w");
    }
}
