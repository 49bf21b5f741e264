package chalkgrad.script;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.answer.Cell;
import chalkgrad.exchange.answer.NotebookFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The networks in a notebook's code.
///
/// @param cells the code that was run
/// @param networks in the order in which the code computes them
/// @param problems what could not be run or read, in sentences
public record NotebookNetworks(List<String> cells, List<Network> networks, List<String> problems) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public NotebookNetworks {
        cells = List.copyOf(cells);
        networks = List.copyOf(networks);
        problems = List.copyOf(problems);
    }

    /// A network.
    ///
    /// @param firstCell the code cell where its numbers are first computed; cells count from 1
    /// @param lastCell the cell where its last number is computed
    /// @param notes what the code does not say
    /// @param variables what the code calls its numbers, in the order of the code
    /// @param wrongLines the lines where a mistake is made, in the order of the code
    public record Network(
            Document document,
            int firstCell,
            int lastCell,
            List<String> notes,
            List<CodeVariable> variables,
            List<WrongLine> wrongLines) {
        public Network {
            notes = List.copyOf(notes);
            variables = List.copyOf(variables);
            wrongLines = List.copyOf(wrongLines);
        }

        /// The cells as text: `cell 3`, `cells 3 to 5`.
        public String cells() {
            return firstCell == lastCell ? "cell " + firstCell : "cells %d to %d".formatted(firstCell, lastCell);
        }
    }

    /// Watches the reading.
    @FunctionalInterface
    public interface Watcher {
        /// A cell starts to run; cells count from 1.
        void running(int cell, int all);

        /// Whether reading should stop.
        default boolean isCancelled() {
            return false;
        }
    }

    /// Runs a notebook, its text export or a program, and finds its networks.
    ///
    /// @throws InputException if the file cannot be read, or its code cannot be run
    public static NotebookNetworks read(Path file, Watcher watcher) {
        List<String> cells =
                NotebookFile.readCode(file).stream().map(Cell::code).toList();
        Path folder = file.toAbsolutePath().getParent();
        return run(folder == null ? Path.of("") : folder, cells, LIMIT, watcher);
    }

    static NotebookNetworks run(Path folder, List<String> cells, Duration limit, Watcher watcher) {
        List<Network> networks = new ArrayList<>();
        var stopped = new StoppedCells();
        List<String> notes = new ArrayList<>();
        new ScriptProcess(Installation.own(), limit).run(folder, cells, watcher::isCancelled, answer -> {
            if (answer.get("running") instanceof Number cell) {
                watcher.running(cell.intValue(), cells.size());
            } else if (answer.get("network") instanceof String text) {
                networks.add(network(text, answer));
            } else if (answer.get("problem") instanceof String reason && answer.get("in") instanceof Number cell) {
                stopped.add(cell.intValue(), reason, String.valueOf(answer.get("missing")));
            } else if (answer.get("note") instanceof String note) {
                notes.add(note);
            }
        });
        return new NotebookNetworks(
                cells,
                networks,
                Stream.concat(stopped.sentences(), notes.stream()).toList());
    }

    private static Network network(String text, Map<?, ?> answer) {
        List<?> cells = answer.get("cells") instanceof List<?> list ? list : List.of();
        List<?> notes = answer.get("notes") instanceof List<?> list ? list : List.of();
        if (cells.size() != 2 || !(cells.get(0) instanceof Number first) || !(cells.get(1) instanceof Number last)) {
            throw new InputException("a network was found, but not where");
        }
        return new Network(
                DocumentReader.read(text, "the network of cell " + first),
                first.intValue(),
                last.intValue(),
                notes.stream().map(String::valueOf).toList(),
                List.of(),
                List.of());
    }
}
