package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.Thorough;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A notebook's process never outlives the program, however that ends.
class KilledParentTest {
    /// Of the processor: by then the code runs.
    private static final Duration START = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    @Thorough
    void theCodeEndsWithAProgramThatIsKilled() throws IOException, InterruptedException {
        Path endless = Files.writeString(folder.resolve("endless.py"), "while True: pass");
        Process program = program(
                "import", endless.toString(), "-o", folder.resolve("n.json").toString());
        try {
            waitUntil(() -> program.descendants().anyMatch(KilledParentTest::runs));
            List<ProcessHandle> own = program.descendants().toList();
            program.destroyForcibly().waitFor();
            waitUntil(() -> own.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(own).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(folder).isDirectoryNotContaining(file -> !file.equals(endless));
        } finally {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
    }

    private static void waitUntil(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private static boolean runs(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .filter(time -> time.compareTo(START) > 0)
                .isPresent();
    }

    private static Process program(String... arguments) throws IOException {
        String path = Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(entries -> !entries.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, "chalkgrad.Main");
        return new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
