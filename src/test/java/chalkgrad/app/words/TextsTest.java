package chalkgrad.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.language.Language;
import chalkgrad.state.FailureLogFinder;
import chalkgrad.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A sentence about a failure sends to the log only if the failure is in it.
@Isolated
class TextsTest {
    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    private final Optional<String> before = Optional.ofNullable(System.getProperty(StateFolder.PROPERTY));

    @TempDir
    private Path folder;

    @BeforeEach
    void keepStateHere() {
        System.setProperty(StateFolder.PROPERTY, folder.resolve("state").toString());
    }

    @AfterEach
    void keepStateAsBefore() {
        before.ifPresentOrElse(
                path -> System.setProperty(StateFolder.PROPERTY, path),
                () -> System.clearProperty(StateFolder.PROPERTY));
    }

    private static void fail() {
        new FailureLogFinder()
                .getLogger("chalkgrad.Test", TextsTest.class.getModule())
                .log(System.Logger.Level.ERROR, "it broke", new IllegalStateException("because"));
    }

    @Test
    void theLogIsNamedAfterTheOtherParts() {
        fail();
        assertThat(ENGLISH.failure("computing.failed", "12"))
                .isEqualTo("Iteration 12 could not be computed. Details are in "
                        + folder.resolve("state").resolve("chalkgrad.log") + ".");
    }

    @Test
    void aLogThatCannotBeWrittenIsNotNamed() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder belongs");
        fail();
        assertThat(ENGLISH.failure("computing.failed", "12")).isEqualTo("Iteration 12 could not be computed.");
    }
}
