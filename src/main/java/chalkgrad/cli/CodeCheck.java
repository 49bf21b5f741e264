package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.math.Decimals;
import chalkgrad.mistake.Explanation;
import chalkgrad.network.Hyperparameter;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.NotebookNetworks.StoppedCell;
import chalkgrad.script.line.GivenNumber.What;
import chalkgrad.script.line.OtherNumber;
import chalkgrad.script.line.WrongLine;
import chalkgrad.script.line.WrongLine.Exchanged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The code of a notebook: the networks that it computes, and the lines where a mistake was made.
final class CodeCheck {
    private final Terminal terminal;
    private final Path notebook;
    private final NotebookNetworks read;

    /// Runs the code.
    ///
    /// @param references the networks that it should compute; none if it says that itself
    /// @throws InputException if the notebook cannot be read, or its code cannot be run
    CodeCheck(Terminal terminal, Path notebook, List<Document> references) {
        this.terminal = terminal;
        this.notebook = notebook;
        this.read = CodeReading.read(terminal, notebook, references);
        CodeReading.complain(terminal, notebook, read);
    }

    /// The networks that the code computes.
    ///
    /// @throws InputException if there is none
    List<Document> documents() {
        if (read.networks().isEmpty()) {
            throw InputException.at(notebook.toString(), "", Sentences.of("check.noNetwork"));
        }
        return read.networks().stream().map(Network::document).toList();
    }

    boolean isWrong() {
        return read.networks().stream()
                .anyMatch(network -> !network.wrongLines().isEmpty()
                        || !network.otherNumbers().isEmpty());
    }

    /// Writes the lines with mistakes and with other numbers as text, and which networks have none.
    void write() {
        Set<List<Object>> written = new HashSet<>();
        for (Network network : read.networks()) {
            var names = new CourseNames(network.meant());
            for (OtherNumber number : network.otherNumbers()) {
                writeLine(number.cell(), number.line(), number.code());
                terminal.out()
                        .println("  "
                                + sentence(number, names, CheckTable.decimals().exact()));
            }
            for (WrongLine line : first(network, written)) {
                writeLine(line.cell(), line.line(), line.code());
                terminal.out().println("  " + Output.of("code.should", names.text(line.quantity())));
                line.exchanged().ifPresent(one -> terminal.out().println("  " + sentence(one, names)));
                for (Explanation explanation : line.mistakes()) {
                    CheckTable.write(explanation, "  ", terminal.out());
                }
            }
            if (network.isNothingWrong()) {
                terminal.out().println();
                terminal.out()
                        .println(Output.of(
                                network.isRight() ? "code.right" : "code.open",
                                network.cells(),
                                network.document().description().title()));
            }
            if (!network.isRight()) {
                network.notes().forEach(note -> terminal.out().println("  " + note));
            }
        }
    }

    /// The wrong lines that are not those of an earlier network: two networks can share a function.
    private static List<WrongLine> first(Network network, Set<List<Object>> before) {
        return network.wrongLines().stream()
                .filter(line -> before.add(List.of(line.cell(), line.line(), line.variable())))
                .toList();
    }

    private void writeLine(int cell, int line, String code) {
        terminal.out().println();
        terminal.out().println(Output.of("code.line", cell(cell).shown(), line, code));
    }

    private Cell cell(int number) {
        return read.cells().get(number - 1);
    }

    private static String sentence(OtherNumber number, CourseNames names, Decimals decimals) {
        return Output.of(
                "code.other", called(number, names), decimals.format(number.is()), decimals.format(number.right()));
    }

    private static String sentence(Exchanged exchanged, CourseNames names) {
        return Output.of("code.belongs", names.text(exchanged.used()), names.text(exchanged.belongs()));
    }

    private static String called(OtherNumber number, CourseNames names) {
        if (number.isAlone()) {
            return number.variable();
        }
        return switch (number.what()) {
            case What.OfQuantity(Quantity quantity) -> names.text(quantity);
            case What.Setting(String key) ->
                key.equals(Hyperparameter.LEARNING_RATE.key()) ? Output.of("code.learningRate") : key;
            case What.Iterations() -> Output.of("code.iterations");
        };
    }

    /// The networks, the lines with mistakes and the cells that stopped before their end as JSON.
    Map<String, Object> json() {
        Map<String, Object> result = new LinkedHashMap<>();
        List<Object> networks = new ArrayList<>();
        List<Object> lines = new ArrayList<>();
        Set<List<Object>> written = new HashSet<>();
        for (Network network : read.networks()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("title", network.document().description().title());
            entry.put("cells", List.of(network.firstCell(), network.lastCell()));
            network.reference()
                    .ifPresent(one -> entry.put("reference", one.description().title()));
            networks.add(entry);
            var names = new CourseNames(network.meant());
            network.otherNumbers().forEach(number -> lines.add(json(number, names)));
            first(network, written).forEach(line -> lines.add(json(line, network.meant(), names)));
        }
        result.put("networks", networks);
        result.put("lines", lines);
        result.put("stopped", read.stopped().stream().map(this::json).toList());
        return result;
    }

    private Map<String, @Nullable Object> json(WrongLine line, Document meant, CourseNames names) {
        Map<String, @Nullable Object> entry = entry(line.cell(), line.line(), line.code());
        entry.put("variable", line.variable());
        entry.put("quantity", names.text(line.quantity()));
        Stream<Map<String, Object>> exchanged = line.exchanged().stream()
                .map(one -> Map.of(
                        "id",
                        "other-quantity",
                        "sentence",
                        sentence(one, names),
                        "value",
                        new Run(meant).value(one.used())));
        entry.put(
                "mistakes",
                Stream.concat(line.mistakes().stream().map(CheckJson::mistake), exchanged)
                        .toList());
        return entry;
    }

    private Map<String, @Nullable Object> json(OtherNumber number, CourseNames names) {
        Map<String, @Nullable Object> entry = entry(number.cell(), number.line(), number.code());
        String called = called(number, names);
        entry.put("variable", number.variable().isEmpty() ? called : number.variable());
        entry.put(
                "quantity",
                number.what() instanceof What.OfQuantity(Quantity quantity) ? names.text(quantity) : called);
        entry.put("value", number.is());
        entry.put("right", number.right());
        entry.put(
                "mistakes",
                List.of(Map.of(
                        "id",
                        "other-number",
                        "sentence",
                        sentence(number, names, Decimals.EXACT),
                        "value",
                        number.is())));
        return entry;
    }

    private Map<String, @Nullable Object> json(StoppedCell stopped) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("cell", cell(stopped.cell()).number());
        stopped.place().ifPresent(place -> {
            entry.put("in", cell(place.cell()).number());
            entry.put("line", place.line());
        });
        entry.put("reason", stopped.reason());
        return entry;
    }

    private Map<String, @Nullable Object> entry(int cell, int line, String code) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("cell", cell(cell).number());
        entry.put("shown", cell(cell).shown());
        entry.put("line", line);
        entry.put("code", code);
        return entry;
    }
}
