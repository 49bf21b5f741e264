package chalkgrad.exchange.notebook;

import chalkgrad.exchange.number.Printed;
import chalkgrad.mistake.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers that were printed one by one, or row by row, and are an array together: `a1[0] = 0.5` and `a1[1] = 0.6`,
/// `z1 = 0.2, 0.3`, rows behind the same name.
///
/// @param whole the array, under the name that its numbers share
/// @param from the first of its items
/// @param to the one behind the last
record Gathered(Item whole, int from, int to, Grouping kind) {
    /// The items of a cell put together where they belong together; the others by themselves.
    static List<Gathered> of(List<Item> items) {
        var lines = new ArrayList<Gathered>();
        int k = 0;
        while (k < items.size()) {
            Gathered next = elements(items, k).orElse(line(items, k));
            lines.add(next);
            k = next.to;
        }
        return rows(lines);
    }

    private static boolean isCounted(Item item) {
        return item.counter() != Item.NOT_COUNTED;
    }

    private static boolean isScalar(Item item) {
        return item.printed().size() == 1 && !item.precise() && !isCounted(item);
    }

    /// The numbers of a matrix whose names end in two indices, or of a row that end in one.
    private static Optional<Gathered> elements(List<Item> items, int from) {
        return elements(items, from, 2)
                .filter(found -> found.whole.printed().rows().size() > 1)
                .or(() -> elements(items, from, 1));
    }

    private static Optional<Gathered> elements(List<Item> items, int from, int count) {
        Optional<IndexedLabel> first =
                isScalar(items.get(from)) ? IndexedLabel.of(items.get(from).text(), count) : Optional.empty();
        int base = first.map(label -> label.indices().getLast()).orElse(2);
        if (base > 1 || first.get().indices().getFirst() != base) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<Item>>();
        int k = from;
        while (k < items.size() && isScalar(items.get(k))) {
            Optional<IndexedLabel> label = IndexedLabel.of(items.get(k).text(), count)
                    .filter(next -> next.stem().equals(first.get().stem()));
            if (label.isEmpty() || !isNext(label.get(), rows, base)) {
                break;
            }
            if (label.get().indices().getLast() == base && (count == 2 || rows.isEmpty())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(items.get(k));
            k++;
        }
        boolean isRectangle =
                rows.stream().allMatch(row -> row.size() == rows.getFirst().size());
        return k > from + 1 && isRectangle
                ? Optional.of(new Gathered(item(first.get().stem(), rows), from, k, Grouping.ELEMENTS))
                : Optional.empty();
    }

    /// Whether indices are those of the next number in its row, or of the first in the next row.
    private static boolean isNext(IndexedLabel label, List<List<Item>> rows, int base) {
        int column = label.indices().getLast() - base;
        if (label.indices().size() == 1) {
            return column == (rows.isEmpty() ? 0 : rows.getLast().size());
        }
        int row = label.indices().getFirst() - base;
        return row == rows.size() && column == 0
                || row == rows.size() - 1 && column == rows.getLast().size();
    }

    /// The numbers that follow one another on a line without a word between them.
    private static Gathered line(List<Item> items, int from) {
        Item first = items.get(from);
        int k = from + 1;
        while (k < items.size()
                && !first.text().isBlank()
                && isScalar(first)
                && isScalar(items.get(k))
                && items.get(k).text().isBlank()
                && place(items.get(k)).equals(place(first))) {
            k++;
        }
        return k == from + 1
                ? new Gathered(first, from, k, Grouping.ONE)
                : new Gathered(item(first.text(), List.of(items.subList(from, k))), from, k, Grouping.ROWS);
    }

    private static String place(Item item) {
        return item.printed().places().getFirst().getFirst();
    }

    /// Rows that follow one another behind the same name are a matrix.
    private static List<Gathered> rows(List<Gathered> lines) {
        var result = new ArrayList<Gathered>();
        int k = 0;
        while (k < lines.size()) {
            int end = k + 1;
            while (end < lines.size() && isRow(lines.get(k)) && isRowBelow(lines.get(end), lines.get(k))) {
                end++;
            }
            List<Item> rows =
                    lines.subList(k, end).stream().map(line -> line.whole).toList();
            result.add(
                    end == k + 1
                            ? lines.get(k)
                            : new Gathered(
                                    joined(rows),
                                    lines.get(k).from,
                                    lines.get(end - 1).to,
                                    rows.getFirst().printed().size() == 1 ? Grouping.COLUMN : Grouping.ROWS));
            k = end;
        }
        return result;
    }

    private static boolean isRow(Gathered line) {
        return !line.whole.text().isBlank()
                && !isCounted(line.whole)
                && line.whole.printed().rows().size() == 1
                && line.kind != Grouping.ELEMENTS;
    }

    private static boolean isRowBelow(Gathered line, Gathered first) {
        return isRow(line)
                && line.whole.text().equals(first.whole.text())
                && line.whole.printed().columns() == first.whole.printed().columns();
    }

    private static Item joined(List<Item> rows) {
        return new Item(
                rows.getFirst().text(),
                new Printed(
                        rows.stream()
                                .map(row -> row.printed().rows().getFirst())
                                .toList(),
                        rows.stream()
                                .map(row -> row.printed().places().getFirst())
                                .toList()),
                false);
    }

    private static Item item(String text, List<? extends List<Item>> rows) {
        List<List<WrittenNumber>> writtenNumbers = rows.stream()
                .map(row -> row.stream()
                        .map(item -> item.printed().all().getFirst())
                        .toList())
                .toList();
        return new Item(
                text,
                new Printed(
                        writtenNumbers,
                        rows.stream()
                                .map(row -> row.stream().map(Gathered::place).toList())
                                .toList()),
                false);
    }
}
