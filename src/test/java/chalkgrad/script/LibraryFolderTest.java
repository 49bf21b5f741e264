package chalkgrad.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chalkgrad.exchange.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where Python's own library goes. A file where a folder should be cannot be written as one, by nobody.
class LibraryFolderTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "");
    }

    private static LibraryFolder of(Path home, Path state) {
        var properties = new Properties();
        properties.setProperty("user.home", home.toString());
        return new LibraryFolder(properties, state);
    }

    @Test
    void pythonFindsTheCachesOfTheUserByItself() {
        assertThat(of(folder, folder.resolve("state")).options()).isEmpty();
    }

    @Test
    void theFolderOfTheProgramIsNextIfCachesCannotBeWritten() {
        Path state = folder.resolve("state");
        assertThat(of(file, state).options())
                .containsExactly("-Dpolyglot.engine.userResourceCache=" + state.resolve("python"));
    }

    @Test
    void bothFoldersAreNamedIfNeitherCanBeWritten() {
        assertThatThrownBy(of(file.resolve("home"), file.resolve("state"))::options)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.resolve("home").resolve(".cache").toString())
                .hasMessageContaining(file.resolve("state").toString());
    }
}
