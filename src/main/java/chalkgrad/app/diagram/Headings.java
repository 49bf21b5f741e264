package chalkgrad.app.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The headings above the columns of the stage: what a column is, and below it how it is computed, in one line or in
/// two where neighbours would touch. Lengths are layout units.
///
/// @param all from left to right
record Headings(List<Heading> all) {
    /// The least distance between the headings of two columns.
    private static final double APART = 10;

    private static final double LINE = 12.5;

    /// A heading.
    ///
    /// @param place its middle is that of the column
    record Heading(Rectangle2D place, String what, List<String> how) {
        Heading {
            how = List.copyOf(how);
        }

        private double width() {
            return Math.max(
                    Headings.width(what, "Inter SemiBold", 13),
                    how.stream()
                            .mapToDouble(line -> Headings.width(line, "Inter", 12))
                            .max()
                            .orElse(0));
        }

        /// The left end on a stage of this width, within which headings are moved.
        private double left(double stage) {
            double width = width();
            return Math.clamp(Places.middle(place) - width / 2, 0, Math.max(0, stage - width));
        }

        private boolean isMoved(double stage) {
            return left(stage) != Places.middle(place) - width() / 2;
        }

        /// This heading with its lower line broken at the space that is nearest to its middle; the same if there is
        /// none.
        private Heading broken() {
            String line = how.getFirst();
            int at = IntStream.range(0, line.length())
                    .filter(k -> line.charAt(k) == ' ')
                    .boxed()
                    .min(Comparator.comparingInt(k -> Math.abs(2 * k - line.length())))
                    .orElse(-1);
            return how.size() > 1 || at < 0
                    ? this
                    : new Heading(place, what, List.of(line.substring(0, at), line.substring(at + 1)));
        }

        /// This heading with its only lower line in the place of a second one, the first one being empty.
        private Heading lowered() {
            return how.size() > 1 ? this : new Heading(place, what, List.of("", how.getFirst()));
        }

        /// The place of a line from left to right; that of what the column is comes first.
        private Rectangle2D line(int number, double stage) {
            double width = number == 0
                    ? Headings.width(what, "Inter SemiBold", 13)
                    : Headings.width(how.get(number - 1), "Inter", 12);
            double left = Math.clamp(Places.middle(place) - width / 2, 0, Math.max(0, stage - width));
            return new Rectangle2D(left, 0, width, 1);
        }
    }

    /// The same headings with lines broken where neighbours would touch, the longer line first and the other one too if
    /// that is not enough, and where a heading would have to move away from the middle of its column.
    Headings apart(double stage) {
        var result = new ArrayList<>(all.stream()
                .map(heading -> heading.isMoved(stage) ? heading.broken() : heading)
                .toList());
        for (int k = 1; k < result.size(); k++) {
            while (touch(result.get(k - 1), result.get(k), stage)) {
                int wider = result.get(k - 1).width() > result.get(k).width() ? k - 1 : k;
                int other = 2 * k - 1 - wider;
                int chosen = result.get(wider).broken().equals(result.get(wider)) ? other : wider;
                Heading broken = result.get(chosen).broken();
                if (broken.equals(result.get(chosen))) {
                    lower(result, k, stage);
                    break;
                }
                result.set(chosen, broken);
            }
        }
        return new Headings(result);
    }

    /// Lets one of two neighbours stand beside the second line of the other, which is shorter than its first.
    private static void lower(List<Heading> headings, int k, double stage) {
        Heading one = headings.get(k - 1);
        Heading next = headings.get(k);
        if (!touch(one.lowered(), next, stage)) {
            headings.set(k - 1, one.lowered());
        } else if (!touch(one, next.lowered(), stage)) {
            headings.set(k, next.lowered());
        }
    }

    /// Whether two headings have lines that touch, of those that stand at the same height.
    private static boolean touch(Heading one, Heading next, double stage) {
        return IntStream.rangeClosed(0, Math.min(one.how.size(), next.how.size()))
                .filter(k ->
                        one.line(k, stage).getWidth() > 0 && next.line(k, stage).getWidth() > 0)
                .anyMatch(k -> one.line(k, stage).getMaxX() + APART
                        > next.line(k, stage).getMinX());
    }

    /// The most lines below any heading.
    private int lines() {
        return all.stream().mapToInt(heading -> heading.how.size()).max().orElse(1);
    }

    /// The y of what the columns are, on one line for all.
    double middleOfWhat(Heading heading) {
        return heading.place.getMinY() + (lines() > 1 ? 3.5 : 8);
    }

    /// The y of a line below, from 0.
    double middleOfHow(Heading heading, int line) {
        return heading.place.getMinY() + (lines() > 1 ? 17 : 24) + line * LINE;
    }

    private static double width(String text, String font, double size) {
        var measured = new Text(text);
        measured.setFont(Font.font(font, size));
        return measured.getLayoutBounds().getWidth();
    }
}
