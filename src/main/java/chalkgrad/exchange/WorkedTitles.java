package chalkgrad.exchange;

import chalkgrad.document.Metadata;
import chalkgrad.language.Language;
import java.util.ResourceBundle;

/// Titles and summaries of networks in a language. Those that a worked network came with are translated, also in a copy
/// of it; what a user wrote is left as it is.
public record WorkedTitles(Language language) {
    private static final String BUNDLE = "chalkgrad.exchange.worked";

    /// The titles in the language of the program.
    public static WorkedTitles ofProgram() {
        return new WorkedTitles(Language.current());
    }

    /// The text shown in lists and title bars.
    public String heading(Metadata network) {
        String title = title(network.name(), network.title());
        return title.isEmpty() ? network.name() : title;
    }

    /// The title of the network of a name; may be empty.
    public String title(String name, String written) {
        return own(name + ".title", written);
    }

    /// The summary; may be empty.
    public String summary(Metadata network) {
        return own(network.name() + ".summary", network.summary());
    }

    private String own(String key, String written) {
        ResourceBundle english = Language.ENGLISH.bundle(BUNDLE);
        boolean isOwn = english.containsKey(key) && english.getString(key).equals(written);
        return isOwn ? language.bundle(BUNDLE).getString(key) : written;
    }
}
