package chalkgrad.exchange.answer;

import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the code cells of a notebook: of a Jupyter file, or of its text export.
public final class NotebookFile {
    private NotebookFile() {}

    /// The code cells in their order.
    ///
    /// @throws InputException if the file cannot be read, or has no code cells
    public static List<Cell> read(Path path) {
        return read(TextFile.read(path), path.toString());
    }

    /// The code cells of a notebook's text in their order.
    ///
    /// @param source what error messages call it
    /// @throws InputException if it has no code cells
    public static List<Cell> read(String text, String source) {
        List<Cell> cells = text.stripLeading().startsWith("{")
                ? jupyter(Json.read(text, source), source)
                : new TextExport(text).cells();
        if (cells.isEmpty()) {
            throw InputException.at(source, "", "there are no code cells in it");
        }
        return cells;
    }

    private static List<Cell> jupyter(@Nullable Object json, String source) {
        var result = new ArrayList<Cell>();
        List<?> all = list(json, "cells");
        if (all.isEmpty()) {
            all = list(json, "worksheets").stream()
                    .flatMap(sheet -> list(sheet, "cells").stream())
                    .toList();
        }
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k) instanceof Map<?, ?> cell && "code".equals(cell.get("cell_type"))) {
                Object code = cell.containsKey("source") ? cell.get("source") : cell.get("input");
                result.add(new Cell(text(code), output(list(cell, "outputs"), k + 1)));
            }
        }
        if (all.isEmpty()) {
            throw InputException.at(source, "", "this is JSON, but no notebook: there are no cells");
        }
        return result;
    }

    private static List<Cell.Line> output(List<?> outputs, int cell) {
        var lines = new ArrayList<Cell.Line>();
        for (Object output : outputs) {
            if (output instanceof Map<?, ?> map) {
                for (String line : printed(map).split("\n", -1)) {
                    lines.add(new Cell.Line("cell %d, line %d".formatted(cell, lines.size() + 1), line));
                }
                // what is printed ends its last line itself
                if (!lines.isEmpty() && lines.getLast().text().isEmpty()) {
                    lines.removeLast();
                }
            }
        }
        return lines;
    }

    private static String printed(Map<?, ?> output) {
        if ("stderr".equals(output.get("name"))) {
            return "";
        }
        if (output.get("data") instanceof Map<?, ?> data) {
            return text(data.get("text/plain"));
        }
        return text(output.get("text"));
    }

    private static List<?> list(@Nullable Object object, String key) {
        return object instanceof Map<?, ?> map && map.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case List<?> lines ->
                String.join("", lines.stream().map(String::valueOf).toList());
            case null, default -> "";
        };
    }
}
