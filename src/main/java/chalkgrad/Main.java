package chalkgrad;

import chalkgrad.cli.Cli;
import chalkgrad.cli.Terminal;

/// Starts the program: with a command in the terminal, else with a window.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        boolean command = arguments.length > 0 && Cli.understands(arguments[0]);
        System.exit(command ? Cli.run(Terminal.standard(), arguments) : Cli.DONE);
    }
}
