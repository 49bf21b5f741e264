package chalkgrad.fuzz;

import java.util.ArrayList;
import java.util.List;

/// A notebook as plain text, in which `%% code` and `%% output` begin what a cell holds and what it printed, and its
/// Jupyter file. The text can be changed anywhere and still is a notebook.
public final class NotebookText {
    private static final String CODE = "%% code";
    private static final String OUTPUT = "%% output";

    private NotebookText() {}

    /// The Jupyter file of a notebook.
    public static String jupyter(String text) {
        var cells = new ArrayList<String>();
        var code = new ArrayList<String>();
        var output = new ArrayList<String>();
        List<String> part = code;
        for (String line : text.split("\n", -1)) {
            if (line.equals(CODE)) {
                cell(cells, code, output);
                part = code;
            } else if (line.equals(OUTPUT)) {
                part = output;
            } else {
                part.add(line);
            }
        }
        cell(cells, code, output);
        return "{\"cells\": [" + String.join(",\n", cells) + "], \"metadata\": {}, \"nbformat\": 4}";
    }

    private static void cell(List<String> cells, List<String> code, List<String> output) {
        if (!code.isEmpty() || !output.isEmpty()) {
            cells.add("""
                {"cell_type": "code", "metadata": {}, "source": %s, "outputs": [%s]}\
                """.formatted(
                            quoted(String.join("\n", code)),
                            output.isEmpty()
                                    ? ""
                                    : "{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": "
                                            + quoted(String.join("\n", output)) + "}"));
        }
        code.clear();
        output.clear();
    }

    private static String quoted(String text) {
        var result = new StringBuilder("\"");
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (c < ' ') {
                result.append("\\u%04x".formatted((int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }
}
