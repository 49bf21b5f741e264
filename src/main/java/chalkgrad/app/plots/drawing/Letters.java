package chalkgrad.app.plots.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The font of plots.
public final class Letters {
    private static final String REGULAR = "Inter";
    private static final String BOLD = "Inter SemiBold";

    private Letters() {}

    static Font font(double size, Mark.Weight weight) {
        return Font.font(weight == Mark.Weight.BOLD ? BOLD : REGULAR, size);
    }

    /// The width of a text in pixels.
    public static double width(String text, double size) {
        return TextLine.of(text, size, Mark.Weight.REGULAR).width();
    }

    /// The width of letters without subscripts and superscripts.
    static double measured(String text, double size, Mark.Weight weight) {
        var measured = new Text(text);
        measured.setFont(font(size, weight));
        return measured.getLayoutBounds().getWidth();
    }

    /// Breaks a sentence into lines between its words.
    public static List<String> lines(String sentence, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
