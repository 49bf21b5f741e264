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

    private NotebookFile() {}

    /// The code cells of a notebook in their order. A Python program is one cell.
    ///
    /// @throws InputException if the file cannot be read, or has no code cells
    public static List<Cell> readCode(Path path) {
        String text = TextFile.read(path, WantedFile.NOTEBOOK);
        boolean isProgram = FileType.PROGRAM.isNamed(path) && !isExport(text);
        return isProgram ? List.of(new Cell(1, "cell 1", text, List.of())) : read(text, path.toString());
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
            String program = FileType.PROGRAM.isNamed(source) ? "this is a program without its output: " : "";
            throw InputException.at(
                    source, "", program + "there are no code cells in it; in a text export they start with  In [1]:");
        }
        return cells;
    }

    /// Whether a text is the export of a notebook.
    public static boolean isExport(String text) {
        return text.lines().anyMatch(TextExport::startsCell);
    }

    private static List<Cell> jupyter(@Nullable Object json, String source) {
        var result = new ArrayList<Cell>();
        List<?> all = list(json, "cells", source, "");
        if (all.isEmpty()) {
            all = list(json, "worksheets", source, "").stream()
                    .flatMap(sheet -> list(sheet, "cells", source, "").stream())
                    .toList();
        }
        if (all.isEmpty()) {
            boolean isNetwork = json instanceof Map<?, ?> map && map.containsKey("layers");
            throw InputException.at(
                    source,
                    "",
                    isNetwork
                            ? "this is a network, not a notebook; a notebook has cells with code and output"
                            : "this is JSON, but not a notebook: there are no cells");
        }
        var numbers = ExecutionNumbers.of(all);
        for (int k = 0; k < all.size(); k++) {
            String place = "cell " + (k + 1);
            if (!(all.get(k) instanceof Map<?, ?> cell)) {
                throw InputException.at(
                        source, place, "found " + Found.value(all.get(k)) + ", but a cell is an object");
            }
            if ("code".equals(cell.get("cell_type"))) {
                Object code = cell.containsKey("source") ? cell.get("source") : cell.get("input");
                String where = place + ", source";
                List<String> lines = output(list(cell, "outputs", source, place), place, source);
                String shown = numbers.shown(cell).orElse(place);
                result.add(new Cell(k + 1, shown, text(code, source, where), places(lines, place, shown)));
            }
        }
        return result;
    }

    private static List<Cell.OutputLine> places(List<String> lines, String cell, String shown) {
        return IntStream.range(0, lines.size())
                .mapToObj(k -> {
                    String line = ", line " + (k + 1);
                    return new Cell.OutputLine(cell + line, shown + line, lines.get(k));
                })
                .toList();
    }

    private static List<String> output(List<?> outputs, String cell, String source) {
        var lines = new ArrayList<String>();
        for (Object output : outputs) {
            if (output instanceof Map<?, ?> map) {
                for (String line : printed(map, source, cell + ", outputs").split("\n", -1)) {
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

    private static String printed(Map<?, ?> output, String source, String place) {
        if ("stderr".equals(output.get("name"))) {
            return "";
        }
        Object shown = output.get("data") instanceof Map<?, ?> data ? data.get("text/plain") : output.get("text");
        return text(shown, source, place);
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

    private static List<?> list(@Nullable Object object, String key, String source, String place) {
        Object value = object instanceof Map<?, ?> map ? map.get(key) : null;
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        String where = place.isEmpty() ? key : place + ", " + key;
        throw InputException.at(source, where, "found " + Found.value(value) + ", but a list is expected");
    }

    /// A text, or its lines in a list; nothing if it is missing.
    private static String text(@Nullable Object value, String source, String place) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof List<?> lines && lines.stream().allMatch(String.class::isInstance)) {
            return String.join("", lines.stream().map(String::valueOf).toList());
        }
        throw InputException.at(
                source, place, "found " + Found.value(value) + ", but a text or a list of its lines is expected");
    }
}
