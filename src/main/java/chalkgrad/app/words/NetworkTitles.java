package chalkgrad.app.words;

import chalkgrad.document.Metadata;
import chalkgrad.language.Language;

/// Titles and summaries of networks. Those that a worked network came with are in the user's language, also in a copy
/// of
/// it; what a user wrote is left as it is.
public record NetworkTitles(Texts texts) {
    /// The text shown in lists and title bars.
    public String heading(Metadata network) {
        String title = title(network);
        return title.isEmpty() ? network.name() : title;
    }

    /// The title; may be empty.
    public String title(Metadata network) {
        return title(network.name(), network.title());
    }

    /// The title of the network of a name; may be empty.
    public String title(String name, String written) {
        return own(name, written, ".title");
    }

    /// The summary; may be empty.
    public String summary(Metadata network) {
        return own(network.name(), network.summary(), ".summary");
    }

    private String own(String name, String written, String ending) {
        String key = "worked." + name + ending;
        return texts.has(key) && written.equals(Texts.in(Language.ENGLISH).get(key)) ? texts.get(key) : written;
    }
}
