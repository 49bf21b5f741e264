package chalkgrad;

import chalkgrad.cli.Cli;
import chalkgrad.cli.Terminal;
import chalkgrad.cli.WindowWish;
import chalkgrad.exchange.WorkedNetworks;

/// Starts the program: with a command in the terminal, otherwise with a window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.standard();
        var window = new Window(terminal);
        boolean plain = arguments.length == 0;
        int code = plain ? Cli.run(terminal, () -> window.open(WindowWish.NONE)) : Cli.run(terminal, window, arguments);
        if (System.getProperty("chalkgrad.rehearsal", "").equals("true")) {
            // the start-up cache knows commands of the terminal, too
            Cli.run(terminal, window, "trace", WorkedNetworks.names().getFirst());
        }
        System.exit(code);
    }
}
