package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.state.FailureLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The window offers unsaved work that another one left, and keeps its own.
@OnScreen
class LeftWorkTest {
    private static final Document FIRST =
            WorkedNetworks.open(WorkedNetworks.names().getFirst());

    @TempDir
    private Path folder;

    @Test
    void thatWorkCannotBeKeptIsSaidOnceInTheStatusBarAndLeavesATrace(FxRobot robot) throws Exception {
        Files.writeString(folder.resolve("recovery"), "a file where the folder belongs");
        WindowFixture window = WindowFixture.with(robot, folder);
        robot.interact(() -> window.session.edit(new Edit.SetWeight(1, 1, 1, 0.9)));
        window.awaits(
                robot,
                () -> window.find(StatusBar.class, ".status-bar").getText(),
                "cannot be backed up in " + folder.resolve("recovery"));
        assertThat(FailureLog.ofUser().file().orElseThrow()).content().contains("the recovery file cannot be written");
    }

    @Test
    void severalPiecesOfWorkAreOfferedOneAfterTheOther(FxRobot robot) throws IOException {
        Path recovery = Files.createDirectories(folder.resolve("recovery"));
        leave(recovery, "older", 0.7, Duration.ofHours(2));
        leave(recovery, "newer", 0.8, Duration.ofHours(1));
        Files.writeString(recovery.resolve("broken.json"), "{");
        WindowFixture window = WindowFixture.with(robot, folder);
        window.awaits(robot, () -> window.find(Label.class, "#recovery .label").getText(), "1 more");
        window.picture(robot, "window-recovery");
        robot.clickOn("#restore");
        assertThat(weight(window)).isEqualTo(0.8);
        assertThat(window.stage.getTitle()).endsWith("•");
        assertThat(window.find(Label.class, "#recovery .label").getText()).doesNotContain("more");
        robot.clickOn("#discard");
        assertThat(window.find(RecoveryBar.class, "#recovery").isVisible()).isFalse();
        assertThat(window.stage.getScene().getFocusOwner())
                .isSameAs(window.stage.getScene().getRoot());
        assertThat(recovery.resolve("older.json")).doesNotExist();
        assertThat(weight(window)).isEqualTo(0.8);
    }

    @Test
    void workThatIsSlowToReadDoesNotKeepTheWindowWaiting(FxRobot robot) throws Exception {
        Path recovery = Files.createDirectories(folder.resolve("recovery"));
        Path slow = pipe(recovery.resolve("slow.json"));
        WindowFixture window = WindowFixture.with(robot, folder);
        assertThat(window.stage.isShowing()).isTrue();
        assertThat(window.find(RecoveryBar.class, "#recovery").isVisible()).isFalse();
        Files.writeString(slow, DocumentWriter.write(new Edit.SetWeight(1, 1, 1, 0.7).applyTo(FIRST)));
        window.awaits(robot, () -> window.find(Label.class, "#recovery .label").getText(), "There are unsaved changes");
    }

    /// A file that can be read only when something is written to it.
    private static Path pipe(Path path) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", path.toString())
                        .start()
                        .waitFor())
                .isZero();
        return path;
    }

    private static double weight(WindowFixture window) {
        return window.session.moment().document().parameters().weights(1).get(0, 0);
    }

    private static void leave(Path recovery, String name, double weight, Duration age) throws IOException {
        Path file = recovery.resolve(name + ".json");
        DocumentWriter.save(new Edit.SetWeight(1, 1, 1, weight).applyTo(FIRST), file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
