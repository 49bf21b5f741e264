package chalkgrad.exchange.answer;

import chalkgrad.exchange.Found;
import chalkgrad.exchange.InputException;
import chalkgrad.mistake.Numeral;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers as JSON: an object of names and numbers or lists, or a list of objects with a name and a value each.
final class AnswersJson {
    private static final Set<String> NAMES =
            Set.of("name", "quantity", "variable", "symbol", "label", "größe", "variabele", "grootheid");
    private static final Set<String> VALUES = Set.of(
            "value", "values", "answer", "result", "number", "wert", "antwort", "ergebnis", "waarde", "antwoord");

    /// Keys that only hold all the answers.
    private static final String WRAPPER =
            "(?i)(?:my_?|student_?)?(?:answers?|results?|values|numbers|solutions?|antworten|ergebnisse|antwoorden)";

    private final FoundAnswers found;
    private final String text;
    private final String source;

    AnswersJson(FoundAnswers found, String text, String source) {
        this.found = found;
        this.text = text;
        this.source = source;
    }

    void read(@Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> object(map, "");
            case List<?> list when isPair(list) -> answer(String.valueOf(list.getFirst()), list.getLast());
            case List<?> list -> list.forEach(this::read);
            case null, default ->
                throw InputException.at(source, "", "answers are an object such as {\"dL/dw1[1,2]\": 0.5184}");
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
                .filter(key -> words.contains(String.valueOf(key).toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    /// A key within another: indices of it, or a name that it says more of.
    private static String within(String outer, String inner) {
        if (outer.isEmpty() || outer.matches(WRAPPER)) {
            return inner;
        }
        return inner.matches("[\\[({@#\\d].*") ? outer + inner : outer + " " + inner;
    }

    private void answer(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Optional<?> own = map.size() == 1 ? named(map, VALUES) : Optional.empty();
            own.ifPresentOrElse(key -> answer(name, map.get(key)), () -> object(map, name));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?>) {
            list.forEach(this::read);
        } else {
            var rows = new ArrayList<List<Numeral>>();
            rows(name, value, rows);
            found.add(name, rows, List.of(), lineOf(name));
        }
    }

    /// The innermost lists, each of which is a row.
    private void rows(String name, @Nullable Object value, List<List<Numeral>> rows) {
        if (value instanceof String digits) {
            rows.addAll(WrittenNumbers.cell(digits).orElseThrow(() -> notANumber(name, Found.text(digits))));
        } else if (!(value instanceof List<?> list)) {
            rows.add(List.of(numeral(name, value)));
        } else if (list.stream().noneMatch(List.class::isInstance)) {
            rows.add(list.stream().map(entry -> numeral(name, entry)).toList());
        } else {
            for (Object row : list) {
                if (!(row instanceof List<?>)) {
                    throw InputException.at(
                            source, "line " + lineOf(name), "the answer to %s mixes numbers and lists".formatted(name));
                }
                rows(name, row, rows);
            }
        }
    }

    private Numeral numeral(String name, @Nullable Object value) {
        return switch (value) {
            case BigDecimal decimal -> Numeral.of(decimal.toString());
            case BigInteger integer -> Numeral.of(integer.toString());
            case Double special -> Numeral.of(special == 0 ? "-0" : special.toString());
            case String digits ->
                WrittenNumbers.cell(digits)
                        .filter(rows -> rows.size() == 1 && rows.getFirst().size() == 1)
                        .map(rows -> rows.getFirst().getFirst())
                        .orElseThrow(() -> notANumber(name, Found.text(digits)));
            case null -> throw notANumber(name, "null");
            default -> throw notANumber(name, Found.shortened(String.valueOf(value)));
        };
    }

    private InputException notANumber(String name, String value) {
        return InputException.at(
                source, "line " + lineOf(name), "the answer to %s is %s, which is no number".formatted(name, value));
    }

    /// The line on which a key stands.
    private int lineOf(String name) {
        int place = text.indexOf('"' + name.substring(name.lastIndexOf(' ') + 1) + '"');
        int known = place < 0 ? text.indexOf('"' + name + '"') : place;
        return 1
                + (int) text.substring(0, Math.max(0, known))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
