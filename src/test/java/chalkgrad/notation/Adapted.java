package chalkgrad.notation;

import chalkgrad.Blueprint;
import chalkgrad.document.Document;
import chalkgrad.document.Notation;
import chalkgrad.network.Activations;
import chalkgrad.network.Layer;
import chalkgrad.network.Losses;
import java.util.Random;

/// Documents in the notations of others.
public final class Adapted {
    private Adapted() {}

    /// The document in a notation as far as it fits.
    public static Document to(Document document, Notation notation) {
        return document.with(NotationChoice.adapted(notation, document));
    }

    /// A single layer of identities.
    static Document plain(int inputs, int outputs) {
        return Blueprint.of(
                        inputs,
                        Losses.named("half_squared_error").orElseThrow(),
                        new Layer(outputs, Activations.named("identity").orElseThrow(), false))
                .build(new Random(1));
    }
}
