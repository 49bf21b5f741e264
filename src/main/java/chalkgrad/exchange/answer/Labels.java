package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts together what a cell printed and what its code says about it.
final class Labels {
    private static final Pattern GRADIENT =
            Pattern.compile("(?i)grad|\\bd[A-Z]|∂|deriv|jacobi|ableitung|afgeleide|\\bd\\w+[/_]d");

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
        // what a single expression shows may be several arrays
        boolean isShown = expressions.size() == 1
                && items.stream().allMatch(item -> item.text().isBlank());
        var calls = new PrintCalls(cell.code());
        var result = new ArrayList<Named>();
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            String expression = isShown
                    ? expressions.getFirst()
                    : aligned ? expressions.get(k) : calls.after(item.text()).orElse("");
            result.add(new Named(labels(item, expression, cell), item.printed()));
        }
        return result;
    }

    private static List<String> labels(Item item, String shown, Cell cell) {
        String expression = Python.lastKey(shown);
        boolean isOfGradient =
                !Python.isComputed(expression) && GRADIENT.matcher(expression).find();
        String label = isOfGradient
                        && !item.text().isBlank()
                        && !GRADIENT.matcher(item.text()).find()
                ? "gradient of " + item.text()
                : item.text();
        return Stream.of(label, expression, Python.assigned(expression, cell.code()))
                .filter(one -> !one.isBlank())
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
