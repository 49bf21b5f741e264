package chalkgrad;

import chalkgrad.cli.Cli;
import chalkgrad.cli.Terminal;
import chalkgrad.cli.Walk;
import chalkgrad.cli.WindowOpener;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.math.Decimals;
import java.util.Optional;

/// Opens the window, or where no window can be opened walks the network in the terminal. Loads JavaFX only when it is
/// told to open.
record Window(Terminal terminal) implements WindowOpener {
    private static final String HINT = """

        There is no display for the window: open a desktop session, set DISPLAY, or log in with ssh -X.
        "chalkgrad trace NAME" walks any network here, "chalkgrad examples" lists those that come with it.
        """;

    @Override
    public int open(Optional<String> fileOrName) {
        return walk(fileOrName);
    }

    private int walk(Optional<String> fileOrName) {
        Document document = DocumentSource.open(
                fileOrName.orElseGet(() -> WorkedNetworks.names().getFirst()));
        new Walk(document, Decimals.STANDARD).write(terminal.out());
        HINT.lines().forEach(terminal.out()::println);
        return Cli.DONE;
    }
}
