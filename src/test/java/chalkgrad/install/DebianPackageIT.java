package chalkgrad.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The Debian package: it is installed on this machine, used and removed. That takes an administrator on a system with
/// `dpkg`; elsewhere nothing is tested.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DebianPackageIT {
    private static final Path HOME = Path.of("/opt/chalkgrad");
    private static final Path COMMAND = Path.of("/usr/bin/chalkgrad");
    private static final Path PAGE = Path.of("/usr/share/man/man1/chalkgrad-trace.1");
    private static final Path COMPLETION = Path.of("/usr/share/bash-completion/completions/chalkgrad");
    private static final String DISPLAY = ":98";
    private static final long MINUTES = 3;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        Path packages = Path.of(System.getProperty("chalkgrad.installer", "none"));
        assumeTrue(Files.isDirectory(packages), "there is no package");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "this system has no dpkg");
        assumeTrue("root".equals(System.getProperty("user.name")), "only an administrator installs packages");
        assumeTrue(!Files.exists(HOME), "Chalkgrad is installed here");
        try (Stream<Path> files = Files.list(packages)) {
            Path file = files.filter(path -> path.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
            assertThat(run("dpkg", "--install", file.toString()).code).isZero();
        }
    }

    @AfterAll
    static void clean() throws Exception {
        if (Files.exists(HOME)) {
            run("dpkg", "--remove", "chalkgrad");
        }
    }

    @Test
    @Order(1)
    void itsCommandRunsWithoutAnotherJava() throws Exception {
        assertThat(run(COMMAND.toString(), "--version").out).contains("chalkgrad ", "(Java 2");
        assertThat(run(COMMAND.toString(), "trace", "seed001-regression").out)
                .contains("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432");
    }

    @Test
    @Order(2)
    void itRunsTheCodeOfANotebook() throws Exception {
        Path notebook = folder.resolve("homework.py");
        Files.writeString(notebook, """
            import numpy as np
            x = np.array([1.0, 2.0])
            W1 = np.array([[0.5, -0.5], [0.25, 1.0]])
            b1 = np.array([0.1, 0.2])
            h = 1 / (1 + np.exp(-(W1 @ x + b1)))
            W2 = np.array([[1.0, -1.0]])
            b2 = np.array([0.3])
            y = W2 @ h + b2
            loss = 0.5 * np.sum((y - np.array([1.0])) ** 2)
            print(loss)
            """);
        Path network = folder.resolve("network.json");
        Ended ended = run(COMMAND.toString(), "import", notebook.toString(), "--output", network.toString());
        assertThat(ended.code).as(ended.out).isZero();
        assertThat(network).content(StandardCharsets.UTF_8).contains("\"chalkgrad/1\"");
    }

    @Test
    @Order(3)
    void itsWindowOpensAndIsWalkedThrough() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "this system has no virtual display");
        Process display = new ProcessBuilder("/usr/bin/Xvfb", DISPLAY, "-screen", "0", "1280x800x24").start();
        try {
            Thread.sleep(1000);
            Ended ended = run(COMMAND.toString());
            assertThat(ended.code).as(ended.out).isZero();
            assertThat(ended.out).doesNotContain("Exception", "There is no display");
            assertThat(folder.resolve("state")).isDirectoryNotContaining("glob:**.log");
        } finally {
            display.destroy();
        }
    }

    @Test
    @Order(4)
    void theSystemKnowsItsPagesItsCompletionItsMenuEntryAndItsFiles() throws Exception {
        assertThat(PAGE).content(StandardCharsets.UTF_8).contains("chalkgrad\\-trace");
        assertThat(COMPLETION).content(StandardCharsets.UTF_8).contains("gradcheck");
        assertThat(run("xdg-mime", "query", "filetype", worked().toString()).out.strip())
                .isEqualTo("application/x-chalkgrad");
        assertThat(HOME.resolve("lib/chalkgrad-chalkgrad.desktop"))
                .content(StandardCharsets.UTF_8)
                .contains("Exec=/opt/chalkgrad/bin/chalkgrad %f", "MimeType=application/x-chalkgrad");
    }

    @Test
    @Order(5)
    void nothingIsLeftWhenItIsRemoved() throws Exception {
        assertThat(run("dpkg", "--remove", "chalkgrad").code).isZero();
        assertThat(List.of(HOME, COMMAND, PAGE, COMPLETION)).noneMatch(Files::exists);
    }

    private static Path worked() throws IOException {
        Path file = folder.resolve("worked.chalkgrad.json");
        try (InputStream in = Objects.requireNonNull(
                DebianPackageIT.class.getResourceAsStream("/chalkgrad/assets/networks/seed001-regression.json"))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static Ended run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "CHALKGRAD_JAVA", "DISPLAY"));
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("DISPLAY", DISPLAY);
        builder.environment()
                .put("JAVA_TOOL_OPTIONS", "-Dchalkgrad.rehearsal=true -Dchalkgrad.state=" + folder.resolve("state"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("it does not end: " + List.of(command));
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    /// How a process ended.
    private record Ended(int code, String out) {}
}
