package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.Json;
import chalkgrad.exchange.WorkedNetworks;
import chalkgrad.exchange.WorkedTitles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the worked networks.
@Command(
        name = "examples",
        footer = {"  chalkgrad examples", "  chalkgrad examples --json"},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExamplesCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--json")
    private boolean json;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<Metadata> all =
                WorkedNetworks.all().stream().map(Document::description).toList();
        if (json) {
            Json.write(all.stream().map(ExamplesCommand::entry).toList(), terminal.json());
        } else {
            list(all);
        }
    }

    private void list(List<Metadata> all) {
        WorkedTitles titles = WorkedTitles.ofProgram();
        int nameWidth = longest(all, Metadata::name);
        int titleWidth = longest(all, titles::heading);
        for (Metadata one : all) {
            terminal.out()
                    .println(DisplayWidth.left(one.name(), nameWidth) + "  "
                            + DisplayWidth.left(titles.heading(one), titleWidth) + "  " + titles.summary(one));
        }
    }

    private static int longest(List<Metadata> all, Function<Metadata, String> text) {
        return all.stream().map(text).mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private static Map<String, String> entry(Metadata one) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("name", one.name());
        entry.put("title", one.title());
        entry.put("description", one.summary());
        return entry;
    }
}
