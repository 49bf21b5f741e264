package chalkgrad.exchange.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chalkgrad.exchange.notebook.Assignments;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.OpenBrackets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tokens of Python's reference manual, and one pass over whatever is no Python.
class PythonTokensTest {
    private static List<String> texts(String code) {
        PythonTokens tokens = PythonTokens.of(code);
        return IntStream.range(0, tokens.size())
                .mapToObj(k -> tokens.get(k).text())
                .toList();
    }

    @Test
    void namesNumbersAndOperatorsAreToldApart() {
        assertThat(texts("w_1 **= -2.5e-3*x2 # half\n@ b"))
                .containsExactly("w_1", "**=", "-", "2.5e-3", "*", "x2", "\n", "@", "b");
    }

    @Test
    void stringsHavePrefixesEscapesAndTripleQuotes() {
        assertThat(texts("rb'a\\'b' f\"\"\"two\n'lines'\"\"\" \"#\""))
                .containsExactly("rb'a\\'b'", "f\"\"\"two\n'lines'\"\"\"", "\"#\"");
    }

    @Test
    void statementsGoOnInBracketsAndAfterBackslashes() {
        PythonTokens tokens = PythonTokens.of("a = [1,\n  2]; b = 3 + \\\n 4\nc");
        assertThat(tokens.statements().stream().map(tokens::text))
                .containsExactly("a = [1,\n  2]", "b = 3 + \\\n 4", "c");
    }

    @Test
    void aBracketThatNeverClosesEndsWithItsLine() {
        PythonTokens tokens = PythonTokens.of("f(a\nb = 2");
        assertThat(tokens.statements().stream().map(tokens::text)).containsExactly("f(a", "b = 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = (1,|true",
                "x = (1)|false",
                "s = '('|false",
                "x = 1 # (|false",
                "s = \"\"\"a|true",
                "x = 1)|false"
            })
    void codeGoesOnWhileABracketOrALongStringIsOpen(String line, boolean isOpen) {
        var brackets = new OpenBrackets();
        brackets.line(line);
        assertThat(brackets.isOpen()).isEqualTo(isOpen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "[{(", "'", "\"", "'\\'", "\"\"\"", "'''a", "f'", "print(", "a.", "{", "#", "\\", "1e", "∂"
            })
    void aMillionCharactersOfNonsenseTakeOnePass(String piece) {
        String code = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> PythonTokens.of(code).statements());
        String lines = (piece + "\n").repeat(300_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Python.printedExpressions(lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "print('w:', w)|w",
                "print('w: %.3f and %d' % (w, n))|w, n",
                "print(\"w: {:.3f}, b: {}\".format(w, b[0]))|w, b[0]",
                "print('{1} after {0}'.format(a, b))|b, a",
                "print('{w} {b}'.format(b=2, w=u))|u, 2",
                "print(f'{w:.4f} {grads[\"b\"]!r:>{9}} {{x}}')|w, grads[\"b\"]",
                "print(f'{w = }')|w",
                "print('w ' + str(w) + ', b ' + repr(b))|w, b",
                "print('one ' f'{w}' ' two', v, sep='', end='!')|w, v",
                "print 'w', w|w",
                "u = 3; print(u)|u",
                "w, b|w, b",
                "(w, b)|w, b",
                "pd.DataFrame(W1, columns=['a'])|W1",
                "delta2  # the second|delta2",
                "w = 3|",
                "plt.plot(w)|",
                "w;|",
                "if u: print(w)|",
            })
    void whatACellPrintsIsReadFromItsTokens(String code, String expressions) {
        assertThat(String.join(", ", Python.printedExpressions(code)))
                .isEqualTo(expressions == null ? "" : expressions);
    }

    @ParameterizedTest
    @CsvSource({
        "a * b, true",
        "a@b, true",
        "a + b, true",
        "a+1, false",
        "-a, false",
        "a ** 2, false",
        "sigmoid(z), true",
        "net.forward(x), true",
        "np.round(z), false",
        "z.item(), false",
        "W[0][1], false"
    })
    void productsSumsAndCallsCompute(String expression, boolean computes) {
        assertThat(Python.isComputed(expression)).isEqualTo(computes);
    }

    @Test
    void theLastKeyNamesWhatIsLookedUp() {
        assertThat(Python.lastKey("cache['layer 1']['dW1'][0].T")).isEqualTo("dW1[0].T");
        assertThat(Python.lastKey("grads['a b']")).isEqualTo("grads['a b']");
        assertThat(Python.lastKey("w")).isEqualTo("w");
    }

    @Test
    void everyTargetOfAnAssignmentGetsItsValue() {
        assertThat(Assignments.of(List.of(new Cell(
                        1,
                        "cell 1",
                        "u = v = 0.25\n(p, self.q) = 1, -2\npars['k'] = np.array([[3., 4]])  # four\n"
                                + "d = {'b': torch.tensor([5, 6]).float(), \"c\": 7}\nr += 1\ns == 2",
                        List.of()))))
                .containsEntry("u", Set.of("0.25"))
                .containsEntry("v", Set.of("0.25"))
                .containsEntry("p", Set.of("1"))
                .containsEntry("q", Set.of("-2"))
                .containsEntry("k", Set.of("[[3., 4]]"))
                .containsEntry("b", Set.of("[5, 6]"))
                .containsEntry("c", Set.of("7"))
                .doesNotContainKeys("r", "s");
    }
}
