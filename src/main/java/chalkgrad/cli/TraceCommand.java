package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.NotationChoices;
import chalkgrad.exchange.UnusedKeys;
import chalkgrad.math.Decimals;
import chalkgrad.notation.CourseNames;
import chalkgrad.notation.NotationChoice;
import chalkgrad.pass.NameException;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the walk of a network, or its numbers.
@Command(name = "trace", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TraceCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(descriptionKey = "file", paramLabel = "FILE")
    private String file = "";

    @Mixin
    private final IterationsOption iterations = new IterationsOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--quantity", paramLabel = "NAME")
    private @Nullable String quantity;

    @Option(names = "--decimals", paramLabel = "K")
    private @Nullable Integer decimals;

    @Option(names = "--by-hand", paramLabel = "K")
    private @Nullable Integer byHand;

    @Option(names = "--notation")
    private boolean inNotation;

    @Option(names = "--notation-of", paramLabel = "NETWORK")
    private @Nullable String notationOf;

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        checkUsage();
        Document opened = DocumentOpener.document(file, terminal);
        UnusedKeys.of(opened).forEach(note -> terminal.err().println("chalkgrad: " + file + ": " + note));
        Document document = written(iterations.applyTo(opened));
        if (quantity != null) {
            tell(document, quantity);
        } else if (json) {
            Json.write(new TraceValues(document).all(), terminal.json());
        } else {
            new Walk(document, rounding().orElse(Decimals.STANDARD), shown(document), hand()).write(terminal.out());
        }
    }

    /// The document in the requested notation, or in its own if none is requested.
    private Document written(Document document) {
        if (notationOf == null) {
            return document;
        }
        return NotationChoices.of(document).stream()
                .filter(choice -> choice.key().equals(notationOf))
                .findFirst()
                .map(choice -> document.with(choice.notation()))
                .orElseThrow(() -> wrong("trace.notation", String.valueOf(notationOf), keys(document)));
    }

    private static String keys(Document document) {
        return NotationChoices.of(document).stream().map(NotationChoice::key).collect(Collectors.joining(", "));
    }

    private CourseNames shown(Document document) {
        return inNotation || notationOf != null ? new CourseNames(document) : CourseNames.canonical(document);
    }

    private void checkUsage() {
        iterations.checkUsage(spec);
        if (decimals != null && (decimals < 0 || decimals > 17)) {
            throw wrong("trace.decimals", decimals);
        }
        if ((inNotation || notationOf != null) && json) {
            throw wrong("json.notation");
        }
        if (byHand != null && (byHand < 0 || byHand > 15)) {
            throw wrong("trace.byHand", byHand);
        }
        if (byHand != null && decimals != null) {
            throw wrong("trace.byHand.decimals");
        }
        if (byHand != null && json && quantity == null) {
            throw wrong("trace.byHand.json");
        }
        if (decimals != null && json && quantity == null) {
            throw wrong("trace.decimals.json");
        }
    }

    private ParameterException wrong(String key, Object... parts) {
        return new ParameterException(spec.commandLine(), Sentences.of(key, parts));
    }

    private Optional<Decimals> rounding() {
        return Optional.ofNullable(byHand == null ? decimals : byHand)
                .map(places -> new Decimals(places, Decimals.Rounding.PLACES));
    }

    private OptionalInt hand() {
        return byHand == null ? OptionalInt.empty() : OptionalInt.of(byHand);
    }

    private void tell(Document document, String name) {
        CourseNames names = shown(document);
        Quantity asked = parse(document, name);
        var run = new Run(document);
        var statement = new Statement(run, rounding().orElse(Decimals.EXACT), hand());
        if (byHand != null) {
            tellByHand(new HandTrace(run, statement, names, asked));
        } else if (json) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("quantity", asked.name());
            values.put("formula", statement.symbols(asked).orElse(null));
            values.put("numbers", statement.numbers(asked).orElse(null));
            values.put("value", run.value(asked));
            Json.write(values, terminal.json());
        } else {
            terminal.out().println(names.text(asked) + statement.equations(asked, names::text));
        }
    }

    private void tellByHand(HandTrace trace) {
        if (json) {
            Json.write(trace.values(), terminal.json());
        } else {
            trace.lines().forEach(terminal.out()::println);
        }
    }

    private Quantity parse(Document document, String name) {
        try {
            var names = new CourseNames(document);
            Quantity asked = names.parse(name);
            names.doubt(name).ifPresent(note -> terminal.err().println("chalkgrad: " + note));
            return asked;
        } catch (NameException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
