package chalkgrad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// What the commands say about themselves in each language. The language is that of the whole program, so no other test
/// runs meanwhile.
@Isolated
class HelpTest {
    private static final int COLUMNS = 80;

    private static List<CommandLine> commands(Language language) {
        CommandLine program = Cli.commands(language);
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .toList();
    }

    /// What a command says it does, then what its arguments mean.
    private static List<String> explanations(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        var texts = new ArrayList<String>();
        texts.add(String.join("", usage.header()) + String.join("", usage.description()));
        for (ArgSpec argument : spec.args()) {
            texts.add(String.join("", argument.description()));
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandAndArgumentIsExplained(Language language) {
        for (CommandLine command : commands(language)) {
            assertThat(explanations(command)).as(command.getCommandName()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothingIsExplainedInEnglishInAnotherLanguage(Language language) {
        List<CommandLine> english = commands(Language.ENGLISH);
        List<CommandLine> translated = commands(language);
        for (int k = 0; k < english.size(); k++) {
            assertThat(explanations(translated.get(k)))
                    .as(english.get(k).getCommandName())
                    .doesNotContainAnyElementsOf(explanations(english.get(k)));
            assertThat(translated.get(k).getUsageMessage()).doesNotContain("Usage:", "Examples:", "Commands:");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineIsWiderThanATerminal(Language language) {
        for (CommandLine command : commands(language)) {
            assertThat(command.getUsageMessage().lines())
                    .as(command.getCommandName())
                    .allMatch(line -> width(line) <= COLUMNS);
        }
    }

    /// In columns, of which a Chinese character takes two.
    private static int width(String line) {
        return line.codePoints()
                .map(c -> Character.isIdeographic(c) || c >= 0xFF00 || (c >= 0x3000 && c < 0x3040) ? 2 : 1)
                .sum();
    }

    @Test
    void theOptionDecidesInWhichLanguageTheHelpIs() {
        Locale before = Locale.getDefault();
        try {
            assertThat(Outcome.of("trace", "--help", "--lang", "de").out()).startsWith("Aufruf: chalkgrad trace");
            assertThat(Outcome.of("trace", "--help", "--lang=en").out()).startsWith("Usage: chalkgrad trace");
        } finally {
            Locale.setDefault(before);
        }
    }
}
