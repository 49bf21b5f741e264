package chalkgrad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program in a Java of its own, as the launcher starts it, where there is no display.
final class StartTest {
    private static final Pattern JAVAFX = Pattern.compile(" (javafx|com\\.sun\\.(javafx|glass|prism))\\.");

    @TempDir
    private Path folder;

    @Test
    void aCommandLoadsNothingOfJavaFx() throws Exception {
        Ended ended = start("trace", "seed001-regression");
        assertThat(ended.code).isZero();
        assertThat(ended.out).contains("dL/dw1[1,2] = dL/dz1[2] · x[1] = 0.432 · 1 = 0.432");
        assertThat(ended.classes).anyMatch(line -> line.contains(" chalkgrad.pass.Timeline "));
        assertThat(ended.classes).noneMatch(line -> JAVAFX.matcher(line).find());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheFirstWorkedNetworkIsWalkedAndTheWayToTheWindowTold() throws Exception {
        Ended ended = start();
        assertThat(ended.code).isZero();
        assertThat(ended.out).startsWith("2-2-1 regression (seed001-regression)");
        assertThat(ended.out.lines().toList().reversed().subList(0, 3))
                .satisfiesExactly(
                        line -> assertThat(line).contains("chalkgrad trace NAME"),
                        line -> assertThat(line).contains("DISPLAY"),
                        line -> assertThat(line).isEmpty());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheNamedNetworkIsWalked() throws Exception {
        Ended ended = start("seed004-single-layer-softmax");
        assertThat(ended.code).isZero();
        assertThat(ended.out).startsWith("2-3 softmax, one layer (seed004-single-layer-softmax)");
    }

    private Ended start(String... arguments) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Path out = folder.resolve("out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Xlog:class+load:file=" + classes,
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--module",
                "chalkgrad/chalkgrad.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(out, StandardCharsets.UTF_8), Files.readAllLines(classes));
    }

    /// How a start ended, and what was loaded by then.
    private record Ended(int code, String out, List<String> classes) {}
}
