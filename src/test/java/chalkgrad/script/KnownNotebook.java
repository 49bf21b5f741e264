package chalkgrad.script;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.NotebookFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A notebook of the test resources, with the network that it means and the lines in it that are wrong.
///
/// @param about its idiom, and its mistake in words
/// @param cells its code
/// @param network what the code computes, or would without the mistakes
/// @param wrong in the order of the code; empty if nothing is wrong
record KnownNotebook(String file, String about, List<String> cells, Document network, List<Wrong> wrong) {
    private static final String FOLDER = "/chalkgrad/script/notebooks/";

    KnownNotebook {
        cells = List.copyOf(cells);
        wrong = List.copyOf(wrong);
    }

    /// A wrong line. Cells and lines count from 1.
    ///
    /// @param variable what the line assigns to
    /// @param quantity the canonical name of the first number that differs
    /// @param mistake its id in the catalogue, if it is there
    record Wrong(int cell, int line, String code, String variable, String quantity, Optional<String> mistake) {}

    /// All notebooks of the test resources.
    static List<KnownNotebook> all() {
        try (InputStream in =
                Objects.requireNonNull(KnownNotebook.class.getResourceAsStream(FOLDER + "notebooks.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<?, ?> index = (Map<?, ?>) Objects.requireNonNull(Json.read(text, "notebooks.json"));
            return objects(index, "notebooks").stream().map(KnownNotebook::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownNotebook read(Map<?, ?> entry) {
        String file = text(entry, "file");
        return new KnownNotebook(
                file,
                text(entry, "about"),
                NotebookFile.readCode(path(file)).stream().map(Cell::code).toList(),
                DocumentReader.read(Json.write(entry.get("network")), "notebooks.json"),
                objects(entry, "wrong").stream().map(KnownNotebook::wrong).toList());
    }

    private static Path path(String file) {
        try {
            return Path.of(Objects.requireNonNull(KnownNotebook.class.getResource(FOLDER + file))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wrong wrong(Map<?, ?> entry) {
        return new Wrong(
                number(entry, "cell"),
                number(entry, "line"),
                text(entry, "code"),
                text(entry, "variable"),
                text(entry, "quantity"),
                Optional.ofNullable(entry.get("mistake")).map(String::valueOf));
    }

    private static List<Map<?, ?>> objects(Map<?, ?> of, String key) {
        return ((List<?>) Objects.requireNonNull(of.get(key)))
                .stream()
                        .<Map<?, ?>>map(item -> (Map<?, ?>) Objects.requireNonNull(item))
                        .toList();
    }

    private static String text(Map<?, ?> of, String key) {
        return String.valueOf(Objects.requireNonNull(of.get(key)));
    }

    private static int number(Map<?, ?> of, String key) {
        return ((Number) Objects.requireNonNull(of.get(key))).intValue();
    }
}
