package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Edit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The documents before and after the present one. Edits of one gesture, such as dragging a number, are one entry. The
/// oldest entries are dropped when the entries exceed their memory limit.
final class History {
    private static final long BYTES = 64L << 20;

    private final long allowed;
    private final Deque<HistoryEntry> past = new ArrayDeque<>();
    private final Deque<HistoryEntry> future = new ArrayDeque<>();
    private long used;
    private Document present;
    private Optional<Document> saved;
    private Optional<Object> gesture = Optional.empty();
    private boolean gestureHasEntry;
    /// The entries that could be redone before the gesture.
    private List<HistoryEntry> dropped = List.of();

    History(Document present) {
        this(present, BYTES);
    }

    /// @param allowed the memory limit of the past, in bytes
    History(Document present, long allowed) {
        this.present = present;
        this.saved = Optional.of(present);
        this.allowed = allowed;
    }

    Document present() {
        return present;
    }

    /// The document as it is on disk, if it was saved or opened from there.
    Optional<Document> saved() {
        return saved;
    }

    /// Makes a document the present one. An edit with the gesture of the last entry joins that entry. A gesture that
    /// ends where it began leaves no entry.
    void push(Edit edit, Document next, Optional<Object> ofGesture) {
        if (next.equals(present)) {
            return;
        }
        if (gesture.isPresent() && gesture.equals(ofGesture)) {
            takeBackGesture();
        }
        gesture = ofGesture;
        gestureHasEntry = !next.equals(present);
        if (gestureHasEntry) {
            push(past, new HistoryEntry(edit, present, Footprint.beside(next, present)));
            dropped = List.copyOf(future);
            clear(future);
            present = next;
            forget();
        }
    }

    /// Makes a document the present one that nobody has made by an edit, such as what a training has reached. It
    /// belongs
    /// to the gesture that somebody is in the middle of, and leaves the name of its entry as it is.
    void pushWithinGesture(Edit edit, Document next) {
        push(gestureHasEntry ? undoable().orElse(edit) : edit, next, gesture);
    }

    private void takeBackGesture() {
        if (gestureHasEntry) {
            present = pop(past).document;
            dropped.reversed().forEach(entry -> push(future, entry));
            gestureHasEntry = false;
        }
    }

    private void push(Deque<HistoryEntry> stack, HistoryEntry entry) {
        stack.push(entry);
        used += entry.bytes;
    }

    private HistoryEntry pop(Deque<HistoryEntry> stack) {
        HistoryEntry entry = stack.pop();
        used -= entry.bytes;
        return entry;
    }

    private void clear(Deque<HistoryEntry> stack) {
        while (!stack.isEmpty()) {
            pop(stack);
        }
    }

    /// The last edit can always be undone, however large the document is.
    private void forget() {
        while (used > allowed && past.size() > 1) {
            used -= past.removeLast().bytes;
        }
    }

    /// Starts a new history with a document.
    ///
    /// @param onDisk whether the document equals its file
    void reset(Document document, boolean onDisk) {
        clear(past);
        clear(future);
        gesture = Optional.empty();
        present = document;
        saved = Optional.of(document).filter(one -> onDisk);
    }

    void undo() {
        move(past, future);
    }

    void redo() {
        move(future, past);
    }

    private void move(Deque<HistoryEntry> from, Deque<HistoryEntry> to) {
        if (!from.isEmpty()) {
            HistoryEntry entry = pop(from);
            push(to, new HistoryEntry(entry.edit, present, Footprint.beside(entry.document, present)));
            present = entry.document;
            gesture = Optional.empty();
        }
    }

    /// The edit that an undo would undo.
    Optional<Edit> undoable() {
        return Optional.ofNullable(past.peek()).map(HistoryEntry::edit);
    }

    /// The edit that a redo would redo.
    Optional<Edit> redoable() {
        return Optional.ofNullable(future.peek()).map(HistoryEntry::edit);
    }

    /// Undoes a gesture so far and leaves no entry.
    void cancel(Object ofGesture) {
        if (gesture.equals(Optional.of(ofGesture))) {
            takeBackGesture();
            gesture = Optional.empty();
        }
    }

    /// Ends the gesture, so that the next edit is an entry of its own.
    void endGesture() {
        gesture = Optional.empty();
    }

    /// Whether this gesture, and no other, goes on.
    boolean isIn(Object ofGesture) {
        return gesture.equals(Optional.of(ofGesture));
    }

    /// Whether any gesture goes on.
    boolean isInGesture() {
        return gesture.isPresent();
    }

    void markSaved(Document document) {
        saved = Optional.of(document);
    }

    boolean isSaved() {
        return saved.equals(Optional.of(present));
    }

    /// @param bytes the memory that the document takes on its own
    private record HistoryEntry(Edit edit, Document document, long bytes) {}
}
