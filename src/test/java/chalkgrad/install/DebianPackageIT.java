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

/// The Debian package: it is installed on this machine, used and removed. Without an administrator, or where Chalkgrad
/// is installed already, it is only unpacked and used. Whatever is left out is said with its reason.
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

    private static boolean installed;
    private static Path command = COMMAND;

    @BeforeAll
    static void install() throws Exception {
        Path packages = Path.of(System.getProperty("chalkgrad.installer", "none"));
        need(Files.isDirectory(packages), "there is no package; `mvn -Pinstaller verify` makes one");
        need(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "this system has no dpkg");
        Path file = debian(packages);
        if ("root".equals(System.getProperty("user.name")) && !Files.exists(HOME)) {
            Ended ended = run("dpkg", "--install", file.toString());
            assertThat(ended.code).as(ended.out).isZero();
            installed = true;
        } else {
            Path unpacked = folder.resolve("unpacked");
            assertThat(run("dpkg-deb", "--extract", file.toString(), unpacked.toString()).code)
                    .isZero();
            command = unpacked.resolve("opt/chalkgrad/bin/chalkgrad");
        }
    }

    private static Path debian(Path packages) throws IOException {
        try (Stream<Path> files = Files.list(packages)) {
            return files.filter(path -> path.toString().endsWith(".deb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Skips what cannot be tested here, and says why, because the report of the tests does not.
    private static void need(boolean there, String otherwise) {
        if (!there) {
            System.err.println("Not tested by DebianPackageIT: " + otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static void needInstalled() {
        need(installed, "only an administrator installs packages, and only where Chalkgrad is not installed");
    }

    @AfterAll
    static void clean() throws Exception {
        if (installed && Files.exists(HOME)) {
            run("dpkg", "--purge", "chalkgrad");
        }
    }

    @Test
    @Order(1)
    void itsCommandRunsWithoutAnotherJava() throws Exception {
        assertThat(use("--version")).contains("chalkgrad ", "(Java 2");
        assertThat(use("trace", "seed001-regression")).contains("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432");
    }

    @Test
    @Order(2)
    void itRunsTheCodeOfANotebook() throws Exception {
        Path notebook = folder.resolve("homework.ipynb");
        Files.writeString(notebook, """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{
              "cell_type": "code", "execution_count": 1, "metadata": {},
              "source": ["import numpy as np\\n",
                "x = np.array([1.0, 2.0])\\n",
                "W1 = np.array([[0.5, -0.5], [0.25, 1.0]])\\n",
                "b1 = np.array([0.1, 0.2])\\n",
                "h = 1 / (1 + np.exp(-(W1 @ x + b1)))\\n",
                "W2 = np.array([[1.0, -1.0]])\\n",
                "b2 = np.array([0.3])\\n",
                "y = W2 @ h + b2\\n",
                "loss = 0.5 * np.sum((y - np.array([1.0])) ** 2)\\n",
                "print(loss)"],
              "outputs": [{"output_type": "stream", "name": "stdout", "text": ["0.7432841972499366\\n"]}]}]}
            """);
        Path network = folder.resolve("network.json");
        assertThat(use("import", notebook.toString(), "--output", network.toString()))
                .contains("2-2-1");
        assertThat(network).content(StandardCharsets.UTF_8).contains("\"chalkgrad/1\"");
        assertThat(use("check", "--notebook", notebook.toString())).contains("0.7432841972499366  L  right");
    }

    @Test
    @Order(3)
    void itTrainsALargeNetwork() throws Exception {
        String network = folder.resolve("large.json").toString();
        use("new", "64-128-10 relu softmax", "--data", "digits", "--output", network);
        String trained = folder.resolve("trained.json").toString();
        assertThat(use("train", network, "--epochs", "1", "--output", trained)).contains("loss");
        assertThat(use("eval", trained)).contains("accuracy");
    }

    @Test
    @Order(4)
    void itSpeaksGermanAndKnowsItsDecimalComma() throws Exception {
        Path answers = folder.resolve("answers.txt");
        Files.writeString(answers, "dL/dw1[1,2] = 0,432");
        assertThat(use("check", "seed001-regression", "--answers", answers.toString(), "--lang", "de"))
                .contains("richtig");
    }

    @Test
    @Order(5)
    void itsWindowOpensAndIsWalkedThrough() throws Exception {
        need(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "this system has no virtual display");
        Process display = new ProcessBuilder("/usr/bin/Xvfb", DISPLAY, "-screen", "0", "1280x800x24").start();
        try {
            Thread.sleep(1000);
            assertThat(use()).doesNotContain("Exception", "There is no display");
            assertThat(folder.resolve("state")).isDirectoryNotContaining("glob:**.log");
        } finally {
            display.destroy();
        }
    }

    @Test
    @Order(6)
    void theSystemKnowsItsPagesItsCompletionItsMenuEntryAndItsFiles() throws Exception {
        needInstalled();
        assertThat(PAGE).content(StandardCharsets.UTF_8).contains("chalkgrad-trace");
        assertThat(COMPLETION).content(StandardCharsets.UTF_8).contains("gradcheck");
        Files.createFile(folder.resolve("maze.json"));
        assertThat(completed("trace", "maz")).contains("mazur-2-2-2", "maze.json");
        assertThat(completed("gradc")).containsExactly("gradcheck");
        assertThat(run("xdg-mime", "query", "filetype", worked().toString()).out.strip())
                .isEqualTo("application/x-chalkgrad");
        assertThat(HOME.resolve("lib/chalkgrad-chalkgrad.desktop"))
                .content(StandardCharsets.UTF_8)
                .contains("Exec=/opt/chalkgrad/bin/chalkgrad %f", "MimeType=application/x-chalkgrad");
    }

    /// What the shell offers for the last of some words, in the folder of the test.
    private static List<String> completed(String... words) throws Exception {
        String line = "chalkgrad " + String.join(" ", words);
        return run(
                        "bash",
                        "-c",
                        "cd '%s'; source %s; COMP_LINE='%s'; COMP_WORDS=($COMP_LINE); COMP_CWORD=%d; _complete_chalkgrad 2>/dev/null; printf '%%s\\n' \"${COMPREPLY[@]}\""
                                .formatted(folder, COMPLETION, line, words.length))
                .out
                .lines()
                .toList();
    }

    @Test
    @Order(7)
    void nothingIsLeftWhenItIsRemoved() throws Exception {
        needInstalled();
        assertThat(run("dpkg", "--purge", "chalkgrad").code).isZero();
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

    /// What the program says.
    private static String use(String... arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(command.toString()));
        whole.addAll(List.of(arguments));
        Ended ended = run(whole.toArray(String[]::new));
        assertThat(ended.code).as(ended.out).isZero();
        return ended.out;
    }

    private static Ended run(String... line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(line)))
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
            throw new IllegalStateException("it does not end: " + List.of(line));
        }
        return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    /// How a process ended.
    private record Ended(int code, String out) {}
}
