package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast as the Web Content Accessibility Guidelines 2.2 define it.
class ColorsTest {
    private static final double READABLE = 4.5;
    private static final List<String> DIRECTIONS = List.of("forward", "backward", "loss", "reduce", "update");
    private static final List<String> GROUNDS = List.of("background", "surface", "raised", "hover");

    @ParameterizedTest
    @ValueSource(strings = {".root", ".root.projector", ".root.dark"})
    void textCanBeReadInEveryProfile(String profile) throws IOException {
        Map<String, Color> colors = colors(profile);
        Stream<Pair> plain =
                GROUNDS.stream().flatMap(ground -> Stream.of(new Pair("text", ground), new Pair("text-weak", ground)));
        Stream<Pair> directed = DIRECTIONS.stream()
                .flatMap(d -> Stream.of(
                        new Pair(d + "-text", d + "-tint"),
                        new Pair(d + "-text", "background"),
                        new Pair(d + "-text", "surface"),
                        new Pair("on-" + d, d + "-text"),
                        new Pair("text", d + "-tint")));
        Stream<Pair> judged = Stream.of(
                new Pair("wrong", "background"),
                new Pair("wrong", "wrong-tint"),
                new Pair("right", "right-tint"),
                new Pair("text", "wrong-tint"),
                new Pair("text", "right-tint"),
                new Pair("text-weak", "forward-tint"),
                new Pair("on-forward", "forward"));
        assertThat(Stream.of(plain, directed, judged).flatMap(pairs -> pairs))
                .allSatisfy(pair -> assertThat(pair.contrast(colors)).isGreaterThanOrEqualTo(READABLE));
    }

    @Test
    void everyProfileHasTheSameColors() throws IOException {
        assertThat(colors(".root.projector").keySet()).isEqualTo(colors(".root").keySet());
        assertThat(colors(".root.dark").keySet()).isEqualTo(colors(".root").keySet());
    }

    private static Map<String, Color> colors(String profile) throws IOException {
        String text = css();
        int start = text.indexOf("\n" + profile + " {");
        String block = text.substring(start, text.indexOf('}', start));
        var found = Pattern.compile("-cg-([a-z-]+): (#[0-9a-f]{6})").matcher(block);
        var colors = new HashMap<String, Color>();
        while (found.find()) {
            colors.put(found.group(1), Color.web(found.group(2)));
        }
        return colors;
    }

    private static String css() throws IOException {
        try (InputStream in = Objects.requireNonNull(ColorsTest.class.getResourceAsStream("colors.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static double contrast(Color text, Color ground) {
        double one = Pair.luminance(text);
        double other = Pair.luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private record Pair(String text, String ground) {
        double contrast(Map<String, Color> colors) {
            return ColorsTest.contrast(
                    Objects.requireNonNull(colors.get(text), text), Objects.requireNonNull(colors.get(ground), ground));
        }

        private static double luminance(Color color) {
            return 0.2126 * linear(color.getRed())
                    + 0.7152 * linear(color.getGreen())
                    + 0.0722 * linear(color.getBlue());
        }

        private static double linear(double c) {
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
    }
}
