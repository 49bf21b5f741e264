package chalkgrad.app.file;

import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.exchange.InputException;
import chalkgrad.network.LayerKind;
import chalkgrad.network.Network;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which documents the window can show: those whose layers are all fully connected. The engine knows other kinds, for
/// which the stage has no drawing yet.
public record Drawable(Texts texts) {
    /// Returns the document if it can be drawn.
    ///
    /// @throws InputException if it cannot, with what works instead
    public Document require(Document document) {
        Network network = document.network();
        if (network.isDense()) {
            return document;
        }
        String kinds = IntStream.rangeClosed(1, network.depth())
                .mapToObj(l -> network.layer(l).kind())
                .filter(kind -> !kind.isDense())
                .map(LayerKind::name)
                .distinct()
                .collect(Collectors.joining(", "));
        throw new InputException(
                texts.get("notice.notDrawn", new NetworkTitles(texts).heading(document.description()), kinds));
    }
}
