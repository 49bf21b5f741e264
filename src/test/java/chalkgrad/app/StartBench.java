package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chalkgrad.BenchFile;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.NetworkText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures the program as the launcher starts it, in processes of their own: how soon it is there, and the memory that
/// it takes. The window is painted by software; without a display, it is painted all the same.
@EnabledIfSystemProperty(named = "chalkgrad.bench", matches = "true")
class StartBench {
    private static final Path LAUNCHER =
            Path.of("target", "chalkgrad", "bin", "chalkgrad").toAbsolutePath();
    private static final String WORKED = "seed002-softmax-3333";
    private static final int STARTS = 9;
    private static final int WALKS = 5;
    private static final long WALK = 10_000;
    private static final long PATIENCE = 60;

    @TempDir
    private Path folder;

    @BeforeAll
    static void isBuilt() {
        assumeTrue(Files.exists(LAUNCHER), "there is no launcher");
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell the memory of a process");
    }

    /// From the command to the end of the program, which closes its window as soon as the first picture is painted.
    @Test
    void untilTheFirstPicture() throws IOException, InterruptedException {
        assertThat(BenchFile.put("startup_ms", times("start"))).isPositive();
    }

    @Test
    void aTrace() throws IOException, InterruptedException {
        assertThat(BenchFile.put("trace_ms", times("", "trace", WORKED))).isPositive();
    }

    /// With the second compiler, this takes a third of the time.
    @Test
    void aTraining() throws IOException, InterruptedException {
        Path file = written("4-256-256-3 relu softmax");
        String output = folder.resolve("trained.chalkgrad.json").toString();
        double[] took =
                times("", "train", file.toString(), "--data", "iris", "--epochs", "500", "--force", "-o", output);
        assertThat(BenchFile.put("launched_train_ms", took)).isPositive();
    }

    private Path written(String network) throws IOException {
        Path file = folder.resolve("network.chalkgrad.json");
        return Files.writeString(
                file, DocumentWriter.write(NetworkText.parse(network).toDocument()));
    }

    /// The first start fills the caches of the disk and is not counted.
    private double[] times(String rehearsal, String... arguments) throws IOException, InterruptedException {
        double[] took = new double[STARTS];
        for (int k = -1; k < STARTS; k++) {
            long start = System.nanoTime();
            Process process = start(rehearsal, arguments);
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            took[Math.max(0, k)] = (System.nanoTime() - start) / 1e6;
        }
        return took;
    }

    @Test
    void theMemoryOfAWorkedNetwork() throws IOException, InterruptedException {
        assertThat(BenchFile.put("rss_mb_worked", memory(WORKED))).isPositive();
    }

    @Test
    void theMemoryOfAHundredThousandEdges() throws IOException, InterruptedException {
        Path file = written("784-128-10 relu softmax");
        assertThat(BenchFile.put("rss_mb_100000", memory(file.toString()))).isPositive();
    }

    /// The megabytes of memory after some seconds of walking.
    private double[] memory(String document) throws IOException, InterruptedException {
        double[] megabytes = new double[WALKS];
        for (int k = 0; k < WALKS; k++) {
            Process process = start("walk", document);
            try {
                assertThat(process.waitFor(WALK, TimeUnit.MILLISECONDS)).isFalse();
                megabytes[k] = resident(process.pid());
            } finally {
                process.destroy();
                process.waitFor(PATIENCE, TimeUnit.SECONDS);
            }
        }
        return megabytes;
    }

    private static double resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private Process start(String rehearsal, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JDK_JAVA_OPTIONS", options(rehearsal));
        return builder.start();
    }

    private String options(String rehearsal) {
        String platform = System.getenv("DISPLAY") == null ? "-Dglass.platform=Headless -Djava.awt.headless=true " : "";
        return platform + "-Dprism.order=sw -Dchalkgrad.state=" + folder.resolve("state") + " -Dchalkgrad.rehearsal="
                + rehearsal;
    }
}
