import chalkgrad.cli.Cli;
import chalkgrad.exchange.WorkedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Writes what picocli knows about the commands: the sources of the man pages, and the completion for bash and zsh.
class Manual {
    private static final String NO_WORDS = "local positionals=\"\"";
    private static final String REPLY =
            "COMPREPLY=( $(compgen -W \"${commands// /$'\\n'}${IFS}${positionals}\" -- \"${curr_word}\") )\n";
    private static final String FILES = """
            type compopt &>/dev/null && compopt -o filenames
            COMPREPLY+=( $(compgen -f -- "${curr_word}") )
        """;

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
        Files.writeString(
                completion.resolve("chalkgrad"), withFiles(AutoComplete.bash("chalkgrad", commands), commands));
    }

    /// The completion with the names of files and of worked networks, where a command takes either. Of such an
    /// argument, picocli completes nothing, and keeps the shell from doing it.
    private static String withFiles(String script, CommandLine commands) {
        String result = takesFile(commands) ? withFiles(script, "_picocli_chalkgrad") : script;
        for (Map.Entry<String, CommandLine> command : commands.getSubcommands().entrySet()) {
            if (takesFile(command.getValue())) {
                result = withFiles(result, "_picocli_chalkgrad_" + command.getKey());
            }
        }
        return result;
    }

    private static boolean takesFile(CommandLine command) {
        return command.getCommandSpec().positionalParameters().stream()
                .anyMatch(
                        one -> one.paramLabel().equals("FILE") && one.typeInfo().getType() != Path.class);
    }

    private static String withFiles(String script, String function) {
        int start = script.indexOf("function " + function + "() {");
        int words = script.indexOf(NO_WORDS, start);
        int reply = script.indexOf(REPLY, words);
        if (start < 0 || words < 0 || reply < 0) {
            throw new IllegalStateException("the completion is made in another way than before: " + function);
        }
        return script.substring(0, words)
                + "local positionals=$'" + String.join("\\n", WorkedNetworks.names()) + "'"
                + script.substring(words + NO_WORDS.length(), reply + REPLY.length())
                + FILES
                + script.substring(reply + REPLY.length());
    }
}
