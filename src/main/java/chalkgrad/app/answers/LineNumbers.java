package chalkgrad.app.answers;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// The numbers of the lines of a text, at the left in its field, since results refer to them. A line that wraps has one
/// number, and an empty line at the end has none. The field's content must leave room for them.
final class LineNumbers extends Pane {
    private static final double RIGHT = 26;

    private final TextArea area;
    private List<Integer> starts = List.of();

    LineNumbers(TextArea area) {
        this.area = area;
        getStyleClass().add("typed-lines");
        setMouseTransparent(true);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        area.textProperty().subscribe(this::count);
        area.scrollTopProperty().subscribe(this::requestLayout);
        area.fontProperty().subscribe(this::requestLayout);
        area.needsLayoutProperty().subscribe(this::requestLayout);
    }

    private void count(String text) {
        var all = new ArrayList<Integer>();
        for (int start = 0; start < text.length(); start = next(text, start)) {
            all.add(start);
        }
        starts = all;
        requestLayout();
    }

    /// Where the next line of a text begins, which may be its end.
    private static int next(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }

    @Override
    protected void layoutChildren() {
        var numbers = new ArrayList<Text>();
        if (area.getSkin() instanceof TextAreaSkin skin) {
            int first = firstSeen(skin);
            double top = top();
            for (int line = first; line < starts.size(); line++) {
                double y = top + skin.getCharacterBounds(starts.get(line)).getMinY();
                if (y > getHeight()) {
                    break;
                }
                numbers.add(number(line + 1, y));
            }
        }
        getChildren().setAll(numbers);
    }

    /// The first line that is at least partly in the field. Lines are in order, so it is found by halving.
    private int firstSeen(TextAreaSkin skin) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (skin.getCharacterBounds(starts.get(middle)).getMaxY() > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Where the field's text begins, which its skin counts from.
    private double top() {
        Node content = area.lookup(".content");
        return content == null
                ? 0
                : sceneToLocal(content.localToScene(0, area.getScrollTop())).getY();
    }

    private Text number(int line, double y) {
        var number = new Text(Integer.toString(line));
        number.getStyleClass().add("typed-line");
        number.setFont(area.getFont());
        number.setManaged(false);
        number.setX(RIGHT - number.getLayoutBounds().getWidth());
        number.setY(y + number.getBaselineOffset());
        return number;
    }
}
