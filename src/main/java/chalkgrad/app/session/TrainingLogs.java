package chalkgrad.app.session;

import chalkgrad.document.Document;
import chalkgrad.document.Sample;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/// The logs of the last few networks that were trained, so that whoever goes back to one of them, such as by an undo,
/// has its log again. A document has another log if its parameters have other shapes, if its loss is another function
/// or
/// if it has other data. Other weights, settings or single samples do not begin another log.
final class TrainingLogs {
    private static final int MOST = 4;

    /// The one that was used last comes first.
    private final Deque<Kept> kept = new ArrayDeque<>();

    /// The log of a document, which becomes the newest.
    TrainingLog of(Document document) {
        TrainingLog log = kept.stream()
                .filter(one -> isOfTheSame(one.document, document))
                .findFirst()
                .map(Kept::log)
                .orElseGet(TrainingLog::new);
        kept.removeIf(one -> one.log == log || one.log.isEmpty());
        kept.addFirst(new Kept(document, log));
        if (kept.size() > MOST) {
            kept.removeLast();
        }
        return log;
    }

    void clear() {
        kept.clear();
    }

    @SuppressWarnings("ReferenceEquality") // most edits keep these objects, and comparing all samples takes long
    private static boolean isOfTheSame(Document one, Document other) {
        return (one.network() == other.network() || one.network().equals(other.network()))
                && one.loss().equals(other.loss())
                && one.printedLoss().equals(other.printedLoss())
                && one.reduction() == other.reduction()
                && (one.samples() == other.samples() || shareSamples(one.samples(), other.samples()));
    }

    /// Whether a sample has stayed where it was, counted from the first or the last. A single one may be changed.
    @SuppressWarnings("ReferenceEquality") // an edit keeps the objects of all samples but those that it changes
    private static boolean shareSamples(List<Sample> some, List<Sample> others) {
        int later = others.size() - some.size();
        return some.size() == 1 && others.size() == 1
                || IntStream.range(0, Math.min(some.size(), others.size())).anyMatch(s -> some.get(s) == others.get(s))
                || IntStream.range(Math.max(0, -later), some.size())
                        .anyMatch(s -> some.get(s) == others.get(s + later));
    }

    private record Kept(Document document, TrainingLog log) {}
}
