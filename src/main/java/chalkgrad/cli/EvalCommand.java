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
        description = {
            "Computes the loss of a network over all its samples, and over its test samples, with the parameters that"
                    + " it starts with.",
            "If the targets are classes, it also counts how many samples of each class are taken for which class: one "
                    + "row for each class of the targets, one column for each class that the outputs say."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chalkgrad eval trained.json",
            "  chalkgrad eval trained.json --data data.csv",
            "  chalkgrad eval trained.json --json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class EvalCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A network's file, or the name of a worked network.")
    private String file = "";

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Document document = data.applyTo(Opened.document(file, terminal));
        var trainer = new Trainer(document);
        if (json) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("iterations", trainer.made());
            values.put("train", values(trainer.score()));
            values.put("test", trainer.testScore().map(EvalCommand::values).orElse(null));
            Json.write(values, terminal.json());
        } else {
            write("samples", trainer.score());
            trainer.testScore().ifPresent(score -> write("test samples", score));
        }
    }

    private void write(String what, Score score) {
        terminal.out().println(what + ": " + ScoreText.of(score));
        score.confusion().ifPresent(counts -> lines(counts).forEach(terminal.out()::println));
    }

    private static Stream<String> lines(Confusion confusion) {
        Matrix counts = confusion.counts();
        int width = Integer.toString(confusion.all()).length() + 2;
        return IntStream.range(0, counts.rows())
                .mapToObj(i -> IntStream.range(0, counts.columns())
                        .mapToObj(j -> padded((int) counts.get(i, j), width))
                        .collect(Collectors.joining()));
    }

    private static String padded(int count, int width) {
        String digits = Integer.toString(count);
        return " ".repeat(width - digits.length()) + digits;
    }

    private static Map<String, @Nullable Object> values(Score score) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("loss", score.loss());
        values.put("accuracy", score.confusion().map(Confusion::accuracy).orElse(null));
        values.put("confusion", score.confusion().map(EvalCommand::rows).orElse(null));
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
