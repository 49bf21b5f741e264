package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is in a file, it is a document or there is one sentence about why not.
final class FuzzTest {
    private static final int ROUNDS = 100;
    private static final List<String> SPARE_PARTS =
            List.of("null", "-1", "1e999", "\"x\"", "[]", "{}", "true", "0.5", "99999999999999999999", "[[[[1]]]]");

    @TempDir
    Path folder = Path.of("");

    static List<String> workedNetworks() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void changedBytesGiveADocumentOrASentence(String name) throws IOException {
        byte[] original = Files.readAllBytes(Path.of("assets", "networks", name + ".json"));
        var random = new Random(1);
        Path file = folder.resolve("f.json");
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, mutated(original, random));
            check(() -> DocumentReader.read(file), file.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("workedNetworks")
    void exchangedAndMissingPartsGiveADocumentOrASentence(String name) throws IOException {
        Object original = Json.read(Files.readString(Path.of("assets", "networks", name + ".json")), name);
        var random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            String text = Json.write(mutated(original, random));
            check(() -> DocumentReader.read(text, "f.json"), "f.json");
        }
    }

    @Test
    void changedBytesOfAnArchiveGiveArraysOrASentence() throws IOException {
        var arrays = new LinkedHashMap<String, byte[]>();
        arrays.put("W1", NumpyBytes.array("(2, 3)", 1, 2, 3, 4, 5, 6));
        arrays.put("b1", NumpyBytes.array("(1, 3)", 1, 2, 3));
        Path file = folder.resolve("f.npz");
        List<byte[]> originals = List.of(
                NumpyBytes.archive(false, arrays),
                NumpyBytes.archive(true, arrays),
                Files.readAllBytes(Path.of("src", "test", "resources", "npz", "parameters.npz")));
        var random = new Random(3);
        for (int round = 0; round < 5 * ROUNDS; round++) {
            Files.write(file, mutated(originals.get(round % originals.size()), random));
            check(() -> ParameterImport.of(NumpyArchive.read(file)), file.toString());
        }
    }

    @Test
    void changedBytesOfAnArrayGiveNumbersOrASentence() throws IOException {
        byte[] original = NumpyBytes.array("(2, 3)", 1, 2, 3, 4, 5, 6);
        Path file = folder.resolve("W1.npy");
        var random = new Random(4);
        for (int round = 0; round < 5 * ROUNDS; round++) {
            Files.write(file, mutated(original, random));
            check(() -> ParameterImport.of(NumpyArchive.read(file)), file.toString());
        }
    }

    private static void check(Runnable reading, String source) {
        try {
            reading.run();
        } catch (InputException e) {
            assertThat(e.getMessage())
                    .startsWith(source + ": ")
                    .doesNotContain("\n", "REDACTED", "JsonToken", "java.", "jackson", "Exception");
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
        for (int change = random.nextInt(3); change >= 0; change--) {
            int place = random.nextInt(bytes.length);
            byte[] likely = "{}[],:\"-.e019 ".getBytes(StandardCharsets.US_ASCII);
            bytes[place] = random.nextBoolean() ? (byte) random.nextInt() : likely[random.nextInt(likely.length)];
        }
        return bytes;
    }

    /// The value with some of its parts left out or replaced.
    private static @Nullable Object mutated(@Nullable Object value, Random random) {
        if (random.nextInt(60) == 0) {
            return Json.read(SPARE_PARTS.get(random.nextInt(SPARE_PARTS.size())), "spare part");
        }
        return switch (value) {
            case Map<?, ?> map -> {
                var result = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, part) -> {
                    if (random.nextInt(60) > 0) {
                        result.put((String) key, mutated(part, random));
                    }
                });
                yield result;
            }
            case List<?> list -> {
                var result = new ArrayList<@Nullable Object>();
                list.forEach(part -> result.add(mutated(part, random)));
                yield result;
            }
            case null, default -> value;
        };
    }
}
