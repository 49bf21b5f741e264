package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.math.Decimals;
import chalkgrad.math.TextScanner;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Run;
import chalkgrad.training.GradientCheck;
import chalkgrad.training.GradientChecker;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Compares all gradients of a network with differences of its loss.
@Command(
        name = "gradcheck",
        footer = {
            "  chalkgrad gradcheck seed003-silu-momentum",
            "  chalkgrad gradcheck my-network.json --iteration 2 --json"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GradientCheckCommand implements Callable<Integer> {
    /// The exit code if a gradient differs for no known reason.
    static final int DIFFERS = 3;

    private static final int NUMBER = 18;
    private static final int RELATIVE = 8;

    private static final Decimals DIGITS = new Decimals(10, Decimals.Rounding.SIGNIFICANT);
    private static final Decimals FEW_DIGITS = new Decimals(2, Decimals.Rounding.SIGNIFICANT);

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", paramLabel = "FILE")
    private String file = "";

    @Option(names = "--iteration", paramLabel = "T")
    private int iteration = 1;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--notation")
    private boolean inNotation;

    GradientCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (inNotation && json) {
            throw new ParameterException(spec.commandLine(), Sentences.of("json.notation"));
        }
        Document document = DocumentSource.open(file);
        if (iteration < 1 || iteration > document.iterations()) {
            int last = document.iterations();
            throw new InputException(Sentences.of("iteration.absent" + Output.oneOrMore(last), file, iteration, last));
        }
        List<GradientCheck> checks =
                new GradientChecker(new Run(document)).parameters(iteration).toList();
        if (json) {
            Json.write(values(checks), terminal.json());
        } else {
            write(checks, inNotation ? new CourseNames(document) : CourseNames.canonical(document));
        }
        return checks.stream().allMatch(GradientCheck::isExplained) ? Cli.DONE : DIFFERS;
    }

    private void write(List<GradientCheck> checks, CourseNames names) {
        String heading = Output.of("gradcheck.gradient");
        int width = Math.max(
                DisplayWidth.of(heading),
                checks.stream()
                        .mapToInt(check -> DisplayWidth.of(name(check, names)))
                        .max()
                        .orElse(0));
        line(
                width,
                heading,
                Output.of("gradcheck.backward"),
                Output.of("gradcheck.difference"),
                Output.of("gradcheck.relative"),
                "");
        for (GradientCheck check : checks) {
            boolean agrees = check.verdict() == GradientCheck.Verdict.AGREES;
            line(
                    width,
                    name(check, names),
                    DIGITS.format(check.value()),
                    DIGITS.format(check.slope()),
                    FEW_DIGITS.format(check.relativeDifference()),
                    agrees ? "" : check.verdict().sentence());
        }
        terminal.out().println();
        terminal.out().println(summary(checks, names));
    }

    private void line(int width, String name, String value, String slope, String relative, String note) {
        String line = String.join(
                "  ",
                DisplayWidth.left(name, width),
                DisplayWidth.right(value, NUMBER),
                DisplayWidth.right(slope, NUMBER),
                DisplayWidth.right(relative, RELATIVE),
                note);
        terminal.out().println(line.stripTrailing());
    }

    private static String name(GradientCheck check, CourseNames names) {
        return names.text(check.gradient().parameter());
    }

    private static String summary(List<GradientCheck> checks, CourseNames names) {
        long agreeing = agreeing(checks).size();
        long unexplained = checks.stream().filter(check -> !check.isExplained()).count();
        String agree = largest(checks)
                .map(check -> Output.of(
                        "gradcheck.agree.largest",
                        agreeing,
                        checks.size(),
                        FEW_DIGITS.format(check.relativeDifference()),
                        name(check, names)))
                .orElseGet(() -> Output.of("gradcheck.agree", agreeing, checks.size()));
        String all = Stream.of(
                        clause("gradcheck.explained", checks.size() - agreeing - unexplained),
                        clause("gradcheck.unexplained", unexplained))
                .flatMap(Optional::stream)
                .reduce(agree, (before, clause) -> Output.of("gradcheck.and", before, clause));
        return Output.of("gradcheck.end", all);
    }

    private static Optional<String> clause(String key, long count) {
        return count == 0 ? Optional.empty() : Optional.of(Output.of(key + Output.oneOrMore(count), count));
    }

    private static List<GradientCheck> agreeing(List<GradientCheck> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == GradientCheck.Verdict.AGREES)
                .toList();
    }

    private static Optional<GradientCheck> largest(List<GradientCheck> checks) {
        return agreeing(checks).stream().max(Comparator.comparingDouble(GradientCheck::relativeDifference));
    }

    private Map<String, @Nullable Object> values(List<GradientCheck> checks) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("iteration", iteration);
        values.put("agree", checks.stream().allMatch(GradientCheck::isExplained));
        values.put(
                "largestRelativeDifference",
                largest(checks).map(GradientCheck::relativeDifference).orElse(null));
        values.put(
                "parameters", checks.stream().map(GradientCheckCommand::entry).toList());
        return values;
    }

    private static Map<String, @Nullable Object> entry(GradientCheck check) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("parameter", check.gradient().parameter().bareName());
        entry.put("gradient", check.value());
        entry.put("difference", check.slope());
        entry.put("step", check.step());
        entry.put("relativeDifference", check.relativeDifference());
        entry.put("verdict", TextScanner.lowerCase(check.verdict().name()));
        entry.put("reason", check.verdict().sentence());
        return entry;
    }
}
