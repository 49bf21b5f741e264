package chalkgrad.exchange;

import chalkgrad.document.Document;
import chalkgrad.notation.NotationChoice;
import java.util.List;

/// The notations that come with the program: the canonical one, and those of the worked networks.
public final class NotationChoices {
    private NotationChoices() {}

    /// The notations that a document can be written in, as far as they fit it.
    public static List<NotationChoice> of(Document document) {
        return NotationChoice.fitting(document, WorkedNetworks.all());
    }
}
