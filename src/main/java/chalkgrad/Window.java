package chalkgrad;

import chalkgrad.app.ChalkgradApp;
import chalkgrad.cli.Cli;
import chalkgrad.cli.Terminal;
import chalkgrad.cli.Walk;
import chalkgrad.cli.WindowOpener;
import chalkgrad.cli.WindowWish;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentSource;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.language.Words;
import chalkgrad.math.Decimals;
import chalkgrad.notation.CourseNames;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens the window. If that is not possible, it writes the walk to the terminal. JavaFX is loaded only when the window
/// opens.
record Window(Terminal terminal) implements WindowOpener {
    @Override
    public int open(WindowWish wish) {
        if (isWithoutDisplay()) {
            return walk(wish.fileOrName());
        }
        try {
            ChalkgradApp.launch(
                    wish.fileOrName(), wish.looks().map(WindowWish.Looks::name), wish.present(), wish.language());
            return Cli.DONE;
        } catch (RuntimeException | LinkageError e) {
            if (isOurs(e)) {
                throw e;
            }
            return walk(wish.fileOrName());
        }
    }

    private int walk(Optional<String> fileOrName) {
        Document document = DocumentSource.open(
                fileOrName.orElseGet(() -> WorkedNetworks.names().getFirst()));
        new Walk(document, Decimals.STANDARD, CourseNames.canonical(document)).write(terminal.out());
        terminal.out().println();
        Stream.of("display", "display.commands")
                .map(key -> Words.error(Window.class, key))
                .forEach(terminal.out()::println);
        return Cli.DONE;
    }

    private static boolean isWithoutDisplay() {
        boolean linux = System.getProperty("os.name", "").equals("Linux");
        boolean drawsWithoutDisplay = System.getProperty("glass.platform", "").equalsIgnoreCase("Headless");
        return linux && !drawsWithoutDisplay && !isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /// Whether a failure comes from the application, not from a toolkit that cannot start.
    private static boolean isOurs(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                .anyMatch(frame -> frame.getClassName().startsWith("chalkgrad.app."));
    }
}
