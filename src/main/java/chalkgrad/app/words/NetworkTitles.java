package chalkgrad.app.words;

import chalkgrad.document.Metadata;
import chalkgrad.exchange.WorkedTitles;
import chalkgrad.language.Language;

/// Titles and summaries of networks in the language of the window's texts.
public record NetworkTitles(Texts texts) {
    private WorkedTitles worked() {
        String tag = texts.bundle().getLocale().toLanguageTag();
        return new WorkedTitles(Language.tagged(tag).orElse(Language.ENGLISH));
    }

    /// The text shown in lists and title bars.
    public String heading(Metadata network) {
        return worked().heading(network);
    }

    /// The title; may be empty.
    public String title(Metadata network) {
        return title(network.name(), network.title());
    }

    /// The title of the network of a name; may be empty.
    public String title(String name, String written) {
        return worked().title(name, written);
    }

    /// The summary; may be empty.
    public String summary(Metadata network) {
        return worked().summary(network);
    }
}
