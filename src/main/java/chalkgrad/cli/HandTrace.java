package chalkgrad.cli;

import chalkgrad.notation.CourseNames;
import chalkgrad.notation.OpeningText;
import chalkgrad.pass.Opening;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A number by hand, after everything that it is made of, in the order of the steps, to show how the error grows.
record HandTrace(Run run, Statement statement, CourseNames names, Quantity asked) {
    Stream<String> lines() {
        return quantities().stream().map(quantity -> names.text(quantity) + statement.equations(quantity, names::text));
    }

    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = entry(asked);
        values.put("steps", quantities().stream().map(this::entry).toList());
        return values;
    }

    private Map<String, @Nullable Object> entry(Quantity quantity) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        double byHand = statement.value(quantity);
        double value = run.value(quantity);
        entry.put("quantity", quantity.name());
        entry.put("formula", statement.symbols(quantity).orElse(null));
        entry.put("numbers", statement.numbers(quantity).orElse(null));
        entry.put("byHand", byHand);
        entry.put("value", value);
        entry.put("error", byHand == value ? 0.0 : Math.abs(byHand - value));
        return entry;
    }

    /// What the number is made of, as far as somebody may want to read it, with the number itself at the end.
    private List<Quantity> quantities() {
        Stream<Quantity> below = Opening.of(run, statement.derivation(), asked).all(OpeningText.READABLE).stream()
                .flatMap(
                        opening -> opening.symbol() instanceof Quantity quantity ? Stream.of(quantity) : Stream.empty())
                .filter(quantity -> !quantity.equals(asked))
                .sorted(Comparator.comparingLong(
                        quantity -> run.timeline().indexOf(quantity).orElse(-1)));
        return Stream.concat(below, Stream.of(asked)).toList();
    }
}
