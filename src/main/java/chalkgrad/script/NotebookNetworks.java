package chalkgrad.script;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.exchange.notebook.NotebookFile;
import chalkgrad.script.line.CodeRun;
import chalkgrad.script.line.CodeVariable;
import chalkgrad.script.line.LineCheck;
import chalkgrad.script.line.LineCheck.LineFindings;
import chalkgrad.script.line.MispairedLine;
import chalkgrad.script.line.OtherNumber;
import chalkgrad.script.line.Reference;
import chalkgrad.script.line.WrongLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The networks in a notebook's code.
///
/// @param cells the code that was run
/// @param networks in the order in which the code computes them
/// @param problems what could not be run or read, in sentences
/// @param stopped the cells that stopped before their end
/// @param notes the problems that no single cell has
public record NotebookNetworks(
        List<Cell> cells,
        List<Network> networks,
        List<String> problems,
        List<StoppedCell> stopped,
        List<String> notes) {
    private static final System.Logger LOG = System.getLogger(NotebookNetworks.class.getName());
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public NotebookNetworks {
        cells = List.copyOf(cells);
        networks = List.copyOf(networks);
        problems = List.copyOf(problems);
        stopped = List.copyOf(stopped);
        notes = List.copyOf(notes);
    }

    /// A cell that stopped before its end.
    ///
    /// @param cell the code cell; code cells count from 1
    /// @param reason such as `it needs data.csv, which is not beside the notebook`
    /// @param place where it stopped; empty if it did not begin to run
    public record StoppedCell(int cell, String reason, Optional<Place> place) {}

    /// A line of a code cell; both count from 1.
    public record Place(int cell, int line) {
        private static Optional<Place> of(@Nullable Object answer, int cells) {
            return answer instanceof List<?> list
                            && list.size() == 2
                            && list.getFirst() instanceof Number cell
                            && list.getLast() instanceof Number line
                            && cell.intValue() > 0
                            && cell.intValue() <= cells
                    ? Optional.of(new Place(cell.intValue(), line.intValue()))
                    : Optional.empty();
        }
    }

    /// A network.
    ///
    /// @param run the network, and what the lines of the code computed
    /// @param firstCell the number of the cell where its numbers are first computed
    /// @param lastCell the cell where its last number is computed
    /// @param notes what the code does not say, and what is odd about it
    /// @param variables what the code calls its numbers, in the order of the code
    /// @param areJudged whether all its lines could be judged, and nothing is odd about the whole
    /// @param wrongLines the lines where a mistake is made, in the order of the code
    /// @param meant the network that the lines should compute, with the numbers of the code
    /// @param reference the network that it was taken from, if that is not the code's own
    /// @param otherNumbers the numbers that are others there, in the order of the code
    public record Network(
            CodeRun run,
            int firstCell,
            int lastCell,
            List<String> notes,
            List<CodeVariable> variables,
            boolean areJudged,
            List<WrongLine> wrongLines,
            Document meant,
            Optional<Document> reference,
            List<OtherNumber> otherNumbers) {
        public Network {
            notes = List.copyOf(notes);
            variables = List.copyOf(variables);
            wrongLines = List.copyOf(wrongLines);
            otherNumbers = List.copyOf(otherNumbers);
        }

        /// A network whose own lines say what is meant.
        public Network(
                CodeRun run,
                int firstCell,
                int lastCell,
                List<String> notes,
                List<CodeVariable> variables,
                List<WrongLine> wrongLines) {
            this(
                    run,
                    firstCell,
                    lastCell,
                    notes,
                    variables,
                    true,
                    wrongLines,
                    run.document(),
                    Optional.empty(),
                    List.of());
        }

        public Document document() {
            return run.document();
        }

        /// The same where its cells stopped before their end: what comes after is not judged.
        private Network asFarAs(List<StoppedCell> stopped, List<Cell> all) {
            boolean isWhole = stopped.stream()
                    .map(stop -> all.get(stop.cell() - 1).number())
                    .noneMatch(cell -> cell >= firstCell && cell <= lastCell);
            return new Network(
                    run,
                    firstCell,
                    lastCell,
                    notes,
                    variables,
                    areJudged && isWhole,
                    wrongLines,
                    meant,
                    reference,
                    otherNumbers);
        }

        /// Whether its lines were judged, and all are right.
        public boolean isRight() {
            return areJudged && isNothingWrong();
        }

        /// Whether nothing wrong was found, which may be because not all could be judged.
        public boolean isNothingWrong() {
            return wrongLines.isEmpty() && otherNumbers.isEmpty();
        }

        /// The cells as text: `cell 3`, `cells 3 to 5`.
        public String cells() {
            return firstCell == lastCell
                    ? Sentences.of("cells.one", firstCell)
                    : Sentences.of("cells.more", Sentences.of("cells.range", firstCell, lastCell));
        }
    }

    /// Watches the reading.
    @FunctionalInterface
    public interface Watcher {
        /// A cell starts to run; cells count from 1.
        void running(int cell, int all);

        /// All cells have run, and wrong lines are looked for.
        default void checking() {}

        /// Whether reading should stop.
        default boolean isCancelled() {
            return false;
        }
    }

    /// Runs a notebook, its text export or a program, and finds its networks.
    ///
    /// @throws InputException if the file cannot be read, or its code cannot be run
    public static NotebookNetworks read(Path file, Watcher watcher) {
        return read(file, List.of(), watcher);
    }

    /// The same, compared with the networks that it should compute.
    ///
    /// @param references such as a teacher's; a network of the code that is none of them is compared with itself
    /// @throws InputException if the file cannot be read, or its code cannot be run
    public static NotebookNetworks read(Path file, List<Document> references, Watcher watcher) {
        List<Cell> cells = NotebookFile.readCode(file);
        Path folder = file.toAbsolutePath().getParent();
        return ran(folder == null ? Path.of("") : folder, cells, references, LIMIT, watcher);
    }

    /// The same of code without a file: its cells in their order.
    static NotebookNetworks run(Path folder, List<String> code, Duration limit, Watcher watcher) {
        return run(folder, code, List.of(), limit, watcher);
    }

    /// The same, compared with other networks.
    static NotebookNetworks run(
            Path folder, List<String> code, List<Document> references, Duration limit, Watcher watcher) {
        List<Cell> cells = IntStream.rangeClosed(1, code.size())
                .mapToObj(k -> new Cell(k, "", code.get(k - 1), List.of()))
                .toList();
        return ran(folder, cells, references, limit, watcher);
    }

    private static NotebookNetworks ran(
            Path folder, List<Cell> cells, List<Document> references, Duration limit, Watcher watcher) {
        List<String> code = cells.stream().map(Cell::code).toList();
        List<Map<?, ?>> found = new ArrayList<>();
        var stopped = new StoppedCells();
        List<StoppedCell> cellsStopped = new ArrayList<>();
        var outputs = new OtherOutputs();
        List<String> notes = new ArrayList<>();
        new ScriptProcess(Installation.own(), limit).run(folder, code, watcher::isCancelled, answer -> {
            if (answer.get("running") instanceof Number cell) {
                watcher.running(cell.intValue(), cells.size());
            } else if (answer.containsKey("network")) {
                found.add(answer);
            } else if (answer.get("problem") instanceof Map<?, ?> said && answer.get("in") instanceof Number cell) {
                String reason = ChildWords.of(said);
                var stop = new StoppedCell(cell.intValue(), reason, Place.of(answer.get("place"), cells.size()));
                stopped.add(stop, cells, String.valueOf(answer.get("missing")));
                cellsStopped.add(stop);
            } else if (answer.get("printed") instanceof String text && answer.get("in") instanceof Number cell) {
                outputs.add(cells.get(cell.intValue() - 1), text);
            } else if (answer.get("note") instanceof Map<?, ?> note) {
                notes.add(ChildWords.of(note));
            }
        });
        watcher.checking();
        List<Network> networks = new ArrayList<>();
        for (Map<?, ?> answer : found) {
            try {
                networks.add(network(answer, cells, code, references).asFarAs(cellsStopped, cells));
            } catch (InputException e) {
                // what is wrong with one network does not cost the others
                notes.add(Sentences.of("network.unread", String.valueOf(e.getMessage())));
            }
        }
        List<String> ofAll = Stream.concat(outputs.sentences(), notes.stream()).toList();
        return new NotebookNetworks(
                cells,
                networks,
                Stream.concat(stopped.sentences(), ofAll.stream()).toList(),
                cellsStopped,
                ofAll);
    }

    private static Network network(Map<?, ?> answer, List<Cell> all, List<String> code, List<Document> references) {
        List<?> cells = answer.get("cells") instanceof List<?> list ? list : List.of();
        List<?> notes = answer.get("notes") instanceof List<?> list ? list : List.of();
        if (cells.size() != 2
                || !(cells.get(0) instanceof Number first)
                || !(cells.get(1) instanceof Number last)
                || !(answer.get("network") instanceof Map<?, ?> json)) {
            throw new InputException(Sentences.of("network.nowhere"));
        }
        CodeRun run = CodeRun.of(json);
        Optional<Reference> reference = Reference.of(run, references);
        CodeRun judged = reference.map(Reference::judged).orElse(run);
        Optional<LineFindings> found =
                tried(() -> reference.isPresent() ? LineCheck.ofKnown(judged, code) : LineCheck.of(judged, code));
        LineFindings lines = found.orElse(new LineFindings(List.of(), List.of(), false, Optional.empty()));
        Stream<String> otherLoss = lines
                .otherLoss()
                .filter(line -> lines.wrongLines().isEmpty())
                .stream()
                .map(line -> Sentences.of("odd.loss", all.get(line.cell() - 1).number(), line.line(), line.name()));
        List<String> odd = Stream.of(
                        notes.stream().filter(ChildWords::isDoubt).map(ChildWords::of),
                        Oddities.of(run.document()).stream(),
                        otherLoss)
                .flatMap(said -> said)
                .toList();
        Stream<String> plain =
                notes.stream().filter(note -> !ChildWords.isDoubt(note)).map(ChildWords::of);
        Stream<String> failed = found.isPresent() ? Stream.empty() : Stream.of(Sentences.of("lines.failed"));
        Optional<WrongLine> mispaired = MispairedLine.of(answer.get("mispaired"), run.document(), code);
        return new Network(
                run,
                all.get(first.intValue() - 1).number(),
                all.get(last.intValue() - 1).number(),
                Stream.of(plain, odd.stream(), failed).flatMap(said -> said).toList(),
                lines.variables(),
                lines.isComplete() && odd.isEmpty(),
                MispairedLine.among(lines.wrongLines(), mispaired),
                judged.document(),
                reference.map(Reference::document),
                reference.map(one -> one.others(lines.variables(), code)).orElse(List.of()));
    }

    /// What was found out about the lines of a network; empty if that failed, which does not cost the network.
    static Optional<LineFindings> tried(Supplier<LineFindings> judging) {
        try {
            return Optional.of(judging.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the lines of a network could not be judged", e);
            return Optional.empty();
        }
    }
}
