package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import chalkgrad.exchange.DocumentReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Unsaved work comes back after the program was killed. The program runs in processes of its own, so other tests may
/// show something meanwhile.
class RecoveryTest {
    @TempDir
    private Path folder;

    @Test
    void theWorkOfAKilledProgramIsOfferedAndRestored() throws Exception {
        Process first = start("edit");
        try {
            assertThat(line(first, "weight: ")).endsWith(", 0.2");
            WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, () -> works() == 1);
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process second = start("restore");
        try {
            assertThat(line(second, "offer: ")).startsWith("true").contains("2-2-1 regression");
            assertThat(line(second, "weight: ")).endsWith(", 0.2");
            // it is unsaved work still, now of the second program
            WaitForAsyncUtils.waitFor(2, TimeUnit.SECONDS, () -> works() == 1);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    @Thorough
    void aTrainingThatIsKilledLosesAtMostTwoSeconds() throws Exception {
        Process program = start("train");
        Instant killed;
        try {
            line(program, "weight: ");
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> works() == 1);
            Thread.sleep(3000);
        } finally {
            killed = Instant.now();
            program.destroyForcibly().waitFor();
        }
        Path left = work();
        assertThat(DocumentReader.read(left).start().iterations()).isPositive();
        assertThat(Files.getLastModifiedTime(left).toInstant()).isAfter(killed.minusSeconds(2));
    }

    /// Ended as by a shutdown of the system, right after the change and before the usual pause is over.
    @Test
    @Thorough
    void theWorkOfAProgramThatIsToldToEndIsWrittenAtOnceForItsOwnerOnly() throws Exception {
        Process program = start("edit");
        try {
            assertThat(line(program, "weight: ")).endsWith(", 0.2");
            program.toHandle().destroy();
            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(works()).isEqualTo(1);
        try (var files = Files.list(folder.resolve("recovery"))) {
            assertThat(files.filter(file ->
                            file.getFileSystem().supportedFileAttributeViews().contains("posix")))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private int works() throws IOException {
        return allWork().size();
    }

    private Path work() throws IOException {
        return allWork().getFirst();
    }

    private List<Path> allWork() throws IOException {
        Path recovery = folder.resolve("recovery");
        if (!Files.isDirectory(recovery)) {
            return List.of();
        }
        try (var files = Files.list(recovery)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(".json") && !name.startsWith(".");
                    })
                    .toList();
        }
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Duser.language=en",
                        "-Dstdout.encoding=UTF-8",
                        "-Dchalkgrad.state=" + folder,
                        "--enable-native-access=javafx.graphics",
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        "--patch-module",
                        "chalkgrad=" + Path.of("target", "test-classes"),
                        "--module",
                        "chalkgrad/chalkgrad.app.RecoveryDriver",
                        what))
                .redirectErrorStream(true)
                .start();
    }

    /// What follows a heading in the output of the program.
    private static String line(Process process, String heading) throws IOException {
        BufferedReader reader = process.inputReader();
        var seen = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            seen.append(line).append('\n');
            if (line.startsWith(heading)) {
                return line.substring(heading.length());
            }
        }
        throw new AssertionError("the program ended with: " + seen);
    }
}
