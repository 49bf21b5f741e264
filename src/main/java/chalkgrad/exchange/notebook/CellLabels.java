package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.python.Python;
import chalkgrad.math.NumberToken;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Puts together what a cell printed and what its code says about it.
public final class CellLabels {
    private static final List<String> GRADIENTS = List.of("grad", "∂", "deriv", "jacobi", "ableitung", "afgeleide");

    private CellLabels() {}

    public static List<NamedNumbers> of(Cell cell) {
        var code = new Printing(cell.code());
        List<Item> items = OutputReader.read(cell);
        List<Gathered> gathered = Gathered.of(items);
        // several expressions that print a number each print no list
        boolean areArrays = gathered.size() < items.size()
                && (items.size() != code.expressions.size()
                        || gathered.stream().noneMatch(one -> one.kind() == Grouping.ROWS));
        List<NamedNumbers> singly = code.named(items);
        if (!areArrays || singly.size() != items.size()) {
            return singly;
        }
        List<NamedNumbers> whole =
                code.named(gathered.stream().map(Gathered::whole).toList());
        return whole.size() == gathered.size()
                ? IntStream.range(0, gathered.size())
                        .mapToObj(k -> put(whole.get(k), gathered.get(k), singly))
                        .toList()
                : singly;
    }

    private static NamedNumbers put(NamedNumbers whole, Gathered gathered, List<NamedNumbers> singly) {
        return gathered.kind() == Grouping.ONE
                ? singly.get(gathered.from())
                : new NamedNumbers(
                        whole.labels(),
                        whole.printed(),
                        whole.counter(),
                        gathered.kind(),
                        singly.subList(gathered.from(), gathered.to()));
    }

    /// What the code of a cell says about what it prints.
    private static final class Printing {
        private final Map<String, String> assigned;
        private final List<String> expressions;
        private final PrintCalls calls;
        private final Updates updates;
        private final Map<String, Integer> decimals = new HashMap<>();
        /// By expression: the labels of numbers that stand alone.
        private final Map<String, List<String>> unlabelled = new HashMap<>();

        Printing(String code) {
            this.assigned = Python.lastAssigned(code);
            this.expressions = Python.printedExpressions(code);
            this.calls = new PrintCalls(code);
            this.updates = Updates.of(code);
        }

        List<NamedNumbers> named(List<Item> items) {
            if (items.size() == 1 && expressions.size() > 1) {
                return split(items.getFirst(), expressions, assigned);
            }
            boolean aligned = items.size() == expressions.size();
            // what a single expression shows may be several arrays
            boolean isShown = expressions.size() == 1
                    && items.stream().allMatch(item -> item.text().isBlank());
            var result = new ArrayList<NamedNumbers>();
            for (int k = 0; k < items.size(); k++) {
                Item item = items.get(k);
                String expression = isShown
                        ? expressions.getFirst()
                        : aligned
                                ? expressions.get(k)
                                : calls.after(item.text()).orElse("");
                Printed printed =
                        Rounding.rounded(item.printed(), decimals.computeIfAbsent(expression, Rounding::decimals));
                result.add(new NamedNumbers(labels(item, expression), printed, item.counter()));
            }
            return result;
        }

        private List<String> labels(Item item, String expression) {
            return item.text().isEmpty()
                    ? unlabelled.computeIfAbsent(expression, any -> said(item, expression))
                    : said(item, expression);
        }

        private List<String> said(Item item, String expression) {
            List<String> labels = CellLabels.labels(item, expression, assigned);
            boolean isUpdated = updates.has(item.text()) || updates.has(expression);
            return isUpdated
                    ? Stream.concat(Stream.of(NamedNumbers.UPDATED + labels.getFirst()), labels.stream())
                            .toList()
                    : labels;
        }
    }

    private static List<String> labels(Item item, String shown, Map<String, String> assigned) {
        String expression = Python.lastKey(shown);
        boolean isOfGradient = !Python.isComputed(expression) && isOfGradient(expression);
        // what only counts says nothing about the number
        boolean isCounter = item.counter() != Item.NOT_COUNTED && NumberToken.is(NumberToken.Kind.WHOLE, item.text());
        String said = isCounter ? "" : item.text();
        String label = isOfGradient && !said.isBlank() && !isOfGradient(said) ? "gradient of " + said : said;
        return Stream.of(label, expression, assigned.getOrDefault(expression, ""))
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    /// Whether a text speaks of a derivative: by its words, or by a `d` before a letter.
    private static boolean isOfGradient(String text) {
        String small = TextScanner.lowerCase(text);
        if (GRADIENTS.stream().anyMatch(small::contains)) {
            return true;
        }
        for (int k = 0; k + 1 < small.length(); k++) {
            boolean starts = k == 0 || !isWord(small.charAt(k - 1));
            if (small.charAt(k) == 'd' && starts && small.charAt(k + 1) >= 'a' && small.charAt(k + 1) <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /// A tuple or list that is written out: each of its elements has a name of its own.
    private static List<NamedNumbers> split(Item item, List<String> expressions, Map<String, String> assigned) {
        Printed printed = item.printed();
        if (printed.rows().size() == expressions.size()) {
            var result = new ArrayList<NamedNumbers>();
            for (int k = 0; k < expressions.size(); k++) {
                result.add(new NamedNumbers(
                        labels(item, expressions.get(k), assigned),
                        new Printed(
                                List.of(printed.rows().get(k)),
                                List.of(printed.places().get(k))),
                        item.counter()));
            }
            return result;
        }
        if (printed.size() == expressions.size()) {
            List<WrittenNumber> all = printed.all();
            var result = new ArrayList<NamedNumbers>();
            for (int k = 0; k < expressions.size(); k++) {
                result.add(new NamedNumbers(
                        labels(item, expressions.get(k), assigned),
                        Printed.single(printed.place(k), all.get(k)),
                        item.counter()));
            }
            return result;
        }
        return List.of(new NamedNumbers(labels(item, "", assigned), printed, item.counter()));
    }
}
