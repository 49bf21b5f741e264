package chalkgrad.app.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/// Writes numbers, colours and attributes for SVG.
final class SvgValue {
    private static final int DECIMALS = 3;

    private SvgValue() {}

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Writes a colour. The program paints only with plain colours.
    static String paint(String name, @Nullable Paint paint) {
        if (!(paint instanceof Color color) || !isSeen(paint)) {
            return attribute(name, "none");
        }
        String rgb =
                "#%02x%02x%02x".formatted(channel(color.getRed()), channel(color.getGreen()), channel(color.getBlue()));
        return attribute(name, rgb)
                + (color.isOpaque() ? "" : attribute(name + "-opacity", number(color.getOpacity())));
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }

    static boolean isSeen(@Nullable Paint paint) {
        return paint instanceof Color color && color.getOpacity() > 0;
    }

    static String dashes(List<Double> lengths) {
        return lengths.isEmpty()
                ? ""
                : attribute(
                        "stroke-dasharray",
                        lengths.stream().map(SvgValue::number).collect(Collectors.joining(" ")));
    }
}
