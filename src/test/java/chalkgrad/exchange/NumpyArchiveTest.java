package chalkgrad.exchange;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.math.Matrix;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// NumPy files give the numbers that NumPy would, and nothing in them is executed.
final class NumpyArchiveTest {
    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> types() {
        long one = Double.doubleToLongBits(1);
        long third = Double.doubleToLongBits(1 / 3.0);
        return Stream.of(
                Arguments.of("<f8", LITTLE_ENDIAN, 8, new long[] {one, third}, new double[] {1, 1 / 3.0}),
                Arguments.of(">f8", BIG_ENDIAN, 8, new long[] {one, third}, new double[] {1, 1 / 3.0}),
                Arguments.of("<f4", LITTLE_ENDIAN, 4, new long[] {0x3FC00000, 0xC0000000L}, new double[] {1.5, -2}),
                Arguments.of(">f4", BIG_ENDIAN, 4, new long[] {0x3FC00000, 0xC0000000L}, new double[] {1.5, -2}),
                Arguments.of("<f2", LITTLE_ENDIAN, 2, new long[] {0x3E00, 0xC000}, new double[] {1.5, -2}),
                Arguments.of("|i1", LITTLE_ENDIAN, 1, new long[] {-128, 127}, new double[] {-128, 127}),
                Arguments.of("<i2", LITTLE_ENDIAN, 2, new long[] {-32768, 258}, new double[] {-32768, 258}),
                Arguments.of(">i4", BIG_ENDIAN, 4, new long[] {-1, 65536}, new double[] {-1, 65536}),
                Arguments.of("<i8", LITTLE_ENDIAN, 8, new long[] {-1, 1L << 40}, new double[] {-1, 0x1p40}),
                Arguments.of("|u1", LITTLE_ENDIAN, 1, new long[] {0, 255}, new double[] {0, 255}),
                Arguments.of("<u2", LITTLE_ENDIAN, 2, new long[] {65535, 1}, new double[] {65535, 1}),
                Arguments.of(">u4", BIG_ENDIAN, 4, new long[] {-1, 2}, new double[] {4294967295.0, 2}),
                Arguments.of("<u8", LITTLE_ENDIAN, 8, new long[] {-1, 3}, new double[] {0x1p64, 3}),
                Arguments.of("|b1", LITTLE_ENDIAN, 1, new long[] {0, 1}, new double[] {0, 1}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void everyTypeOfRealNumbersIsRead(String type, ByteOrder order, int size, long[] bits, double[] values)
            throws IOException {
        byte[] data = NumpyBytes.data(order, size, bits);
        NumpyArray array = read(NumpyBytes.array("'" + type + "'", false, "(2,)", data));
        assertThat(array.values()).isEqualTo(Matrix.row(values));
        assertThat(array.shapeText()).isEqualTo("(2,)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionOfTheFormatIsRead(int version) throws IOException {
        byte[] data = NumpyBytes.data(LITTLE_ENDIAN, 1, 7);
        assertThat(read(NumpyBytes.array(version, "'|u1'", false, "()", data)).values())
                .isEqualTo(Matrix.row(7.0));
    }

    @Test
    void theOrderOfIndicesIsFollowed() throws IOException {
        byte[] data = NumpyBytes.data(LITTLE_ENDIAN, 1, 1, 2, 3, 4, 5, 6);
        assertThat(read(NumpyBytes.array("'|u1'", false, "(2, 3)", data)).values())
                .isEqualTo(Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
        assertThat(read(NumpyBytes.array("'|u1'", true, "(2, 3)", data)).values())
                .isEqualTo(Matrix.of(new double[] {1, 3, 5}, new double[] {2, 4, 6}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void storedAndDeflatedEntriesAreRead(boolean deflated) throws IOException {
        Path file = folder.resolve("f.npz");
        Files.write(file, NumpyBytes.archive(deflated, Map.of("W1", NumpyBytes.array("(1, 2)", 3, 4))));
        assertThat(NumpyArchive.read(file).arrays())
                .containsExactly(new NumpyArray("W1", List.of(1, 2), Matrix.row(3, 4)));
    }

    @Test
    void aFileWithASingleArrayIsNamedAfterIt() throws IOException {
        Path file = Files.write(folder.resolve("W1.npy"), NumpyBytes.array("(1, 1)", 3));
        assertThat(NumpyArchive.read(file).arrays())
                .extracting(NumpyArray::name)
                .containsExactly("W1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
        '''|O'''                        ; (1,)      ; holds pickled Python objects, which are refused because loading them can run code
        [('a', '<f8'), ('b', '|O')]     ; (1,)      ; holds pickled Python objects, which are refused because loading them can run code
        [('a', '<f8')]                  ; (1,)      ; holds records, which are refused because they can contain pickled objects that run code when they are loaded
        '''<c16'''                      ; (1,)      ; holds complex numbers, but real numbers are expected
        '''<U5'''                       ; (1,)      ; holds data of the type "<U5", but floating-point numbers, integers or booleans are expected
        '''<f16'''                      ; (1,)      ; holds data of the type "<f16", but floating-point numbers, integers or booleans are expected
        '''<f8'''                       ; (1, 1, 1) ; has the shape (1, 1, 1), but at most two dimensions are expected
        '''<f8'''                       ; (0, 3)    ; is empty: it has the shape (0, 3)
        '''<f8'''                       ; (2,)      ; has the shape (2,), but its data end after 1 number
        '''<f8'''                       ; (999, 999); has the shape (999, 999), but its data end after 1 number
        '''<f4'''                       ; (1,)      ; has the shape (1,), but more data than that
        '''<f8'''                       ; (999999999999, 999999999999); has the shape (999999999999, 999999999999), which is more than this program reads from a file
        '''<f8'''                       ; (-1,)     ; has a damaged header
        '''<f8'''                       ; 1         ; has a damaged header
        """)
    void whatIsNotAnArrayOfNumbersIsRefused(String description, String shape, String sentence) throws IOException {
        Path file = NumpyBytes.archive(folder, Map.of("W1", NumpyBytes.array(description, false, shape, new byte[8])));
        assertRefused(file, "array W1: " + sentence);
    }

    @Test
    void aPickleIsRefused() throws IOException {
        assertRefused(
                Files.write(folder.resolve("f.npz"), new byte[] {(byte) 0x80, 4, '.'}),
                "this is a Python pickle, which is refused because loading it can run code");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("f.npz"), "W1 = 3"), NO_ARCHIVE);
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        byte[] archive = NumpyBytes.archive(true, Map.of("W1", NumpyBytes.array("(1, 1)", 3)));
        assertRefused(Files.write(folder.resolve("f.npz"), Arrays.copyOf(archive, archive.length / 2)), NO_ARCHIVE);
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] archive = NumpyBytes.archive(false, Map.of("W1", NumpyBytes.array("(1, 1)", 3)));
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int header = text.indexOf("}", text.indexOf("shape"));
        archive[header + 25]++;
        assertRefused(Files.write(folder.resolve("f.npz"), archive), "array W1: is damaged: its checksum is wrong");
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
        Path file = folder.resolve("f.npz");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertRefused(file, "the file is larger than 512 MB");
    }

    @Test
    void anEntryThatUnpacksToTooMuchIsRefusedEarly() throws IOException {
        Path file = folder.resolve("f.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("W1.npy"));
            zip.write(NumpyBytes.array("'|u1'", false, "(50000, 50000)", new byte[1 << 20]));
        }
        assertRefused(
                file, "array W1: has the shape (50000, 50000), which is more than this program reads from a file");
    }

    @Test
    void aFolderAndAMissingFileAreNamed() {
        assertRefused(folder, "this is a folder, but a file is expected");
        assertRefused(folder.resolve("missing.npz"), "there is no such file or folder");
    }

    private static final String NO_ARCHIVE =
            "this is not a complete zip archive of arrays; it is cut off, damaged or something else";

    private NumpyArray read(byte[] array) throws IOException {
        return NumpyArchive.read(NumpyBytes.archive(folder, Map.of("W1", array)))
                .arrays()
                .getFirst();
    }

    private static void assertRefused(Path file, String sentence) {
        assertThatThrownBy(() -> NumpyArchive.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        12345678901234567890,           ; 1    ; has the shape (12345678901234567890,), which is more than this program reads from a file
        2,                              ; 4000 ; has the shape (2, 2, 2, 2, 2, … 4000 dimensions), but at most two dimensions are expected
        (                               ; 4000 ; has a damaged header
        [                               ; 4000 ; has a damaged header
        """)
    void aShapeWithoutEndIsRefused(String part, int times, String sentence) throws IOException {
        String shape = "(" + part.repeat(times) + ")";
        assertRefused(
                NumpyBytes.archive(folder, Map.of("W1", NumpyBytes.array("'<f8'", false, shape, new byte[8]))),
                "array W1: " + sentence);
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        Path file = folder.resolve("many.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int k = 0; k < 10_001; k++) {
                zip.putNextEntry(new ZipEntry(k + ".npy"));
            }
        }
        assertRefused(file, "there are 10001 files in it, but at most 10000 are read");
    }
}
