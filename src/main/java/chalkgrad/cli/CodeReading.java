package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.pass.Pace;
import chalkgrad.script.NotebookNetworks;
import java.nio.file.Path;
import java.util.List;

/// Reads the networks in a notebook's code for a command, which shows its progress and what could not be read.
final class CodeReading {
    /// Milliseconds.
    private static final long BEFORE_PROGRESS = 500;

    private static final long BETWEEN_PROGRESS = 100;

    private CodeReading() {}

    /// Runs the code.
    ///
    /// @throws InputException if the notebook cannot be read, or its code cannot be run
    static NotebookNetworks read(Terminal terminal, Path notebook) {
        return read(terminal, notebook, List.of());
    }

    /// The same, compared with the networks that it should compute.
    ///
    /// @throws InputException if the notebook cannot be read, or its code cannot be run
    static NotebookNetworks read(Terminal terminal, Path notebook, List<Document> references) {
        if (!terminal.watched()) {
            return NotebookNetworks.read(notebook, references, (cell, all) -> {});
        }
        try (var line = new ProgressLine(terminal.err(), new Pace(BEFORE_PROGRESS, BETWEEN_PROGRESS))) {
            return NotebookNetworks.read(
                    notebook, references, (cell, all) -> line.show(Output.of("progress.cells", cell, all)));
        }
    }

    /// Writes what could not be read to the error stream.
    static void complain(Terminal terminal, Path notebook, NotebookNetworks read) {
        for (String problem : read.problems()) {
            terminal.err()
                    .println("chalkgrad: "
                            + InputException.at(notebook.toString(), "", problem)
                                    .getMessage());
        }
    }
}
