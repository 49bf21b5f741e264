package chalkgrad.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.data.Parts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million rows are read without keeping their text.
class CsvStreamingTest {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 3;
    /// The least that the text of a cell would take: a string and its array of bytes.
    private static final long BYTES_OF_TEXT = 48;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aMillionRowsAreReadWithoutKeepingTheirText() throws IOException {
        Path file = table();
        CsvPlan plan = CsvPreview.of(file).plan();
        long before = used();
        Parts parts = CsvReading.read(file, plan, share -> {}).orThrow(file);
        long kept = used() - before;
        assertThat(parts.training().size()).isEqualTo(ROWS);
        assertThat(parts.training().inputs().get(ROWS - 1, 0)).isEqualTo((ROWS - 1) / 8.0);
        assertThat(kept).isLessThan(ROWS * COLUMNS * BYTES_OF_TEXT);
    }

    private Path table() throws IOException {
        Path file = folder.resolve("million.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("x1,x2,label\n");
            for (int row = 0; row < ROWS; row++) {
                out.write(row / 8.0 + "," + -row / 4.0 + (row % 2 == 0 ? ",even\n" : ",odd\n"));
            }
        }
        return file;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
