package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.FileType;
import chalkgrad.network.Network;
import chalkgrad.script.NotebookNetworks;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// The code that the open document was read from.
///
/// @param file the notebook, its text export or a program
/// @param notebook everything that was found in it
/// @param chosen the number of the network that is open; the first is 1
public record NotebookCode(Path file, NotebookNetworks notebook, int chosen) {
    public NotebookNetworks.Network network() {
        return notebook.networks().get(chosen - 1);
    }

    /// The name of the file.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// Whether it is a program, which has no cells.
    public boolean isProgram() {
        return FileType.PROGRAM.isNamed(file) && notebook.cells().size() == 1;
    }

    /// The same notebook with another of its networks open.
    public NotebookCode choosing(int number) {
        return new NotebookCode(file, notebook, number);
    }

    /// The network as a document that is called like the notebook, with its number if there are several.
    ///
    /// @param summary one sentence about it
    public Document document(String summary) {
        String bare = FileType.bareName(file);
        String called = notebook.networks().size() == 1 ? bare : bare + "-" + chosen;
        return network().document().with(new Metadata(called, called, summary, List.of()));
    }

    /// Whether a document computes what the code does. Its description and notation do not matter.
    public boolean computes(Document other) {
        Document own = network().document();
        return other.with(own.description()).with(own.notation()).equals(own);
    }

    /// Whether a document has the layers of the code, so that every number has the same place.
    public boolean hasPlacesOf(Document other) {
        Document own = network().document();
        return layers(own).equals(layers(other))
                && own.samples().size() == other.samples().size();
    }

    private static List<List<Integer>> layers(Document document) {
        Network layers = document.network();
        return IntStream.rangeClosed(0, layers.depth())
                .mapToObj(l -> List.of(layers.size(l), l > 0 && layers.layer(l).tiedBias() ? 1 : 0))
                .toList();
    }
}
