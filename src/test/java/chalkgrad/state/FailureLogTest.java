package chalkgrad.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Failures leave a trace, and what cannot be written costs nothing else.
class FailureLogTest {
    @TempDir
    private Path folder;

    @Test
    void whatHappenedStandsInAFileForTheOwnerOnly() throws IOException {
        var log = new FailureLog(folder.resolve("state"));
        log.write(System.Logger.Level.ERROR, "chalkgrad.Test", "it broke", new IllegalStateException("because"));
        assertThat(log.file().orElseThrow())
                .content()
                .contains("ERROR chalkgrad.Test: it broke", "because", "FailureLogTest");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(log.file().orElseThrow())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aLargeFileIsSetAsideOnce() throws IOException {
        var log = new FailureLog(folder);
        Path file = log.file().orElseThrow();
        Files.writeString(file, "x".repeat((1 << 20) + 1));
        log.write(System.Logger.Level.ERROR, "chalkgrad.Test", "after it", null);
        assertThat(Files.size(file)).isLessThan(1000);
        assertThat(Files.size(folder.resolve("chalkgrad.old.log"))).isGreaterThan(1 << 20);
    }

    @Test
    void aFolderThatCannotBeMadeCostsTheTraceOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        new FailureLog(file).write(System.Logger.Level.ERROR, "chalkgrad.Test", "unseen", null);
        assertThat(file).isEmptyFile();
    }

    @Test
    void nobodyIsSentToAFileWithoutTheTrace() throws IOException {
        Path obstacle = Files.writeString(folder.resolve("state"), "");
        var log = new FailureLog(obstacle);
        assertThat(log.file()).contains(obstacle.resolve("chalkgrad.log"));
        log.write(System.Logger.Level.ERROR, "chalkgrad.Test", "unseen", null);
        assertThat(log.file()).isEmpty();
        Files.delete(obstacle);
        log.write(System.Logger.Level.ERROR, "chalkgrad.Test", "seen", null);
        assertThat(log.file()).contains(obstacle.resolve("chalkgrad.log"));
    }

    @Test
    void theLoggersOfTheProgramWriteThereFromWarningsOn() {
        System.Logger logger = System.getLogger("chalkgrad.FailureLogTest");
        assertThat(logger.isLoggable(System.Logger.Level.INFO)).isFalse();
        logger.log(System.Logger.Level.WARNING, "a {0} was noticed", "thing");
        assertThat(FailureLog.ofUser().file().orElseThrow())
                .content()
                .contains("WARNING chalkgrad.FailureLogTest: a thing was noticed");
    }
}
