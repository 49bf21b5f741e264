package chalkgrad.document;

import java.util.List;

/// The name, title and summary of a document.
///
/// @param name short, as in a file name; may be empty
/// @param title one line; may be empty
/// @param summary one sentence; may be empty
/// @param tags such as [#BIG]
public record Metadata(String name, String title, String summary, List<String> tags) {
    /// The tag of documents whose traces leave out the parameter gradients of single samples.
    public static final String BIG = "big";

    public Metadata {
        tags = List.copyOf(tags);
    }

    /// With another title.
    public Metadata titled(String other) {
        return new Metadata(name, other, summary, tags);
    }

    /// With another summary.
    public Metadata summarized(String other) {
        return new Metadata(name, title, other, tags);
    }

    /// The text shown in lists and title bars.
    public String heading() {
        return title.isEmpty() ? name : title;
    }
}
