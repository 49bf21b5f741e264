package chalkgrad;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every intermediate number of the worked networks, against those of an independent program.
class WorkedExamplesTest {
    private static final Path SHARED = Path.of("..", "shared", "worked-examples");

    /// Beyond this a program that divides by the rounded a is not expected to agree.
    private static final double LARGEST_RECIPROCAL = 1e6;

    static List<String> names() {
        return WorkedNetworks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNumberIsAsExpected(String name) throws IOException {
        Object expected = Json.read(resource("/expected/" + name + ".json"), name);
        check(WorkedNetworks.open(name), expected);
    }

    @Test
    void thereAreEight() {
        assertThat(names()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void theFilesAreRightAsTheyWereHandedOut() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "skipped: there are no worked examples beside the project");
        int found = 0;
        try (var files = Files.list(SHARED)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Object tree = Json.read(Files.readString(file), file.toString());
                if (tree instanceof Map<?, ?> map && map.containsKey("expected")) {
                    check(DocumentReader.read(file), map.get("expected"));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(7);
    }

    private static void check(Document document, @Nullable Object expected) {
        Map<String, Object> got = RunShape.of(document);
        if (document.description().tags().contains(Metadata.BIG)) {
            dropSampleGradients(got);
        }
        Comparison comparison = Comparison.of(got, expected, exemption(document));
        Findings.note(
                document.description().name(),
                "%d numbers, largest relative difference %s".formatted(comparison.numbers(), comparison.largest()));
        assertThat(comparison.complaints()).isEmpty();
        assertThat(comparison.numbers()).isPositive();
    }

    private static BiPredicate<String, Double> exemption(Document document) {
        String outputGradient = "/dLda/" + (document.network().depth() - 1) + "/";
        return (place, value) -> document.loss().wantsProbabilities()
                && place.contains(outputGradient)
                && Math.abs(value) > LARGEST_RECIPROCAL;
    }

    private static void dropSampleGradients(Map<String, Object> got) {
        for (Object iteration : (List<?>) requireNonNull(got.get("iterations"))) {
            for (Object sample : (List<?>) requireNonNull(((Map<?, ?>) iteration).get("samples"))) {
                ((LinkedHashMap<?, ?>) sample).keySet().removeAll(List.of("dW", "db"));
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = requireNonNull(WorkedExamplesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
