package chalkgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import chalkgrad.exchange.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is in a file, it is a table or there is one sentence about why not.
final class CsvFuzzTest {
    private static final int ROUNDS = 2000;
    private static final List<String> ORIGINALS = List.of(
            "a,b,species\n1.5,2,cat\n3,4,dog\n5,-6e2,cat\n",
            "\uFEFFa;b;c\r\n1,5;2;3\r\n\"4\";5,25;6\r\n",
            "1\t2\t3\n4\t5\t6\n7\t8\t9\n",
            "\"x 1\",\"y \"\"2\"\"\",set\n1,2,train\n3,4,test\n\"5\",6,test\n");

    @TempDir
    Path folder = Path.of("");

    @Test
    void changedBytesGiveATableOrASentence() throws IOException {
        var random = new Random(11);
        Path file = folder.resolve("f.csv");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] original = ORIGINALS.get(round % ORIGINALS.size()).getBytes(StandardCharsets.UTF_8);
            Files.write(file, mutated(original, random));
            check(file);
        }
    }

    private static void check(Path file) {
        try {
            CsvPreview preview = CsvPreview.of(file);
            CsvTable table = CsvReading.read(file, preview.plan(), share -> {});
            assertThat(table.wrong()).allSatisfy(cell -> {
                assertThat(cell.place()).startsWith("line ").contains(", column ");
                assertThat(cell.sentence()).doesNotContain("\n", "java.");
            });
            table.orThrow(file);
        } catch (InputException e) {
            assertThat(e.getMessage())
                    .startsWith(file + ": ")
                    .doesNotContain("\n", "java.", "siegmar", "Exception", "null");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail("not a sentence", e);
        }
    }

    /// One to three bytes changed, or the end cut off.
    private static byte[] mutated(byte[] original, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(original, random.nextInt(original.length));
        }
        byte[] bytes = original.clone();
        byte[] likely = ",;\t\"\n\r.-e019 x".getBytes(StandardCharsets.US_ASCII);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int place = random.nextInt(bytes.length);
            bytes[place] = random.nextInt(3) == 0 ? (byte) random.nextInt() : likely[random.nextInt(likely.length)];
        }
        return bytes;
    }
}
