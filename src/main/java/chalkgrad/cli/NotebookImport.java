package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.network.OptimizerRule;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes the networks in a notebook's code to files.
///
/// @param output the file; `{n}` in its name stands for the number of the network
/// @param chosen the number of the only network to write, if not all
/// @param name the name of the networks, if not that of the notebook
record NotebookImport(
        Terminal terminal,
        Path source,
        Path output,
        @Nullable Integer chosen,
        @Nullable String name,
        boolean force) {
    private static final String NUMBER = "{n}";

    void run() {
        checkOutput(file(1));
        write(CodeReading.read(terminal, source));
    }

    /// Writes the networks that were found, or the chosen one, and what could not be read.
    ///
    /// @throws InputException if there is none, or it is not clear which to write
    void write(NotebookNetworks read) {
        CodeReading.complain(terminal, source, read);
        List<Network> networks = read.networks();
        if (networks.isEmpty()) {
            throw InputException.at(source.toString(), "", Sentences.of("networks.none"));
        }
        if (chosen == null && networks.size() > 1 && !output.toString().contains(NUMBER)) {
            throw InputException.at(
                    source.toString(),
                    "",
                    Sentences.of("networks.many", networks.size(), summary(networks), "NAME-" + NUMBER + ".json"));
        }
        for (int n : numbers(networks.size())) {
            write(networks.get(n - 1), n);
        }
    }

    private List<Integer> numbers(int count) {
        if (chosen == null) {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }
        if (chosen < 1 || chosen > count) {
            throw InputException.at(source.toString(), "", Sentences.of("network.absent", chosen, count));
        }
        return List.of(chosen);
    }

    private Path file(int number) {
        return Path.of(output.toString().replace(NUMBER, String.valueOf(number)));
    }

    private void checkOutput(Path file) {
        if (file.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
            throw new InputException(Sentences.of("file.same", file));
        }
        if (Files.exists(file) && !force) {
            throw new InputException(Sentences.of("file.exists", file));
        }
    }

    private void write(Network network, int number) {
        Path file = file(number);
        checkOutput(file);
        Document document = network.document();
        String title = document.description().title();
        DocumentWriter.save(document.with(new Metadata(name(number), title, "", List.of())), file);
        terminal.out().println(Output.of("import.wrote.notebook", file, described(network)));
        network.notes().forEach(note -> terminal.out().println("  " + note));
    }

    private String name(int number) {
        if (name != null) {
            return NewCommand.checkedName(name.replace(NUMBER, String.valueOf(number)));
        }
        return FileType.DOCUMENT.withoutEnding(String.valueOf(file(number).getFileName()));
    }

    private static String summary(List<Network> networks) {
        List<String> parts = new ArrayList<>();
        for (int n = 1; n <= networks.size(); n++) {
            parts.add("%d: %s".formatted(n, described(networks.get(n - 1))));
        }
        return String.join("; ", parts);
    }

    private static String described(Network network) {
        Document document = network.document();
        OptimizerRule rule = document.optimizer().rule();
        return Output.of(
                rule.moves() ? "import.network.trained" : "import.network",
                document.description().title(),
                MistakeWords.withoutNames()
                        .of(Message.of("loss." + document.loss().name())),
                network.cells(),
                rule.name());
    }
}
