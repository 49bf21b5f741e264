package chalkgrad.exchange.answer;

import chalkgrad.mistake.Numeral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A table as programs print it: a line of headings, and lines of numbers, each with a name or a count before them.
///
/// @param headings those of the columns of numbers
/// @param names what stands before each row of numbers, or nothing
/// @param length how many lines it takes
record PrintedTable(
        List<String> headings, List<String> names, List<List<Numeral>> rows, List<String> places, int length) {
    private static final Pattern RULE = Pattern.compile("[\\s|:+=─-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /// The table that starts with a line; empty if none does.
    static Optional<PrintedTable> at(List<Cell.Line> lines, int start) {
        List<String> headings = cells(lines.get(start).text());
        boolean heads = headings.size() > 1
                && headings.stream().anyMatch(heading -> heading.matches(".*\\p{L}.*"))
                && headings.stream().noneMatch(heading -> heading.matches(".*[=:\\[({\"].*|[-+]?\\d*\\.\\d.*"));
        var names = new ArrayList<String>();
        var rows = new ArrayList<List<Numeral>>();
        var places = new ArrayList<String>();
        int k = start + 1;
        while (heads && k < lines.size()) {
            String line = lines.get(k).text();
            if (!(RULE.matcher(line).matches() && !line.isBlank())) {
                List<String> cells = cells(line);
                int numbers = trailingNumbers(cells, headings.size());
                if (numbers == 0
                        || cells.size() - numbers > 1
                        || !rows.isEmpty() && rows.getFirst().size() != numbers) {
                    break;
                }
                names.add(cells.size() > numbers ? cells.getFirst() : "");
                rows.add(cells.subList(cells.size() - numbers, cells.size()).stream()
                        .map(Numeral::of)
                        .toList());
                places.add(lines.get(k).place());
            }
            k++;
        }
        boolean found = !rows.isEmpty()
                && rows.stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.text().contains("."));
        return found
                ? Optional.of(new PrintedTable(
                        headings.subList(headings.size() - rows.getFirst().size(), headings.size()),
                        names,
                        rows,
                        places,
                        k - start))
                : Optional.empty();
    }

    /// The cells of a line between bars, or between two blanks or more.
    private static List<String> cells(String line) {
        boolean bars = line.contains("|");
        String inner = line.strip().replaceAll("^\\||\\|$", "").strip();
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(bars ? "\\s*\\|\\s*" : "\\s{2,}|\\t", -1));
    }

    /// How many numbers end the line, where the first of as many cells as there are headings may be a count.
    private static int trailingNumbers(List<String> cells, int headings) {
        int count = 0;
        while (count < cells.size()
                && NUMBER.matcher(cells.get(cells.size() - 1 - count)).matches()) {
            count++;
        }
        boolean counts =
                cells.size() > 1 && count == cells.size() && cells.getFirst().matches("\\d+");
        int numbers = counts && (cells.size() > headings || !cells.get(1).matches("\\d+")) ? count - 1 : count;
        return numbers <= headings && numbers >= headings - 1 ? numbers : 0;
    }

    /// The numbers as a cell prints them: by columns, by the names of the rows, or as a matrix.
    List<Item> items() {
        Predicate<String> counted = heading -> heading.matches(".*\\d.*");
        long stems = headings.stream()
                .map(heading -> heading.replaceAll("[\\d_\\[\\],\\s]", ""))
                .distinct()
                .count();
        if (headings.size() > 1 && stems == 1) {
            return List.of(new Item("", new Printed(rows, placesOfAll()), false));
        }
        boolean named = headings.stream().noneMatch(counted)
                && names.stream().anyMatch(counted.and(name -> !name.matches("\\d+")));
        return IntStream.range(0, headings.size())
                .boxed()
                .flatMap(j -> column(j, named).stream())
                .toList();
    }

    private List<List<String>> placesOfAll() {
        return places.stream()
                .map(place -> java.util.Collections.nCopies(headings.size(), place))
                .toList();
    }

    private List<Item> column(int j, boolean named) {
        List<Numeral> numbers = rows.stream().map(row -> row.get(j)).toList();
        if (!named) {
            return List.of(new Item(headings.get(j), new Printed(List.of(numbers), List.of(places)), false));
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new Item(
                        headings.get(j) + " of " + names.get(i), Printed.single(places.get(i), numbers.get(i)), false))
                .toList();
    }
}
