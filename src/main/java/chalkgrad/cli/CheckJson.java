package chalkgrad.cli;

import chalkgrad.exchange.answer.AnswersFile.WrongLine;
import chalkgrad.grading.Checked;
import chalkgrad.math.Decimals;
import chalkgrad.math.NumberToken;
import chalkgrad.mistake.Explanation;
import chalkgrad.mistake.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checked numbers as JSON.
final class CheckJson {
    private CheckJson() {}

    /// @param unread the lines that could not be read
    static Map<String, Object> of(List<Checked> numbers, List<WrongLine> unread) {
        var all = new LinkedHashMap<String, Object>();
        all.put("numbers", numbers.stream().map(CheckJson::entry).toList());
        all.put("unread", unread.stream().map(CheckJson::unread).toList());
        return all;
    }

    private static Map<String, Object> unread(WrongLine line) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("place", "line " + line.line());
        entry.put("sentence", line.sentence());
        return entry;
    }

    private static Map<String, @Nullable Object> entry(Checked one) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("line", place(one.place()));
        if (!one.shownPlace().equals(one.place())) {
            entry.put("shown", one.shownPlace());
        }
        entry.put("printed", one.written().text());
        entry.put("verdict", one.verdict().key());
        entry.put("network", orNull(one.network()));
        entry.put("quantity", orNull(one.quantity()));
        if (!one.shape().isEmpty()) {
            entry.put("shape", one.shape());
        }
        if (!one.remarks().isEmpty()) {
            entry.put("note", one.remarks().stream().map(Remark.InWords::words).collect(Collectors.joining("; ")));
        }
        entry.put("follows", place(one.follows()));
        entry.put(
                "mistakes", one.explanations().stream().map(CheckJson::mistake).toList());
        return entry;
    }

    static Map<String, Object> mistake(Explanation explanation) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", explanation.id());
        entry.put("sentence", explanation.sentence(Decimals.STANDARD));
        entry.put("value", explanation.value());
        return entry;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// A line as a number, a cell and line as text; cells count from 1, those of text among them.
    private static @Nullable Object place(String place) {
        return place.isEmpty() ? null : NumberToken.is(NumberToken.Kind.WHOLE, place) ? Integer.valueOf(place) : place;
    }
}
