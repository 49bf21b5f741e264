package chalkgrad;

import chalkgrad.cli.Cli;
import chalkgrad.cli.Terminal;
import chalkgrad.cli.WindowWish;

/// Starts the program: with a command in the terminal, otherwise with a window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.standard();
        var window = new Window(terminal);
        boolean plain = arguments.length == 0;
        System.exit(
                plain ? Cli.run(terminal, () -> window.open(WindowWish.NONE)) : Cli.run(terminal, window, arguments));
    }
}
