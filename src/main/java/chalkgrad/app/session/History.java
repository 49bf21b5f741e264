package chalkgrad.app.session;

import chalkgrad.document.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The documents before and after the present one. Edits of one gesture, such as the dragging of a number, are one
/// entry.
final class History {
    private final Deque<Entry> past = new ArrayDeque<>();
    private final Deque<Entry> future = new ArrayDeque<>();
    private Document present;
    private Document saved;
    private Optional<Object> gesture = Optional.empty();
    private boolean gestureHasEntry;
    /// What could be redone before the gesture.
    private List<Entry> dropped = List.of();

    History(Document present) {
        this.present = present;
        this.saved = present;
    }

    Document present() {
        return present;
    }

    /// Makes a document the present one. With the gesture of the last entry it joins that entry; a gesture that ends
    /// where it began leaves none.
    void push(String label, Document next, Optional<Object> ofGesture) {
        if (next.equals(present)) {
            return;
        }
        if (gesture.isPresent() && gesture.equals(ofGesture)) {
            takeBackGesture();
        }
        gesture = ofGesture;
        gestureHasEntry = !next.equals(present);
        if (gestureHasEntry) {
            past.push(new Entry(label, present));
            dropped = List.copyOf(future);
            future.clear();
            present = next;
        }
    }

    private void takeBackGesture() {
        if (gestureHasEntry) {
            present = past.pop().document;
            future.addAll(dropped);
            gestureHasEntry = false;
        }
    }

    /// Starts anew with a document that is as it is on disk.
    void reset(Document document) {
        past.clear();
        future.clear();
        gesture = Optional.empty();
        present = document;
        saved = document;
    }

    void undo() {
        move(past, future);
    }

    void redo() {
        move(future, past);
    }

    private void move(Deque<Entry> from, Deque<Entry> to) {
        if (!from.isEmpty()) {
            Entry entry = from.pop();
            to.push(new Entry(entry.label, present));
            present = entry.document;
            gesture = Optional.empty();
        }
    }

    /// What an undo would take back.
    Optional<String> undoLabel() {
        return Optional.ofNullable(past.peek()).map(Entry::label);
    }

    /// What a redo would do again.
    Optional<String> redoLabel() {
        return Optional.ofNullable(future.peek()).map(Entry::label);
    }

    /// Takes back what a gesture has done so far, as if it had never been.
    void cancel(Object ofGesture) {
        if (gesture.equals(Optional.of(ofGesture))) {
            takeBackGesture();
            gesture = Optional.empty();
        }
    }

    /// The next edit is an entry of its own.
    void endGesture() {
        gesture = Optional.empty();
    }

    void markSaved() {
        saved = present;
    }

    boolean isSaved() {
        return present.equals(saved);
    }

    private record Entry(String label, Document document) {}
}
