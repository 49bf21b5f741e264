package chalkgrad.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.app.code.CodeScanner.Piece;
import chalkgrad.app.code.CodeToken.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeScannerTest {
    private static List<String> of(Kind kind, String cell) {
        return pieces(cell)
                .filter(piece -> piece.kind() == kind)
                .map(Piece::text)
                .toList();
    }

    private static Stream<Piece> pieces(String cell) {
        return CodeScanner.lines(cell).stream().flatMap(List::stream);
    }

    @Test
    void namesAreFound() {
        assertThat(of(Kind.NAME, "W1 = x @ w_2.T + 1e3 * ŷ")).containsExactly("W1", "x", "w_2", "T", "ŷ");
    }

    @Test
    void whatStandsInStringsAndCommentsIsNotAName() {
        assertThat(of(Kind.NAME, "print('a # b', \"c\") # d")).containsExactly("print");
        assertThat(of(Kind.STRING, "f'{x}' + r\"y\"")).containsExactly("f", "'{x}'", "r", "\"y\"");
        assertThat(of(Kind.COMMENT, "a = '#' # it's")).containsExactly("# it's");
        assertThat(of(Kind.NAME, "'it\\'s' + a")).containsExactly("a");
    }

    @Test
    void aStringInTripleQuotesEndsLinesLater() {
        assertThat(of(Kind.NAME, "a = '''b\nc 'd'\ne''' + f\ng")).containsExactly("a", "f", "g");
    }

    @Test
    void aStringThatIsNotClosedEndsWithItsLine() {
        assertThat(of(Kind.NAME, "a = 'b\nc = 1")).containsExactly("a", "c");
    }

    @Test
    void piecesMakeUpTheLines() {
        String cell = "def f(x):\n    return x ** 2  # square\n\n\"\"\"doc";
        assertThat(CodeScanner.lines(cell).stream()
                        .map(line ->
                                String.join("", line.stream().map(Piece::text).toList())))
                .containsExactlyElementsOf(cell.lines().toList());
    }

    @Test
    void aLongLineIsCutIntoPiecesInOnePass() {
        assertThat(pieces("(".repeat(300_000) + "'".repeat(300_001))
                        .mapToInt(piece -> piece.end() - piece.start())
                        .sum())
                .isEqualTo(600_001);
    }
}
