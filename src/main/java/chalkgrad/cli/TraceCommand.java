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
@Command(
        name = "trace",
        description = {
            "Walks through all steps of a network: each number with its formula, the numbers put in, and the result.",
            "With --json, it writes every number with all digits instead."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  chalkgrad trace seed001-regression",
            "  chalkgrad trace my-network.json --iterations 3 --decimals 8",
            "  chalkgrad trace seed003-silu-momentum --quantity \"dL/dw1[1,2]@3#2\"",
            "  chalkgrad trace seed000-q1-q2-sse --notation --quantity dL/dw7",
            "  chalkgrad trace seed003-silu-momentum --by-hand 2 --quantity \"L#2\"",
            "  chalkgrad trace my-network.json --json > numbers.json",
            "",
            "Names of numbers, to which @3 adds the sample and #2 the iteration:",
            "  x[1]  y[1]  w1[1,2]  b1[2]  w1[1,2]*x[1]  z1[2]  a1[2]  L[1]  L",
            "  dL/da1[2]  da/dz1[2]  dL/dz1[2]  dL/dw1[1,2]  dL/db1[2]  dL/dx[1]",
            "  v(w1[1,2])  m(w1[1,2])  s(w1[1,2])  new w1[1,2]",
            "Names in the notation of the file, such as dL/dw7, are understood too."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TraceCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A network's file, or the name of a worked network.")
    private String file = "";

    @Mixin
    private final IterationsOption iterations = new IterationsOption();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--quantity", paramLabel = "NAME", description = "Write only this number.")
    private @Nullable String quantity;

    @Option(
            names = "--decimals",
            paramLabel = "K",
            description = "Round to K decimal places (0 to 17). The default is 4 for the walk, "
                    + "and all digits for a single number.")
    private @Nullable Integer decimals;

    @Option(
            names = "--by-hand",
            paramLabel = "K",
            description =
                    "Round the result of every operation to K decimals (0 to 15) and continue with it, as on paper. "
                            + "With --quantity, also write all the numbers it is made of.")
    private @Nullable Integer byHand;

    @Option(names = "--notation", description = "Write names in the notation of the file.")
    private boolean inNotation;

    @Option(
            names = "--notation-of",
            paramLabel = "NETWORK",
            description = "Write names in the notation of a worked network, as far as it fits.")
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
                .orElseThrow(() -> wrong("no notation \"%s\" fits this network; those that fit are %s"
                        .formatted(notationOf, keys(document))));
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
            throw wrong("--decimals is %d, but must be from 0 to 17".formatted(decimals));
        }
        if ((inNotation || notationOf != null) && json) {
            throw wrong("JSON always uses the program's own names: leave out --notation");
        }
        if (byHand != null && (byHand < 0 || byHand > 15)) {
            throw wrong("--by-hand is %d, but must be from 0 to 15".formatted(byHand));
        }
        if (byHand != null && decimals != null) {
            throw wrong("--by-hand already sets the decimals: leave out --decimals");
        }
        if (byHand != null && json && quantity == null) {
            throw wrong("--by-hand with --json needs one number: add --quantity");
        }
        if (decimals != null && json && quantity == null) {
            throw wrong("--decimals has no meaning with --json, which gives all digits");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
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
