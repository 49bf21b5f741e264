package chalkgrad.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A change of the snapshots, or a return to one. Snapshots count from 1.
public sealed interface SnapshotEdit extends Edit {
    /// The most snapshots that a document can have.
    int MOST = 1000;

    /// The longest name of a snapshot, in characters.
    int LONGEST_NAME = 300;

    /// Keeps the parameters of the document, and what was before them, under a name.
    record TakeSnapshot(String name) implements SnapshotEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            return document.snapshots().size() < MOST
                    ? nameProblem(name, document.snapshots().size() + 1)
                    : Optional.of(new Problem("/snapshots", Sentences.of("snapshot.many", MOST)));
        }

        @Override
        public Document applyTo(Document document) {
            return changed(document, all -> all.add(new Snapshot(name, document.parameters(), document.start())));
        }
    }

    /// Goes back to the parameters of a snapshot, and to what the optimizer remembered then.
    record UseSnapshot(int snapshot) implements SnapshotEdit {
        @Override
        public Document applyTo(Document document) {
            Snapshot kept = document.snapshots().get(snapshot - 1);
            return document.continuing(
                    kept.parameters(), kept.startFor(document.optimizer().rule()));
        }
    }

    /// Another name for a snapshot.
    record RenameSnapshot(int snapshot, String name) implements SnapshotEdit {
        @Override
        public Optional<Problem> problem(Document document) {
            return nameProblem(name, snapshot);
        }

        @Override
        public Document applyTo(Document document) {
            return changed(document, all -> {
                Snapshot kept = all.get(snapshot - 1);
                all.set(snapshot - 1, new Snapshot(name, kept.parameters(), kept.start()));
            });
        }
    }

    /// Deletes a snapshot.
    record RemoveSnapshot(int snapshot) implements SnapshotEdit {
        @Override
        public Document applyTo(Document document) {
            Document changed = changed(document, all -> all.remove(snapshot - 1));
            return changed.with(changed.extras().withoutElement("/snapshots", snapshot - 1));
        }
    }

    private static Document changed(Document document, Consumer<List<Snapshot>> change) {
        var all = new ArrayList<>(document.snapshots());
        change.accept(all);
        return document.withSnapshots(all);
    }

    private static Optional<Problem> nameProblem(String name, int snapshot) {
        String pointer = "/snapshots/%d/name".formatted(snapshot - 1);
        if (name.isBlank()) {
            return Optional.of(new Problem(pointer, Sentences.of("snapshot.unnamed")));
        }
        return name.length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of(new Problem(pointer, Sentences.of("snapshot.longName", LONGEST_NAME, name.length())));
    }
}
