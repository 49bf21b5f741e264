package chalkgrad.cli;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.DocumentWriter;
import chalkgrad.exchange.FileType;
import chalkgrad.exchange.InputException;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            throw InputException.at(source.toString(), "", "no network was found in its code");
        }
        if (chosen == null && networks.size() > 1 && !output.toString().contains(NUMBER)) {
            throw InputException.at(
                    source.toString(),
                    "",
                    "%d networks were found (%s); choose one with --network N, or write all with -o NAME-{n}.json"
                            .formatted(networks.size(), summary(networks)));
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
            throw InputException.at(
                    source.toString(), "", "there is no network %d; it has %d".formatted(chosen, count));
        }
        return List.of(chosen);
    }

    private Path file(int number) {
        return Path.of(output.toString().replace(NUMBER, String.valueOf(number)));
    }

    private void checkOutput(Path file) {
        if (file.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
            throw new InputException("%s: the file to write must not be the file to read".formatted(file));
        }
        if (Files.exists(file) && !force) {
            throw new InputException("%s: the file exists; --force overwrites it".formatted(file));
        }
    }

    private void write(Network network, int number) {
        Path file = file(number);
        checkOutput(file);
        Document document = network.document();
        String title = document.description().title();
        DocumentWriter.save(document.with(new Metadata(name(number), title, "", List.of())), file);
        terminal.out().println("wrote %s, a %s".formatted(file, described(network)));
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
        String optimizer = Optional.of(document.optimizer().rule().name())
                .filter(rule -> !rule.equals("none"))
                .map(rule -> ", " + rule)
                .orElse("");
        return "%s network with %s%s from %s"
                .formatted(
                        document.description().title(),
                        document.loss().name().replace('_', ' '),
                        optimizer,
                        network.cells());
    }
}
