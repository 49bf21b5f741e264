package chalkgrad.exchange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of another kind is named as what it is, and what is wanted is said.
class FileKindTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "grades.csv|name,number|this is a table (CSV), not a network",
                "net.py|import numpy|this is a Python program, not a network",
                "w.ipynb|{\"cells\": []}|this is a notebook, not a network",
                "w.json|{\"cells\": [], \"nbformat\": 4}|this is a notebook, not a network",
                "w.txt|In [1]: w|this is the text of a notebook, not a network",
                "w.txt|w = 1|this is plain text, not a network",
                "page.html|<p>|this is a web page or a drawing (HTML, SVG), not a network"
            })
    void whatIsNotANetworkIsNamed(String name, String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": " + sentence)
                .hasMessageContaining("a network's file is JSON with \"layers\"");
    }

    @ParameterizedTest
    @CsvSource({
        "\u0089PNG, a picture (PNG)",
        "'PK\u0003\u0004', a zip archive",
        "\u0093NUMPY, a NumPy array",
        "%PDF-1.7, a PDF document"
    })
    void whatIsNotTextIsNamed(String start, String what) throws IOException {
        Path file = Files.write(folder.resolve("f"), (start + "\0\0").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TextFile.read(file, WantedFile.NETWORK))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": this is " + what)
                .hasMessageContaining("not a network: a network's file is JSON");
    }

    @Test
    void anEmptyFileIsCalledSo() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> DocumentReader.read(file))
                .hasMessageContaining("this file is empty, not a network: a network's file is JSON");
        assertThatThrownBy(() -> NumpyArchive.read(file))
                .hasMessageContaining("this file is empty, not a NumPy file: arrays W1, b1");
    }

    @Test
    void whatIsNotAnArchiveOfArraysIsNamed() throws IOException {
        Path json = Files.writeString(folder.resolve("w.json"), "{\"W1\": 1}");
        assertThatThrownBy(() -> NumpyArchive.read(json))
                .hasMessage(json + ": this is a text in JSON, not a NumPy file: "
                        + "arrays W1, b1, W2, b2 in .npz or .npy are expected");
    }

    @Test
    void aSentenceIsOneLineAndKeepsItsPlaceAndItsEnd() {
        assertThatThrownBy(() -> {
                    throw InputException.at(
                            "f", "line 1", "found " + "x\n".repeat(9000) + ", but a number is expected");
                })
                .message()
                .startsWith("f: line 1: found x?x?")
                .endsWith(", but a number is expected")
                .hasSizeLessThanOrEqualTo(300)
                .hasLineCount(1);
    }
}
