package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What labels can mean in the iterations that are looked at. It depends on the shape and the digits of the numbers,
/// but not on their values: all numbers of a log mean the same, which is found out once.
final class RememberedReadings {
    private static final int MOST = 64;

    private final LabelledReadings labelled;
    private final Span span;
    private final Map<Form, List<Reading>> known = new HashMap<>();

    RememberedReadings(LabelledReadings labelled, Span span) {
        this.labelled = labelled;
        this.span = span;
    }

    private record Form(List<String> labels, List<Integer> rows, int digits, List<Integer> iterations) {}

    List<Reading> of(Labels.Named named) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Printed printed = named.printed();
        var form = new Form(
                named.labels(),
                printed.rows().stream().map(List::size).toList(),
                printed.all().stream().mapToInt(Numeral::digits).max().orElse(0),
                span.iterations());
        return known.computeIfAbsent(form, any -> labelled.of(named));
    }
}
