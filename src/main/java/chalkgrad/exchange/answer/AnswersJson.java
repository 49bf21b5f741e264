package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.exchange.number.NotANumber;
import chalkgrad.exchange.number.NumberStyles;
import chalkgrad.math.NumberToken;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers as JSON: an object of names and numbers or lists, or a list of objects with a name and a value each.
final class AnswersJson {
    private static final String EXAMPLE = "{\"dL/dw1[1,2]\": 0.5184}";

    private static final Set<String> NAMES =
            Set.of("name", "quantity", "variable", "symbol", "label", "größe", "variabele", "grootheid");
    private static final Set<String> VALUES = Set.of(
            "value", "values", "answer", "result", "number", "wert", "antwort", "ergebnis", "waarde", "antwoord");

    /// Keys that only wrap all the answers, and the words that can come before them.
    private static final Set<String> WRAPPERS = Set.of(
            "answer",
            "answers",
            "result",
            "results",
            "values",
            "numbers",
            "solution",
            "solutions",
            "antworten",
            "ergebnisse",
            "antwoorden");

    private static final List<String> OWNERS = List.of("my_", "my", "student_", "student");

    private final FoundAnswers found;
    private final JsonLines lines;
    private final String source;

    AnswersJson(FoundAnswers found, String text, String source) {
        this.found = found;
        this.lines = new JsonLines(text);
        this.source = source;
    }

    void read(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> object(map, "");
            case List<?> list when isPair(list) -> answer(String.valueOf(list.getFirst()), list.getLast());
            case List<?> list -> list.forEach(this::entry);
            case null, default -> throw InputException.at(source, "", Sentences.of("json", EXAMPLE));
        }
    }

    /// Reads one of several entries. If it is wrong, the others are still read.
    private void entry(@Nullable Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            read(value);
        } else {
            found.complain(lines.of(String.valueOf(value)), Sentences.of("json.found", EXAMPLE, Found.value(value)));
        }
    }

    private static boolean isPair(List<?> list) {
        return list.size() == 2 && list.getFirst() instanceof String && !(list.getLast() instanceof String);
    }

    private void object(Map<?, ?> map, String outer) {
        Optional<?> name = named(map, NAMES);
        Optional<?> value = named(map, VALUES);
        if (name.isPresent() && value.isPresent() && map.get(name.get()) instanceof String text) {
            answer(within(outer, text), map.get(value.get()));
        } else {
            map.forEach((key, numbers) -> answer(within(outer, String.valueOf(key)), numbers));
        }
    }

    private static Optional<?> named(Map<?, ?> map, Set<String> words) {
        return map.keySet().stream()
                .filter(key -> words.contains(TextScanner.lowerCase(String.valueOf(key))))
                .findFirst();
    }

    /// The name for a key within another: with indices, or with a further word.
    private static String within(String outer, String inner) {
        if (outer.isEmpty() || isWrapper(outer)) {
            return inner;
        }
        boolean isIndex =
                !inner.isEmpty() && ("[({@#".indexOf(inner.charAt(0)) >= 0 || NumberToken.isDigit(inner.charAt(0)));
        return isIndex ? outer + inner : outer + " " + inner;
    }

    private static boolean isWrapper(String key) {
        String small = TextScanner.lowerCase(key);
        return WRAPPERS.contains(small)
                || OWNERS.stream()
                        .anyMatch(
                                owner -> small.startsWith(owner) && WRAPPERS.contains(small.substring(owner.length())));
    }

    private void answer(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Optional<?> own = map.size() == 1 ? named(map, VALUES) : Optional.empty();
            own.ifPresentOrElse(key -> answer(name, map.get(key)), () -> object(map, name));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?>) {
            list.forEach(this::entry);
        } else {
            numbers(name, value);
        }
    }

    private void numbers(String name, @Nullable Object value) {
        int line = lines.of(name.substring(name.lastIndexOf(' ') + 1), name);
        var rows = new ArrayList<List<WrittenNumber>>();
        Optional<String> flaw = rows(name, value, rows);
        flaw.ifPresentOrElse(sentence -> found.complain(line, sentence), () -> found.add(name, rows, List.of(), line));
    }

    /// Adds the innermost lists, each of which is a row.
    ///
    /// @return what is wrong with the value of the name; empty if it is numbers
    private static Optional<String> rows(String name, @Nullable Object value, List<List<WrittenNumber>> rows) {
        if (value instanceof String digits) {
            Optional<List<List<WrittenNumber>>> read = text(digits);
            read.ifPresent(rows::addAll);
            return read.isPresent() ? Optional.empty() : Optional.of(notANumber(name, digits));
        }
        if (value instanceof List<?> list && list.stream().anyMatch(List.class::isInstance)) {
            return list.stream().allMatch(List.class::isInstance)
                    ? list.stream()
                            .flatMap(row -> rows(name, row, rows).stream())
                            .findFirst()
                    : Optional.of(Sentences.of("json.mixed", Found.shortened(name)));
        }
        var row = new ArrayList<WrittenNumber>();
        for (Object entry : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            Optional<WrittenNumber> written = written(entry);
            if (written.isEmpty()) {
                return Optional.of(notANumber(name, entry));
            }
            row.add(written.get());
        }
        rows.add(row);
        return Optional.empty();
    }

    private static Optional<WrittenNumber> written(@Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(WrittenNumber.of(decimal.toString()));
            case BigInteger integer -> Optional.of(WrittenNumber.of(integer.toString()));
            case Double special -> Optional.of(WrittenNumber.of(special == 0 ? "-0" : special.toString()));
            case String digits ->
                text(digits)
                        .filter(rows -> rows.size() == 1 && rows.getFirst().size() == 1)
                        .map(rows -> rows.getFirst().getFirst());
            case null, default -> Optional.empty();
        };
    }

    /// The numbers of a text, which stands for one number if its digits are in groups.
    private static Optional<List<List<WrittenNumber>>> text(String digits) {
        return NumberStyles.grouped(digits).or(() -> NumberStyles.cell(digits));
    }

    private static String notANumber(String name, @Nullable Object value) {
        return value instanceof String text && NotANumber.isPercentage(text.strip())
                ? NotANumber.answer(name, text)
                : Sentences.of("json.notANumber", Found.shortened(name), Found.value(value));
    }
}
