package chalkgrad.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's name, under which its commands stand.
@Command(
        name = "chalkgrad",
        description = {
            "Backpropagation by hand, click by click.",
            "",
            "Without a command a window opens, with the FILE or worked network that is named, if any."
        },
        customSynopsis = {"chalkgrad [FILE]", "chalkgrad COMMAND ..."},
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chalkgrad                            opens the window",
            "  chalkgrad my-network.json            opens the window with a file",
            "  chalkgrad examples                   lists the worked networks",
            "  chalkgrad trace seed001-regression   walks one of them in the terminal",
            "  chalkgrad trace --help               tells more about a command"
        },
        subcommands = {TraceCommand.class, ExamplesCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ChalkgradCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is given");
    }
}
