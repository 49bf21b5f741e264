package chalkgrad.app.words;

import chalkgrad.app.session.NotebookCode;
import chalkgrad.script.NotebookNetworks;
import chalkgrad.script.NotebookNetworks.Network;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Describes what was found in a notebook.
public record NotebookWords(Texts texts) {
    private static final int MOST_PROBLEMS = 3;

    /// A network and where it is computed: "2-2-2 softmax, cross-entropy (cells 5 to 7)".
    public String network(NotebookCode code) {
        String kind = kind(code.network());
        return code.isProgram() ? kind : texts.get("notebook.network", kind, cells(code.network()));
    }

    /// A network and where it was read: "2-2-2 softmax, cross-entropy, read from cells 5 to 7 of homework.ipynb".
    public String summary(NotebookCode code) {
        String kind = kind(code.network());
        return code.isProgram()
                ? texts.get("notebook.summary.program", kind, code.name())
                : texts.get("notebook.summary", kind, cells(code.network()), code.name());
    }

    private String kind(Network network) {
        String loss = texts.get("loss." + network.document().loss().name());
        return texts.get("notebook.kind", network.document().description().title(), loss);
    }

    private String cells(Network network) {
        String first = Integer.toString(network.firstCell());
        return network.firstCell() == network.lastCell()
                ? texts.get("notebook.cell", first)
                : texts.get("notebook.cells", first, Integer.toString(network.lastCell()));
    }

    /// That no network was found, and the first problems.
    public String nothing(NotebookNetworks notebook, String file) {
        Stream<String> problems = notebook.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> texts.get("notebook.problem", Texts.capitalized(problem)));
        int more = notebook.problems().size() - MOST_PROBLEMS;
        return Stream.of(
                        Stream.of(texts.get("notebook.nothing", file)),
                        problems,
                        more > 0
                                ? Stream.of(texts.get("notebook.problems.more", Integer.toString(more)))
                                : Stream.<String>empty())
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }
}
