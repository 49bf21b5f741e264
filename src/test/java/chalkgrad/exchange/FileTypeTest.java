package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileTypeTest {
    @Test
    void aTypeIsKnownByItsEndingWhateverTheCaseOfLetters() {
        assertThat(FileType.NOTEBOOK.isNamed(Path.of("folder.py", "Homework.IPYNB")))
                .isTrue();
        assertThat(FileType.ARRAYS.isNamed("w.npy")).isTrue();
        assertThat(FileType.ARRAYS.isNamed("w.npz.json")).isFalse();
        assertThat(FileType.DOCUMENT.isNamed("json")).isFalse();
    }

    @Test
    void networksAreReadFromTheCodeOfNotebooksProgramsAndExports() {
        assertThat(FileType.hasCode(Path.of("a.ipynb"))).isTrue();
        assertThat(FileType.hasCode(Path.of("a.py"))).isTrue();
        assertThat(FileType.hasCode(Path.of("a.txt"))).isTrue();
        assertThat(FileType.hasCode(Path.of("a.csv"))).isFalse();
    }

    @Test
    void aNameIsLeftWithoutItsEnding() {
        assertThat(FileType.bareName(Path.of("folder", "my.homework.Py"))).isEqualTo("my.homework");
        assertThat(FileType.bareName(Path.of("notes"))).isEqualTo("notes");
        assertThat(FileType.ARRAYS.withoutEnding("w.npy")).isEqualTo("w");
        assertThat(FileType.ARRAYS.withoutEnding("w.json")).isEqualTo("w.json");
    }

    @Test
    void fileDialogsShowAllEndings() {
        assertThat(FileType.ARRAYS.patterns()).containsExactly("*.npz", "*.npy");
    }
}
