package chalkgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.data.csv.Column.Content;
import chalkgrad.data.csv.Column.Role;
import chalkgrad.exchange.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDetectionTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("t.csv"), text.getBytes(encoding));
    }

    private Path file(String text) throws IOException {
        return file(text, StandardCharsets.UTF_8);
    }

    /// `/` ends a line and `~` is a tab.
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a,b,c/1,2,3/4,5,6 # COMMA # . # true",
                "a;b;c/1,5;2,5;3/4;5,1;6 # SEMICOLON # ',' # true",
                "a;b/1.5;2/3;4 # SEMICOLON # . # true",
                "1~2,5/3~4,1 # TAB # ',' # false",
                "a|b|label/1|2|yes/3|4|no # BAR # . # true",
                "1.5 2.5 0/3.5 4.5 1 # SPACE # . # false",
                "1, 2, 3/4, 5, 6 # COMMA # . # false",
                "0,1,label/5,6,7/8,9,1 # COMMA # . # true",
                "red,yes/green,no/red,no # COMMA # . # false",
                "colour,good/green,no/red,no # COMMA # . # true",
                "'sepal length,species/5.1,Iris setosa/4.9,Iris setosa' # COMMA # . # true",
                "'\"a, b\";c/\"1,5\";2/\"2,5\";3' # SEMICOLON # ',' # true",
                "0,5~1/2~3 # TAB # ',' # false",
                "x/1/2 # COMMA # . # true"
            })
    void theFormIsSeen(String text, Separator separator, char decimal, boolean header) throws IOException {
        CsvFormat format = CsvDetection.of(file(text.replace('/', '\n').replace('~', '\t')));
        assertThat(format).isEqualTo(new CsvFormat(separator, decimal, header, StandardCharsets.UTF_8));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
        for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            CsvPreview preview = CsvPreview.of(file("\uFEFFgrün,y\n1,2\n3,4\n", encoding));
            assertThat(preview.columns().getFirst().name()).isEqualTo("grün");
        }
    }

    @Test
    void theEncodingOfOfficeProgramsIsSeen() throws IOException {
        CsvPreview preview = CsvPreview.of(file("Länge;Größe\n1,5;2\n", Charset.forName("windows-1252")));
        assertThat(preview.columns()).extracting(Column::name).containsExactly("Länge", "Größe");
    }

    @Test
    void theLastColumnIsTheTargetIfNoNameSaysOtherwise() throws IOException {
        assertThat(CsvPreview.of(file("a,b,c\n1,2,3\n")).columns())
                .extracting(Column::role)
                .containsExactly(Role.INPUT, Role.INPUT, Role.TARGET);
        assertThat(CsvPreview.of(file("Label,b,c\ncat,2,3\ndog,1,2\n")).columns())
                .containsExactly(
                        new Column("Label", Content.CLASSES, Role.TARGET),
                        new Column("b", Content.NUMBERS, Role.INPUT),
                        new Column("c", Content.NUMBERS, Role.INPUT));
        assertThat(CsvPreview.of(file("x[1],y[1],y[2]\n1,2,3\n")).columns())
                .extracting(Column::role)
                .containsExactly(Role.INPUT, Role.TARGET, Role.TARGET);
    }

    @Test
    void columnsThatCountRowsOrTellTheTestAreNoInputs() throws IOException {
        assertThat(CsvPreview.of(file(",a,y,set\n0,5,1,train\n1,6,0,test\n2,7,1,train\n"))
                        .columns())
                .extracting(Column::role)
                .containsExactly(Role.UNUSED, Role.INPUT, Role.TARGET, Role.PART);
    }

    @Test
    void numbersThatNameClassesAreClasses() throws IOException {
        assertThat(CsvPreview.of(file("a,digit\n1,7\n2,3\n3,7\n")).columns().getLast())
                .isEqualTo(new Column("digit", Content.CLASSES, Role.TARGET));
    }

    @Test
    void whatIsNotATableIsRefused() throws IOException {
        Path workbook = Files.write(folder.resolve("w.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> CsvDetection.of(workbook))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("save it as CSV");
        Path empty = file(" \n\n");
        assertThatThrownBy(() -> CsvDetection.of(empty)).hasMessageContaining("this file is empty");
        Path bytes = Files.write(folder.resolve("b.csv"), new byte[] {1, 0, 2, 0});
        assertThatThrownBy(() -> CsvDetection.of(bytes)).hasMessageContaining("not a text file");
        assertThatThrownBy(() -> CsvDetection.of(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> CsvDetection.of(folder.resolve("none.csv"))).hasMessageContaining("no such file");
    }
}
