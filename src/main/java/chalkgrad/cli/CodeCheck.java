package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.answer.Cell;
import chalkgrad.mistake.Explanation;
import chalkgrad.notation.CourseNames;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The code of a notebook: the networks that it computes, and the lines where a mistake was made.
final class CodeCheck {
    private final Terminal terminal;
    private final Path notebook;
    private final NotebookNetworks read;

    /// Runs the code.
    ///
    /// @throws InputException if the notebook cannot be read, or its code cannot be run
    CodeCheck(Terminal terminal, Path notebook) {
        this.terminal = terminal;
        this.notebook = notebook;
        this.read = CodeReading.read(terminal, notebook);
        CodeReading.complain(terminal, notebook, read);
    }

    /// The networks that the code computes.
    ///
    /// @throws InputException if there is none
    List<Document> documents() {
        if (read.networks().isEmpty()) {
            throw InputException.at(
                    notebook.toString(), "", "no network was found in its code; give the FILE of its network");
        }
        return read.networks().stream().map(Network::document).toList();
    }

    boolean isWrong() {
        return read.networks().stream()
                .anyMatch(network -> !network.wrongLines().isEmpty());
    }

    /// Writes the lines with mistakes as text.
    void write() {
        for (Network network : read.networks()) {
            var names = new CourseNames(network.document());
            for (WrongLine line : network.wrongLines()) {
                terminal.out().println();
                terminal.out().println("%s, line %d: %s".formatted(cell(line).shown(), line.line(), line.code()));
                terminal.out().println("  should be " + names.text(line.quantity()));
                for (Explanation explanation : line.mistakes()) {
                    CheckTable.write(explanation, "  ", terminal.out());
                }
            }
        }
    }

    private Cell cell(WrongLine line) {
        return read.cells().get(line.cell() - 1);
    }

    /// The networks and the lines with mistakes as JSON.
    Map<String, Object> json() {
        Map<String, Object> result = new LinkedHashMap<>();
        List<Object> networks = new ArrayList<>();
        List<Object> lines = new ArrayList<>();
        for (Network network : read.networks()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("title", network.document().description().title());
            entry.put("cells", List.of(network.firstCell(), network.lastCell()));
            networks.add(entry);
            var names = new CourseNames(network.document());
            network.wrongLines().forEach(line -> lines.add(json(line, names)));
        }
        result.put("networks", networks);
        result.put("lines", lines);
        return result;
    }

    private Map<String, @Nullable Object> json(WrongLine line, CourseNames names) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("cell", cell(line).number());
        entry.put("shown", cell(line).shown());
        entry.put("line", line.line());
        entry.put("code", line.code());
        entry.put("variable", line.variable());
        entry.put("quantity", names.text(line.quantity()));
        entry.put("mistakes", line.mistakes().stream().map(CheckJson::mistake).toList());
        return entry;
    }
}
