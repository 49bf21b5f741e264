package chalkgrad.app.answers;

import chalkgrad.document.Document;
import chalkgrad.grading.Checked;
import chalkgrad.mistake.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The results for numbers before the network was changed. If the change makes them wrong, the user learns that it was
/// the change, not a mistake.
final class Earlier {
    private final Map<Key, EarlierResult> all = new HashMap<>();

    private record Key(String label, String quantity, String digits) {
        static Key of(Checked one) {
            return new Key(one.label(), one.quantity(), one.written().text());
        }
    }

    private record EarlierResult(Document document, ResultLine.Before what) {}

    /// The lines with the earlier results for their numbers. The new results are remembered.
    List<ResultLine> compared(Document document, List<ResultLine> lines) {
        return lines.stream()
                .map(line -> line instanceof ResultLine.Numbers numbers ? compared(document, numbers) : line)
                .toList();
    }

    private ResultLine compared(Document document, ResultLine.Numbers line) {
        ResultLine.Before before = line.first().verdict() == Verdict.WRONG
                ? Optional.ofNullable(all.get(Key.of(line.first())))
                        .filter(found -> !found.document.equals(document))
                        .map(EarlierResult::what)
                        .orElse(ResultLine.Before.NOTHING)
                : ResultLine.Before.NOTHING;
        line.numbers().forEach(one -> remember(document, one));
        return line.after(before);
    }

    /// Remembers a result. That a number was once right counts more than that a mistake now gives it.
    private void remember(Document document, Checked one) {
        ResultLine.Before now = what(one);
        boolean wasRight = Optional.ofNullable(all.get(Key.of(one)))
                .filter(found -> found.what == ResultLine.Before.RIGHT)
                .isPresent();
        if (now == ResultLine.Before.RIGHT || now == ResultLine.Before.EXPLAINED && !wasRight) {
            all.put(Key.of(one), new EarlierResult(document, now));
        }
    }

    private static ResultLine.Before what(Checked one) {
        return switch (one.verdict()) {
            case RIGHT, ROUNDED -> ResultLine.Before.RIGHT;
            case FOLLOWS -> ResultLine.Before.EXPLAINED;
            case WRONG -> one.explanations().isEmpty() ? ResultLine.Before.NOTHING : ResultLine.Before.EXPLAINED;
            case UNKNOWN -> ResultLine.Before.NOTHING;
        };
    }
}
