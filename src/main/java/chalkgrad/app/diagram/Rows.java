package chalkgrad.app.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The neurons of a layer that are drawn, and their rows. If not all have room, they are shown page by page: always the
/// first and the last neuron, and between them those of the page. Each gap of neurons left out has a row of its own.
///
/// @param size the number of neurons
/// @param shown the neurons that are drawn, in order
/// @param gaps the gaps of neurons left out, in order
record Rows(int size, List<Integer> shown, List<Gap> gaps) {
    /// The fewest rows with room for the first and the last neuron beside those of a later page.
    static final int ENOUGH = 5;

    /// The neurons of a page, from 0, that fit into a number of rows.
    static Rows of(int size, int room, int page) {
        if (size <= room) {
            return of(size, IntStream.rangeClosed(1, size).boxed());
        }
        int start = page == 0 ? 1 : onFirstPage(room) + 1 + (page - 1) * onPage(room);
        int end = page == 0 ? onFirstPage(room) : start + onPage(room) - 1;
        // the last page is as full as the others
        boolean full = page == 0 || end < (room >= ENOUGH ? size - 1 : size);
        int last = full ? end : size;
        int first = full ? start : Math.max(2, size + 1 - onFirstPage(room));
        Stream<Integer> ends = room >= ENOUGH || page == 0 && room > 2 ? Stream.of(1, size) : Stream.empty();
        Stream<Integer> ofPage = IntStream.rangeClosed(first, last).boxed();
        return of(size, Stream.concat(ends, ofPage));
    }

    private static Rows of(int size, Stream<Integer> neurons) {
        List<Integer> shown = neurons.distinct().sorted().toList();
        var gaps = new ArrayList<Gap>();
        int next = 1;
        for (int k = 0; k <= shown.size(); k++) {
            int end = k < shown.size() ? shown.get(k) : size + 1;
            if (end > next) {
                gaps.add(new Gap(k + gaps.size(), next, end - 1));
            }
            next = end + 1;
        }
        return new Rows(size, shown, List.copyOf(gaps));
    }

    /// The page on which a neuron of a layer is shown.
    static int page(int size, int room, int neuron) {
        boolean onFirst = neuron <= onFirstPage(room) || neuron == size && room > 2;
        return size <= room || onFirst ? 0 : 1 + (neuron - onFirstPage(room) - 1) / onPage(room);
    }

    /// The number of neurons before the gap on the first page.
    private static int onFirstPage(int room) {
        return Math.max(1, room - 2);
    }

    /// The number of neurons that change from page to page.
    private static int onPage(int room) {
        return room >= ENOUGH ? room - 4 : Math.max(1, room - 2);
    }

    /// The number of neurons left out.
    int leftOut() {
        return size - shown.size();
    }

    boolean isShown(int neuron) {
        return Collections.binarySearch(shown, neuron) >= 0;
    }

    /// The number of rows.
    int count() {
        return shown.size() + gaps.size();
    }

    /// The row of a neuron that is shown, from 0.
    int row(int neuron) {
        int row = Collections.binarySearch(shown, neuron);
        for (Gap gap : gaps) {
            row += gap.first < neuron ? 1 : 0;
        }
        return row;
    }

    /// Neighbouring neurons that are left out and share one row.
    record Gap(int row, int first, int last) {
        int count() {
            return last - first + 1;
        }
    }
}
