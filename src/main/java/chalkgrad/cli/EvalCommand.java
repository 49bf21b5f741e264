package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.Json;
import chalkgrad.math.Matrix;
import chalkgrad.training.Confusion;
import chalkgrad.training.Score;
import chalkgrad.training.Trainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says how good a network is.
@Command(
        name = "eval",
        footer = {
            "  chalkgrad eval trained.json",
            "  chalkgrad eval trained.json --data data.csv",
            "  chalkgrad eval trained.json --json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class EvalCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(descriptionKey = "file", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Document document = data.applyTo(DocumentOpener.document(file, terminal));
        var trainer = new Trainer(document);
        if (json) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("iterations", trainer.made());
            values.put("train", values(trainer.score()));
            values.put("test", trainer.testScore().map(EvalCommand::values).orElse(null));
            Json.write(values, terminal.json());
        } else {
            List<String> classes = document.columns().classes();
            write("eval.samples", trainer.score(), classes);
            trainer.testScore().ifPresent(score -> write("eval.testSamples", score, classes));
        }
    }

    private void write(String key, Score score, List<String> classes) {
        terminal.out().println(Output.of(key, ScoreText.of(score)));
        score.confusion().ifPresent(counts -> {
            lines(counts, classes).forEach(terminal.out()::println);
            if (counts.undecided() > 0) {
                terminal.out()
                        .println(
                                Output.of("eval.undecided" + Output.oneOrMore(counts.undecided()), counts.undecided()));
            }
        });
    }

    /// One line for each class, with the names of the classes if they are known.
    private static Stream<String> lines(Confusion confusion, List<String> classes) {
        Matrix counts = confusion.counts();
        int longest = classes.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int width = 2 + Math.max(longest, Integer.toString(confusion.all()).length());
        Stream<String> rows = IntStream.range(0, counts.rows())
                .mapToObj(i -> start(i, classes, longest)
                        + line(counts.columns(), width, j -> Integer.toString((int) counts.get(i, j))));
        return classes.isEmpty()
                ? rows
                : Stream.concat(Stream.of(" ".repeat(longest) + line(classes.size(), width, classes::get)), rows);
    }

    private static String start(int row, List<String> classes, int width) {
        return classes.isEmpty() ? "" : DisplayWidth.left(classes.get(row), width);
    }

    private static String line(int count, int width, IntFunction<String> text) {
        return IntStream.range(0, count)
                .mapToObj(text)
                .map(cell -> DisplayWidth.right(cell, width))
                .collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> values(Score score) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("loss", score.loss());
        values.put("accuracy", score.confusion().map(Confusion::accuracy).orElse(null));
        values.put("confusion", score.confusion().map(EvalCommand::rows).orElse(null));
        values.put("undecided", score.confusion().map(Confusion::undecided).orElse(null));
        return values;
    }

    private static List<List<Integer>> rows(Confusion confusion) {
        Matrix counts = confusion.counts();
        return IntStream.range(0, counts.rows())
                .mapToObj(i -> IntStream.range(0, counts.columns())
                        .mapToObj(j -> (int) counts.get(i, j))
                        .toList())
                .toList();
    }
}
