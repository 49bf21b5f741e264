package chalkgrad.script.run;

import chalkgrad.exchange.Json;
import chalkgrad.script.graph.Memory;
import chalkgrad.script.graph.Said;
import chalkgrad.script.recognition.Recognition;
import chalkgrad.script.recognition.Recognition.FoundNetwork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The process that runs a notebook's code. It reads one line of JSON with the folder and the cells, and answers with
/// lines of JSON. It ends when its input does, and so with the program that started it.
public final class Child {
    private Child() {}

    /// Answers the request.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String request = in.readLine();
        if (request == null) {
            return;
        }
        var work = new Thread(() -> answer(request, new ChildAnswer(out)), "notebook");
        work.setDaemon(true);
        work.start();
        while (in.read() >= 0) {
            // nothing more is asked; this waits for the end of the input
        }
    }

    private static void answer(String request, ChildAnswer out) {
        try {
            Map<?, ?> wanted = (Map<?, ?>) Objects.requireNonNull(Json.read(request, "request"));
            var folder = new NotebookFolder(Path.of(String.valueOf(wanted.get("folder"))));
            List<?> cells = (List<?>) Objects.requireNonNull(wanted.get("cells"));
            var memory = new Memory();
            runCells(cells, memory, folder, out);
            writeNetworks(memory, cells.size(), out);
            out.write("done", true);
        } catch (IOException | RuntimeException | LinkageError e) {
            out.write("failure", String.valueOf(e.getMessage()));
            e.printStackTrace();
        }
    }

    private static void runCells(List<?> cells, Memory memory, NotebookFolder folder, ChildAnswer out) {
        try (var sandbox = new Sandbox(memory, folder)) {
            for (int k = 1; k <= cells.size(); k++) {
                out.write("running", k);
                int number = k;
                sandbox.run(k, String.valueOf(cells.get(k - 1)))
                        .ifPresent(stop -> out.write(Map.of(
                                "problem",
                                stop.reason().toJson(),
                                "missing",
                                stop.missing(),
                                "in",
                                number,
                                "place",
                                stop.place())));
                Sandbox.Printed printed = sandbox.printed();
                if (printed.isAll()) {
                    out.write(Map.of("printed", printed.text(), "in", k));
                }
            }
        }
    }

    private static void writeNetworks(Memory memory, int cells, ChildAnswer out) {
        Set<Said> told = new HashSet<>();
        for (FoundNetwork network : Recognition.of(memory)) {
            List<Said> ofCells = memory.notesOfCells(network.firstCell(), network.lastCell());
            told.addAll(ofCells);
            out.write(Map.of(
                    "network", network.run().toJson(),
                    "cells", List.of(network.firstCell(), network.lastCell()),
                    "mispaired",
                            network.mispaired()
                                    .map(line -> List.<Object>of(
                                            line.place().cell(), line.place().line(), line.name()))
                                    .orElse(List.of()),
                    "notes",
                            Stream.concat(network.notes().stream(), ofCells.stream())
                                    .map(Said::toJson)
                                    .toList()));
        }
        Stream.concat(memory.notes().stream(), memory.notesOfCells(1, cells).stream())
                .filter(note -> !told.contains(note))
                .forEach(note -> out.write("note", note.toJson()));
    }
}
