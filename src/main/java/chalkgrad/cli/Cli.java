package chalkgrad.cli;

import chalkgrad.exchange.InputException;
import chalkgrad.language.Language;
import chalkgrad.state.FailureLog;
import java.io.PrintWriter;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/// The program without a window.
public final class Cli {
    public static final int DONE = 0;
    public static final int WRONG_INPUT = 1;
    public static final int WRONG_USAGE = 2;

    /// A student's number is wrong.
    public static final int FOUND_WRONG = 3;

    /// If this variable is set, failures are printed with their stack traces.
    private static final String DEBUG = "CHALKGRAD_DEBUG";

    private final Terminal terminal;

    private Cli(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs the command that the arguments name.
    ///
    /// @param window opens the window if the arguments ask for it
    /// @return the exit code: 0 done, 1 the input is wrong, 2 wrong usage, 3 a student's number is wrong
    public static int run(Terminal terminal, WindowOpener window, String... arguments) {
        LanguageOption.in(arguments).ifPresent(Language::use);
        return run(
                terminal,
                () -> new Cli(terminal)
                        .commands(window)
                        .setHelpFactory(
                                (spec, scheme) -> new Help(spec.resourceBundle(help(Language.current())), scheme))
                        .execute(arguments));
    }

    /// Does a task, and reports a failure in one sentence.
    ///
    /// @return the exit code
    public static int run(Terminal terminal, Task task) {
        try {
            int code = task.run();
            terminal.flush();
            return code;
        } catch (Exception | Error e) {
            return new Cli(terminal).tell(e);
        }
    }

    /// The commands, for the manual and the completion that are made of them, which are in English.
    public static CommandLine commands() {
        return commands(Language.ENGLISH);
    }

    /// The commands, whose help is in a language.
    static CommandLine commands(Language language) {
        return new Cli(Terminal.standard()).commands(wish -> DONE).setResourceBundle(help(language));
    }

    private int tell(Throwable failure) {
        return switch (failure) {
            case OutputException e when e.isReaderGone() -> DONE;
            case OutputException e -> complain(e.sentence());
            case InputException e -> complain(String.valueOf(e.getMessage()));
            case OutOfMemoryError e -> complain(Sentences.of("memory"));
            default -> report(failure);
        };
    }

    /// The words of the help. They are read only when help is asked for, so that commands start sooner.
    private static ResourceBundle help(Language language) {
        return language.bundle("chalkgrad.cli.help");
    }

    private CommandLine commands(WindowOpener window) {
        return new CommandLine(ChalkgradCommand.class, new Wiring(terminal, window))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler((exception, arguments) -> refuse(exception, arguments))
                .setExecutionExceptionHandler((exception, command, arguments) -> tell(exception));
    }

    private int refuse(ParameterException exception, String... arguments) {
        terminal.out().flush();
        PrintWriter err = terminal.err();
        err.println("chalkgrad: " + Misuse.sentence(exception, arguments));
        err.println(Sentences.of(
                "usage.try", exception.getCommandLine().getCommandSpec().qualifiedName()));
        return WRONG_USAGE;
    }

    private int complain(String sentence) {
        try {
            terminal.out().flush();
            terminal.err().println("chalkgrad: " + sentence);
            terminal.err().flush();
        } catch (OutputException e) {
            return WRONG_INPUT;
        }
        return WRONG_INPUT;
    }

    private int report(Throwable failure) {
        System.getLogger(Cli.class.getName()).log(System.Logger.Level.ERROR, "a command failed", failure);
        String kind = failure.getClass().getSimpleName();
        int code = complain(FailureLog.ofUser()
                .file()
                .map(file -> Sentences.of("failure", kind, file))
                .orElseGet(() -> Sentences.of("failure.unlogged", kind)));
        if (System.getenv(DEBUG) != null) {
            failure.printStackTrace(terminal.err());
            terminal.err().flush();
        }
        return code;
    }

    /// A task that may fail.
    @FunctionalInterface
    public interface Task {
        int run() throws Exception;
    }
}
