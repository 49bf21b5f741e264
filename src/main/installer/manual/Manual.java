import chalkgrad.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Writes what picocli knows about the commands: the sources of the man pages, and the completion for bash and zsh.
class Manual {
    private Manual() {}

    /// @param arguments the folder for the sources of the man pages, and that for the completion
    public static void main(String[] arguments) throws IOException {
        CommandLine commands = Cli.commands();
        Path pages = Files.createDirectories(Path.of(arguments[0]));
        if (ManPageGenerator.generateManPage(pages.toFile(), null, new boolean[0], false, commands.getCommandSpec())
                != CommandLine.ExitCode.OK) {
            throw new IllegalStateException("the man pages cannot be written");
        }
        Path completion = Files.createDirectories(Path.of(arguments[1]));
        Files.writeString(completion.resolve("chalkgrad"), AutoComplete.bash("chalkgrad", commands));
    }
}
