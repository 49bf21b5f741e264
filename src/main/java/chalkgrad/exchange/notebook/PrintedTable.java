package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.NumberLists;
import chalkgrad.exchange.number.Printed;
import chalkgrad.math.NumberToken;
import chalkgrad.math.NumberToken.Kind;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A table as programs print it: a line of headings, and lines of numbers, each with a name or a count before them.
///
/// @param headings the headings of the columns of numbers
/// @param names the names before the rows of numbers, or nothing
/// @param counts whether the names are iterations
/// @param length the number of lines it takes
record PrintedTable(
        List<String> headings,
        List<String> names,
        boolean counts,
        List<List<WrittenNumber>> rows,
        List<String> places,
        int length) {
    private static final String IN_RULES = "|:+=─-";
    private static final String NOT_IN_HEADINGS = "=:[({\"";
    private static final int LONGEST_COUNTER = 9;

    /// The table that starts at a line; empty if there is none.
    static Optional<PrintedTable> at(List<Cell.OutputLine> lines, int start) {
        List<String> headings = cells(lines.get(start).text());
        boolean heads = headings.size() > 1
                && headings.stream().anyMatch(heading -> heading.chars().anyMatch(Character::isLetter))
                && headings.stream().noneMatch(PrintedTable::isNoHeading);
        var names = new ArrayList<String>();
        var rows = new ArrayList<List<WrittenNumber>>();
        var places = new ArrayList<String>();
        int k = start + 1;
        while (heads && k < lines.size()) {
            String line = lines.get(k).text();
            if (line.isBlank() || !isRule(line)) {
                List<String> cells = cells(line);
                int numbers = trailingNumbers(cells, headings);
                if (numbers == 0
                        || cells.size() - numbers > 1
                        || !rows.isEmpty() && rows.getFirst().size() != numbers) {
                    break;
                }
                names.add(cells.size() > numbers ? cells.getFirst() : "");
                rows.add(cells.subList(cells.size() - numbers, cells.size()).stream()
                        .map(WrittenNumber::of)
                        .toList());
                places.add(lines.get(k).place());
            }
            k++;
        }
        boolean found =
                rows.stream().flatMap(List::stream).anyMatch(one -> one.text().contains("."));
        if (!found) {
            return Optional.empty();
        }
        int columns = rows.getFirst().size();
        boolean counts = columns < headings.size() && Counters.isCounting(headings.getFirst());
        return Optional.of(new PrintedTable(
                headings.subList(headings.size() - columns, headings.size()), names, counts, rows, places, k - start));
    }

    private static boolean isNoHeading(String text) {
        return text.chars().anyMatch(c -> NOT_IN_HEADINGS.indexOf(c) >= 0)
                || NumberToken.at(text, 0).kind() == Kind.DECIMAL;
    }

    private static boolean isRule(String line) {
        return line.chars().allMatch(c -> IN_RULES.indexOf(c) >= 0 || Character.isWhitespace(c));
    }

    private static boolean isNumber(String cell) {
        NumberToken token = NumberToken.at(cell, 0);
        return token.kind() != Kind.NONE
                && token.kind() != Kind.SPECIAL
                && token.end() == cell.length()
                && token.end() <= NumberLists.MOST_DIGITS;
    }

    private static boolean isCount(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> NumberToken.isDigit((char) c));
    }

    /// The cells of a line between bars, or between two blanks or more.
    private static List<String> cells(String line) {
        boolean bars = line.indexOf('|') >= 0;
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = (inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner).strip();
        var cells = new ArrayList<String>();
        int from = 0;
        for (int k = 0; k < inner.length(); k++) {
            if (bars ? inner.charAt(k) == '|' : isGap(inner, k)) {
                cells.add(inner.substring(from, k).strip());
                from = k + 1;
            }
        }
        if (!inner.isEmpty()) {
            cells.add(inner.substring(from).strip());
        }
        return cells;
    }

    /// Whether a gap of two or more blanks, or of blanks with a tab, ends at a place.
    private static boolean isGap(String text, int k) {
        boolean isLast = Character.isWhitespace(text.charAt(k)) && !Character.isWhitespace(text.charAt(k + 1));
        return isLast && (text.charAt(k) == '\t' || Character.isWhitespace(text.charAt(k - 1)));
    }

    /// The number of numbers at the end of the line. If there are as many cells as headings, the first one can be a
    /// count.
    private static int trailingNumbers(List<String> cells, List<String> headings) {
        int count = 0;
        while (count < cells.size() && isNumber(cells.get(cells.size() - 1 - count))) {
            count++;
        }
        boolean mayCount = cells.size() > 1 && count == cells.size() && isCount(cells.getFirst());
        boolean counts = mayCount
                && (cells.size() > headings.size()
                        || !isCount(cells.get(1))
                        || Counters.isCounting(headings.getFirst()));
        int numbers = counts ? count - 1 : count;
        return numbers <= headings.size() && numbers >= headings.size() - 1 ? numbers : 0;
    }

    /// The numbers as a cell prints them: by columns, by the names of the rows, or as a matrix.
    List<Item> items() {
        if (counts) {
            return IntStream.range(0, rows.size())
                    .boxed()
                    .flatMap(i -> ofIteration(i).stream())
                    .toList();
        }
        Predicate<String> counted = heading -> heading.chars().anyMatch(Character::isDigit);
        long stems = headings.stream().map(PrintedTable::stem).distinct().count();
        if (headings.size() > 1 && stems == 1) {
            return List.of(new Item("", new Printed(rows, placesOfAll()), false));
        }
        boolean named =
                headings.stream().noneMatch(counted) && names.stream().anyMatch(counted.and(name -> !isCount(name)));
        return IntStream.range(0, headings.size())
                .boxed()
                .flatMap(j -> column(j, named).stream())
                .toList();
    }

    /// A heading without what counts.
    private static String stem(String heading) {
        var stem = new StringBuilder();
        heading.chars()
                .filter(c -> !NumberToken.isDigit((char) c) && "_[],".indexOf(c) < 0 && !Character.isWhitespace(c))
                .forEach(c -> stem.append((char) c));
        return stem.toString();
    }

    /// The numbers of one row, whose name is its iteration.
    private List<Item> ofIteration(int i) {
        String name = names.get(i);
        int counter = isCount(name) && name.length() <= LONGEST_COUNTER ? Integer.parseInt(name) : Item.NOT_COUNTED;
        return IntStream.range(0, headings.size())
                .mapToObj(j -> new Item(
                        headings.get(j),
                        Printed.single(places.get(i), rows.get(i).get(j)),
                        false,
                        counter))
                .toList();
    }

    private List<List<String>> placesOfAll() {
        return places.stream()
                .map(place -> Collections.nCopies(headings.size(), place))
                .toList();
    }

    private List<Item> column(int j, boolean named) {
        List<WrittenNumber> numbers = rows.stream().map(row -> row.get(j)).toList();
        if (!named) {
            return List.of(new Item(headings.get(j), new Printed(List.of(numbers), List.of(places)), false));
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> new Item(
                        headings.get(j) + " of " + names.get(i), Printed.single(places.get(i), numbers.get(i)), false))
                .toList();
    }
}
