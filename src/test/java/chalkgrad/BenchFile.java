package chalkgrad;

import chalkgrad.exchange.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What benchmarks measure, in target/bench.json: the machine, a median under each key, and the least and the largest
/// number under `spread`. Each benchmark adds its keys to those that are there.
public final class BenchFile {
    private static final Path FILE = Path.of("target", "bench.json");

    private BenchFile() {}

    /// Adds the median of repeated measurements, and how far they spread; returns the median.
    public static double put(String key, double... measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        Map<String, @Nullable Object> all = read();
        all.put("machine", machine());
        all.put(key, rounded(median));
        Map<String, @Nullable Object> spread = map(all.get("spread"));
        spread.put(key, Map.of("least", rounded(sorted[0]), "largest", rounded(sorted[sorted.length - 1])));
        all.put("spread", spread);
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, Json.write(all), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return median;
    }

    private static Map<String, @Nullable Object> read() {
        try {
            return Files.exists(FILE) ? map(Json.read(Files.readString(FILE), FILE.toString())) : map(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        var result = new TreeMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> result.put(String.valueOf(key), entry));
        }
        return result;
    }

    private static Map<String, @Nullable Object> machine() {
        return Map.of(
                "processors",
                Runtime.getRuntime().availableProcessors(),
                "architecture",
                System.getProperty("os.arch", ""),
                "system",
                System.getProperty("os.name", ""),
                "java",
                System.getProperty("java.vm.name", "") + " " + System.getProperty("java.vm.version", ""));
    }

    private static double rounded(double number) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4g", number));
    }
}
