package chalkgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.data.Parts;
import chalkgrad.data.Target;
import chalkgrad.data.csv.CsvPlan.Gaps;
import chalkgrad.exchange.InputException;
import chalkgrad.math.Matrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReadingTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static Parts read(Path file) {
        return CsvReading.read(file, CsvPreview.of(file).plan(), share -> {}).orThrow(file);
    }

    @Test
    void numbersAndClassesAreRead() throws IOException {
        Parts parts = read(file("a;b;species\n1,5;-2e1;cat\n ,5 ;7;ant\n\n3;1;cat\n"));
        assertThat(parts.training().inputs())
                .isEqualTo(Matrix.of(new double[] {1.5, -20}, new double[] {0.5, 7}, new double[] {3, 1}));
        assertThat(parts.training().target())
                .isEqualTo(new Target.Classes(
                        List.of("ant", "cat"), Matrix.of(new double[] {1}, new double[] {0}, new double[] {1})));
    }

    @Test
    void wordsAmongTheInputsBecomeOneInputEach() throws IOException {
        Parts parts = read(file("colour,y\nred,1\nblue,2\nred,3\n"));
        assertThat(parts.training().inputNames()).containsExactly("colour = blue", "colour = red");
        assertThat(parts.training().inputs())
                .isEqualTo(Matrix.of(new double[] {0, 1}, new double[] {1, 0}, new double[] {0, 1}));
    }

    @Test
    void classesThatAreNumbersAreOrderedAsNumbers() throws IOException {
        Parts parts = read(file("a,label\n1,10\n2,9\n3,10\n"));
        assertThat(parts.training().target().names()).containsExactly("9", "10");
    }

    @Test
    void aColumnTellsTheRowsForTheTest() throws IOException {
        Parts parts = read(file("a,y,set\n1,2,train\n3,4,test\n5,6,train\n"));
        assertThat(parts.training().inputs()).isEqualTo(Matrix.of(new double[] {1}, new double[] {5}));
        assertThat(parts.test().inputs()).isEqualTo(Matrix.of(new double[] {3}));
    }

    /// `/` ends a line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a,b/1,2/3,x # line 3, column 2 (b): \"x\" is not a number",
                "a,b/1,2/3 # line 3, column 1 (a): the row has 1 cell, but 2 are expected",
                "a,b/1,2/3,4,5 # line 3, column 2 (b): the row has 3 cells, but 2 are expected",
                "a,b/1,2/,4 # line 3, column 1 (a): a value is missing",
                "a,b/1,2/NaN,4 # line 3, column 1 (a): a value is missing",
                "a,b/1,2/1e999,4 # line 3, column 1 (a): \"1e999\" is too large",
                "a;b/1,5;2/1.5;4/2,5;3 # line 3, column 1 (a): \"1.5\" has a decimal point, but the file has decimal"
                        + " commas",
                "1,2/3,4/5,6x # line 3, column 2: \"6x\" is not a number",
                "a,b/\"1/2\",x/3,4/5,6/7,8 # line 2, column 1 (a): \"1?2\" is not a number; 1 other cell is wrong too",
                "a,b/1,2/3,\"4\"x/5,6 # line 3, column 2: after a cell in quotation marks a separator is expected",
                "a,b/1,2/3,\"4/5,6 # line 3, column 2: a quotation mark is not closed, or a cell is too long"
            })
    void aBadCellIsNamedWithLineAndColumn(String text, String sentence) throws IOException {
        Path file = file(text.replace('/', '\n') + "\n");
        assertThatThrownBy(() -> read(file)).isInstanceOf(InputException.class).hasMessage(file + ": " + sentence);
    }

    @Test
    void allBadCellsAreNamed() throws IOException {
        Path file = file("a,b\n1,2\n3,4\n5,6\nx,7\n8,y\n");
        CsvTable table = CsvReading.read(file, CsvPreview.of(file).plan(), share -> {});
        assertThat(table.wrong())
                .extracting(BadCell::place)
                .containsExactly("line 5, column 1 (a)", "line 6, column 2 (b)");
        assertThatThrownBy(() -> table.orThrow(file))
                .hasMessageEndingWith("\"x\" is not a number; 1 other cell is wrong too");
    }

    @Test
    void rowsWithGapsAreLeftOutIfWanted() throws IOException {
        Path file = file("a,b\n1,2\n?,4\n5,6\n7,NA\n");
        CsvTable table = CsvReading.read(file, CsvPreview.of(file).plan().with(Gaps.LEAVE_OUT), share -> {});
        assertThat(table.leftOut()).isEqualTo(2);
        assertThat(table.orThrow(file).training().inputs()).isEqualTo(Matrix.of(new double[] {1}, new double[] {5}));
    }

    @Test
    void lettersInAnotherEncodingFurtherDownAreNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 100_000; row++) {
            bytes.write("1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        bytes.write(new byte[] {'1', ',', (byte) 0xE4, '\n'});
        Path file = Files.write(folder.resolve("t.csv"), bytes.toByteArray());
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(": line ")
                .hasMessageEndingWith("there are letters in another encoding than in the lines before");
    }

    @Test
    void sizesAreLimited() throws IOException {
        Path wide = file("1,".repeat(3000) + "\n" + "1,".repeat(3000));
        assertThatThrownBy(() -> read(wide)).isInstanceOf(InputException.class);
        Path deep = file("a,b\n1,2\n3," + "4".repeat(20_000) + "\n");
        assertThatThrownBy(() -> read(deep))
                .hasMessageEndingWith("line 3, column 2: a cell has at most 10000 characters");
        var classes = new StringBuilder("a,label\n");
        for (int row = 0; row < 1100; row++) {
            classes.append(row).append(",c").append(row).append('\n');
        }
        assertThatThrownBy(() -> read(file(classes.toString())))
                .hasMessageContaining("line 1002, column 2 (label): \"c1000\" is one class too many");
    }

    @Test
    void progressGoesFrom0To1() throws IOException {
        Path file = file("a,b\n" + "1,2\n".repeat(50_000));
        var shares = new ArrayList<Double>();
        CsvReading.read(file, CsvPreview.of(file).plan(), shares::add);
        assertThat(shares).isSorted().hasSizeGreaterThan(10);
        assertThat(shares.getLast()).isBetween(0.9, 1.0);
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        Path file = file("a,b\n" + "1,2\n".repeat(200_000));
        CsvPlan plan = CsvPreview.of(file).plan();
        var end = new AtomicReference<Throwable>();
        Thread reader = Thread.ofPlatform().start(() -> {
            try {
                CsvReading.read(file, plan, share -> Thread.currentThread().interrupt());
            } catch (CancellationException e) {
                end.set(e);
            }
        });
        reader.join();
        assertThat(end.get()).isInstanceOf(CancellationException.class);
    }
}
