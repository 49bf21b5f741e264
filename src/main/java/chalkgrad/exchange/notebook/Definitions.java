package chalkgrad.exchange.notebook;

import chalkgrad.document.Document;
import chalkgrad.exchange.number.NumberLists;
import chalkgrad.exchange.number.Printed;
import chalkgrad.exchange.python.Python;
import chalkgrad.math.TextScanner;
import chalkgrad.mistake.WrittenNumber;
import chalkgrad.network.Network;
import chalkgrad.pass.Family;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Finds the parameters of a network that the variables of a notebook are: those whose numbers the code assigns to
/// them, whatever they are called.
public final class Definitions {
    /// Names of other numbers in courses, which could be equal by chance: before an index, as a whole, and at the start
    /// of a name.
    private static final Set<String> OTHER_LETTERS =
            Set.of("x", "y", "t", "z", "a", "o", "h", "n", "i", "j", "k", "m", "in", "ins", "input", "inputs", "beta");

    private static final Set<String> OTHER_NAMES = Set.of(
            "ytrue",
            "y_true",
            "yhat",
            "y_hat",
            "ypred",
            "y_pred",
            "xtrain",
            "x_train",
            "xin",
            "x_in",
            "lr",
            "eta",
            "alpha",
            "mu",
            "gamma",
            "rho",
            "eps",
            "epsilon",
            "momentum",
            "rate",
            "epoch",
            "epochs",
            "η",
            "α");
    private static final List<String> OTHER_STARTS =
            List.of("target", "label", "output", "out", "hidden", "step", "learning", "lern", "leer");
    private static final int MOST_DIGITS = 3;

    private final Network network;
    private final Document document;
    private final Run run;
    private final Map<String, Set<List<List<Quantity>>>> found = new LinkedHashMap<>();
    private final Map<List<Integer>, List<List<List<Quantity>>>> candidates = new HashMap<>();

    public Definitions(Document document, List<Cell> cells) {
        this.document = document;
        this.network = document.network();
        this.run = new Run(document);
        Map<String, Set<String>> assigned = Assignments.of(cells);
        scalars(assigned);
        assigned.forEach((name, values) -> values.forEach(value -> array(name, value)));
    }

    /// The arrays of parameters that a variable can be, as its code writes them.
    public Map<String, Set<List<List<Quantity>>>> all() {
        return found;
    }

    private void add(String name, List<List<Quantity>> array) {
        if (isOther(TextScanner.lowerCase(name))) {
            return;
        }
        found.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(array);
    }

    private static boolean isOther(String name) {
        return OTHER_LETTERS.contains(stem(name))
                || OTHER_NAMES.contains(name)
                || OTHER_STARTS.stream().anyMatch(name::startsWith);
    }

    /// The name without its index.
    private static String stem(String name) {
        String letters = name.substring(0, name.length() - digits(name).length());
        return letters.endsWith("_") ? letters.substring(0, letters.length() - 1) : letters;
    }

    /// The digits at the end of a name.
    private static String digits(String name) {
        int start = name.length();
        while (start > 0 && name.charAt(start - 1) >= '0' && name.charAt(start - 1) <= '9') {
            start--;
        }
        return name.substring(start);
    }

    private void array(String name, String value) {
        Optional<List<List<WrittenNumber>>> numbers =
                value.startsWith("[") || value.startsWith("(") ? NumberLists.read(value) : Optional.empty();
        if (numbers.isPresent()) {
            Printed literal = Printed.at("", numbers.get());
            if (literal.isMatrix()) {
                candidates(literal).stream()
                        .filter(one -> hasValues(one, literal))
                        .forEach(one -> add(name, one));
            }
            return;
        }
        // a list of variables that are single parameters; what is given no parameters so far cannot be one
        if (found.isEmpty()) {
            return;
        }
        var row = new ArrayList<Quantity>();
        for (String element : Python.elements(value)) {
            Set<List<List<Quantity>>> known = found.getOrDefault(element.strip(), Set.of());
            if (known.size() != 1 || size(known.iterator().next()) != 1) {
                return;
            }
            row.add(known.iterator().next().getFirst().getFirst());
        }
        if (row.size() > 1) {
            add(name, List.of(List.copyOf(row)));
        }
    }

    private static int size(List<List<Quantity>> array) {
        return array.size() * array.getFirst().size();
    }

    private boolean hasValues(List<List<Quantity>> array, Printed literal) {
        for (int i = 0; i < array.size(); i++) {
            for (int j = 0; j < array.getFirst().size(); j++) {
                if (run.value(array.get(i).get(j))
                        != literal.rows().get(i).get(j).value()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// All arrays, rows and columns of parameters with the shape of the literal.
    private List<List<List<Quantity>>> candidates(Printed literal) {
        return candidates.computeIfAbsent(
                List.of(literal.rows().size(), literal.columns()),
                shape -> candidates(shape.getFirst(), shape.getLast()));
    }

    private List<List<List<Quantity>>> candidates(int rows, int columns) {
        var result = new ArrayList<List<List<Quantity>>>();
        for (Family family : families()) {
            int n = family.rows();
            int m = family.columns();
            if (rows == n && columns == m) {
                result.add(shaped(rows, columns, k -> family.at(k / m, k % m)));
            }
            if (rows == m && columns == n && (n > 1 || m > 1)) {
                result.add(shaped(rows, columns, k -> family.at(k % n, k / n)));
            }
            if (rows == 1 || columns == 1) {
                for (int i = 0; i < n && n > 1 && rows * columns == m && m > 1; i++) {
                    int row = i;
                    result.add(shaped(rows, columns, k -> family.at(row, k)));
                }
                for (int j = 0; j < m && rows * columns == n && n > 1; j++) {
                    int column = j;
                    result.add(shaped(rows, columns, k -> family.at(k, column)));
                }
            }
        }
        return result.stream().distinct().toList();
    }

    private static List<List<Quantity>> shaped(int rows, int columns, IntFunction<Quantity> entry) {
        var result = new ArrayList<List<Quantity>>();
        for (int i = 0; i < rows; i++) {
            var row = new ArrayList<Quantity>();
            for (int j = 0; j < columns; j++) {
                row.add(entry.apply(i * columns + j));
            }
            result.add(List.copyOf(row));
        }
        return result;
    }

    private List<Family> families() {
        var result = new ArrayList<Family>();
        for (int l = 1; l <= network.depth(); l++) {
            result.add(Family.of(Kind.WEIGHT, l, document));
            result.add(Family.of(Kind.BIAS, l, document));
        }
        return result;
    }

    /// Finds variables that are single numbers, such as `w1` to `w8`: in order, they are the parameters of a layer, or
    /// of all layers.
    private void scalars(Map<String, Set<String>> assigned) {
        var series = new LinkedHashMap<String, TreeMap<Integer, Double>>();
        var names = new LinkedHashMap<String, Map<Integer, String>>();
        assigned.forEach((name, values) -> {
            String digits = digits(name);
            String stem = digits.isEmpty() ? name : stem(name);
            Optional<Double> number =
                    values.stream().flatMap(value -> number(value).stream()).findFirst();
            if (number.isPresent() && digits.length() <= MOST_DIGITS) {
                int index = digits.isEmpty() ? 0 : Integer.parseInt(digits);
                series.computeIfAbsent(stem, any -> new TreeMap<>()).put(index, number.get());
                names.computeIfAbsent(stem, any -> new LinkedHashMap<>()).put(index, name);
            }
        });
        List<List<Quantity>> orders = orders();
        series.forEach((stem, numbers) -> series(
                orders,
                List.copyOf(numbers.values()),
                numbers.keySet().stream()
                        .map(index -> String.valueOf(
                                names.getOrDefault(stem, Map.of()).get(index)))
                        .toList()));
    }

    private static Optional<Double> number(String value) {
        return NumberLists.read(value)
                .filter(rows -> rows.size() == 1 && rows.getFirst().size() == 1)
                .map(rows -> rows.getFirst().getFirst().value());
    }

    private void series(List<List<Quantity>> orders, List<Double> numbers, List<String> names) {
        for (List<Quantity> order : orders) {
            boolean fits = order.size() == numbers.size();
            for (int k = 0; fits && k < numbers.size(); k++) {
                fits = run.value(order.get(k)) == numbers.get(k);
            }
            for (int k = 0; fits && k < numbers.size(); k++) {
                add(names.get(k), List.of(List.of(order.get(k))));
            }
        }
    }

    /// The orders in which courses count single parameters: of a layer or of all, neuron by neuron or input by input.
    private List<List<Quantity>> orders() {
        var result = new ArrayList<List<Quantity>>();
        for (boolean ofWeights : new boolean[] {true, false}) {
            for (boolean transposed : new boolean[] {true, false}) {
                var all = new ArrayList<Quantity>();
                for (Family family : families()) {
                    if ((family.first().from() != 0) == ofWeights) {
                        int n = family.rows();
                        int m = family.columns();
                        List<Quantity> own = shaped(
                                        1, n * m, k -> transposed ? family.at(k % n, k / n) : family.at(k / m, k % m))
                                .getFirst();
                        result.add(own);
                        all.addAll(own);
                    }
                }
                result.add(all);
            }
        }
        return result.stream().distinct().toList();
    }
}
