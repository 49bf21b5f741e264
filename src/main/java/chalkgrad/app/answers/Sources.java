package chalkgrad.app.answers;

import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers of each document that was open, which are there again when the user returns to it, and their results.
final class Sources {
    private final Map<Opened, Source> all = new HashMap<>();
    private final Map<Opened, Earlier> results = new HashMap<>();
    private Opened opened;

    Sources(Session session) {
        this.opened = Opened.of(session);
    }

    /// Goes to the open document. Numbers that its code prints are taken if there are no others.
    void follow(Session session) {
        opened = Opened.of(session);
        session.codeProperty().get().map(Source::of).ifPresent(printed -> all.putIfAbsent(opened, printed));
    }

    /// Takes over those of another panel.
    void take(Sources others) {
        opened = others.opened;
        all.putAll(others.all);
    }

    Source get() {
        return all.getOrDefault(opened, Source.NOTHING);
    }

    void set(Source source) {
        all.put(opened, source);
        if (source.equals(Source.NOTHING)) {
            results.remove(opened);
        }
    }

    /// The lines with the earlier results for their numbers.
    List<ResultLine> compared(Document document, List<ResultLine> lines) {
        return results.computeIfAbsent(opened, any -> new Earlier()).compared(document, lines);
    }
}
