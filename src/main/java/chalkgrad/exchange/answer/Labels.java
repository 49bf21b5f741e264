package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Puts together what a cell printed and what its code says about it.
final class Labels {
    private Labels() {}

    /// Numbers and all that is known of their name, the most telling first.
    record Named(List<String> labels, Printed printed) {
        Named {
            labels = List.copyOf(labels);
        }

        String label() {
            return labels.isEmpty() ? "" : labels.getFirst();
        }
    }

    static List<Named> of(Cell cell) {
        List<Item> items = OutputReader.read(cell);
        List<String> expressions = Python.printedExpressions(cell.code());
        if (items.size() == 1 && expressions.size() > 1) {
            return split(items.getFirst(), expressions, cell);
        }
        boolean aligned = items.size() == expressions.size();
        var result = new ArrayList<Named>();
        for (int k = 0; k < items.size(); k++) {
            String expression = aligned ? expressions.get(k) : "";
            result.add(new Named(
                    labels(items.get(k), expression, cell), items.get(k).printed()));
        }
        return result;
    }

    private static List<String> labels(Item item, String expression, Cell cell) {
        return Stream.of(item.text(), expression, Python.assigned(expression, cell.code()))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /// A tuple or list that is written out: each of its elements has a name of its own.
    private static List<Named> split(Item item, List<String> expressions, Cell cell) {
        Printed printed = item.printed();
        if (printed.rows().size() == expressions.size()) {
            var result = new ArrayList<Named>();
            for (int k = 0; k < expressions.size(); k++) {
                result.add(new Named(
                        labels(item, expressions.get(k), cell),
                        new Printed(
                                List.of(printed.rows().get(k)),
                                List.of(printed.places().get(k)))));
            }
            return result;
        }
        if (printed.size() == expressions.size()) {
            List<Numeral> all = printed.all();
            var result = new ArrayList<Named>();
            for (int k = 0; k < expressions.size(); k++) {
                result.add(new Named(
                        labels(item, expressions.get(k), cell), Printed.single(printed.place(k), all.get(k))));
            }
            return result;
        }
        return List.of(new Named(labels(item, "", cell), printed));
    }
}
