package chalkgrad.training;

import chalkgrad.document.Document;
import chalkgrad.document.Start;
import chalkgrad.network.Parameters;
import chalkgrad.pass.Run;
import java.util.Map;

public final class Trainer {
    private Document document;

    public Trainer(Document document) {
        this.document = document;
    }

    public void use(Document other) {
        document = other;
    }

    public int run(int count) {
        for (int k = 0; k < count; k++) {
            Parameters next = new Run(document).pass(1).updated();
            document = document.continuing(next, new Start(document.start().iterations() + 1, Map.of()));
        }
        return count;
    }

    public Parameters parameters() {
        return document.parameters();
    }

    public Start start() {
        return document.start();
    }

    public Scores scores() {
        return Scores.of(document);
    }
}
