package chalkgrad.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the program, so that it looks the same everywhere.
public final class BundledFonts {
    private static final String FOLDER = "/chalkgrad/assets/fonts/";
    private static final List<String> FILES = List.of(
            "Inter-Regular.ttf",
            "Inter-Medium.ttf",
            "Inter-SemiBold.ttf",
            "Inter-Bold.ttf",
            "SourceCodePro-Regular.ttf",
            "STIXTwoMath-Regular.otf",
            "STIXTwoText-Regular.otf",
            "STIXTwoText-Italic.otf");
    /// The size does not matter: loading registers the family.
    private static final double ANY_SIZE = 12;

    private BundledFonts() {}

    /// Makes the families "Inter", "Inter Medium", "Inter SemiBold", "Source Code Pro", "STIX Two Math" and
    /// "STIX Two Text" known.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = BundledFonts.class.getResourceAsStream(FOLDER + file)) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("the font " + file + " cannot be loaded");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
