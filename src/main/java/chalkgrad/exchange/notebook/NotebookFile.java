package chalkgrad.exchange.notebook;

import chalkgrad.exchange.FileType;
import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.TextFile;
import chalkgrad.exchange.WantedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the code cells of a notebook: of a Jupyter file, or of its text export.
public final class NotebookFile {
    private static final char ESCAPE = '\u001b';

    /// In the place of a cell's number: outside of cells.
    private static final int NO_CELL = 0;

    private NotebookFile() {}

    /// The code cells of a notebook in their order. A Python program is one cell.
    ///
    /// @throws InputException if the file cannot be read, or has no code cells
    public static List<Cell> readCode(Path path) {
        String text = TextFile.read(path, WantedFile.NOTEBOOK);
        boolean isProgram = FileType.PROGRAM.isNamed(path) && !isExport(text);
        return isProgram ? List.of(new Cell(1, "", text, List.of())) : read(text, path.toString());
    }

    /// The code cells of a notebook's text in their order.
    ///
    /// @param source what error messages call it
    /// @throws InputException if it has no code cells
    public static List<Cell> read(String text, String source) {
        List<Cell> cells = text.stripLeading().startsWith("{")
                ? jupyter(Json.readWithNotFinite(text, source), source)
                : new TextExport(text).cells();
        if (cells.isEmpty()) {
            boolean isProgram = FileType.PROGRAM.isNamed(source);
            throw InputException.at(source, "", Sentences.of(isProgram ? "cells.none.program" : "cells.none"));
        }
        return cells;
    }

    /// Whether a text is the export of a notebook.
    public static boolean isExport(String text) {
        return text.lines().anyMatch(TextExport::startsCell);
    }

    private static List<Cell> jupyter(@Nullable Object json, String source) {
        var result = new ArrayList<Cell>();
        List<?> all = list(json, "cells", source, NO_CELL);
        if (all.isEmpty()) {
            all = list(json, "worksheets", source, NO_CELL).stream()
                    .flatMap(sheet -> list(sheet, "cells", source, NO_CELL).stream())
                    .toList();
        }
        if (all.isEmpty()) {
            boolean isNetwork = json instanceof Map<?, ?> map && map.containsKey("layers");
            throw InputException.at(source, "", Sentences.of(isNetwork ? "cells.none.network" : "cells.none.json"));
        }
        var numbers = ExecutionNumbers.of(all);
        for (int k = 0; k < all.size(); k++) {
            int number = k + 1;
            if (!(all.get(k) instanceof Map<?, ?> cell)) {
                throw InputException.at(
                        source, place(number, ""), Sentences.of("cell.object", Found.value(all.get(k))));
            }
            if ("code".equals(cell.get("cell_type"))) {
                Object code = cell.containsKey("source") ? cell.get("source") : cell.get("input");
                List<String> lines = output(list(cell, "outputs", source, number), number, source);
                String shown = numbers.shown(cell).orElse("");
                result.add(new Cell(number, shown, text(code, source, number, "source"), places(lines, number)));
            }
        }
        return result;
    }

    private static List<Cell.OutputLine> places(List<String> lines, int cell) {
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(k -> new Cell.OutputLine("cell " + cell + ", line " + k, k, lines.get(k - 1)))
                .toList();
    }

    private static List<String> output(List<?> outputs, int cell, String source) {
        var lines = new ArrayList<String>();
        for (Object output : outputs) {
            if (output instanceof Map<?, ?> map) {
                for (String line : printed(map, source, cell).split("\n", -1)) {
                    lines.add(shown(line));
                }
                // what is printed ends its last line itself
                if (!lines.isEmpty() && lines.getLast().isEmpty()) {
                    lines.removeLast();
                }
            }
        }
        return lines;
    }

    private static String printed(Map<?, ?> output, String source, int cell) {
        if ("stderr".equals(output.get("name"))) {
            return "";
        }
        Object shown = output.get("data") instanceof Map<?, ?> data ? data.get("text/plain") : output.get("text");
        return text(shown, source, cell, "outputs");
    }

    /// What a terminal shows of a line: without colours, and after a return to its start only what follows.
    private static String shown(String line) {
        String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        String last = whole.substring(whole.lastIndexOf('\r') + 1);
        if (last.indexOf(ESCAPE) < 0) {
            return last;
        }
        var result = new StringBuilder();
        int k = 0;
        while (k < last.length()) {
            if (last.charAt(k) != ESCAPE) {
                result.append(last.charAt(k++));
                continue;
            }
            k += last.startsWith("[", k + 1) ? 2 : 1;
            while (k < last.length() && "0123456789;?".indexOf(last.charAt(k)) >= 0) {
                k++;
            }
            k++;
        }
        return result.toString();
    }

    private static List<?> list(@Nullable Object object, String key, String source, int cell) {
        Object value = object instanceof Map<?, ?> map ? map.get(key) : null;
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw InputException.at(source, place(cell, key), Sentences.of("list", Found.value(value)));
    }

    /// The place in a cell, or in no cell.
    private static String place(int cell, String key) {
        if (cell == NO_CELL) {
            return key;
        }
        String place = Sentences.of("cell", cell);
        return key.isEmpty() ? place : Sentences.of("place.key", place, key);
    }

    /// A text, or its lines in a list; nothing if it is missing.
    private static String text(@Nullable Object value, String source, int cell, String key) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> lines && lines.stream().allMatch(String.class::isInstance)) {
            return String.join("", lines.stream().map(String::valueOf).toList());
        }
        throw InputException.at(source, place(cell, key), Sentences.of("text", Found.value(value)));
    }
}
