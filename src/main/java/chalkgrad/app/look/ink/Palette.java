package chalkgrad.app.look.ink;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of the inks in a profile.
public record Palette(Map<Ink, Color> colors) {
    /// Black on white, until the style sheet is known.
    public static final Palette PLAIN = plain();

    public Palette {
        colors = Map.copyOf(colors);
    }

    private static Palette plain() {
        var all = new EnumMap<Ink, Color>(Ink.class);
        for (Ink ink : Ink.values()) {
            all.put(ink, ink == Ink.GROUND ? Color.WHITE : Color.BLACK);
        }
        return new Palette(all);
    }

    public Color of(Ink ink) {
        return colors.getOrDefault(ink, Color.BLACK);
    }

    /// A colour between those of two inks, as red, green and blue in one number.
    ///
    /// @param share 0 for the first, 1 for the second
    public int between(Ink first, Ink second, double share) {
        double within = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        Color mixed = of(first).interpolate(of(second), within);
        return 0xff000000 | channel(mixed.getRed()) << 16 | channel(mixed.getGreen()) << 8 | channel(mixed.getBlue());
    }

    /// A scale from one ink to another in even steps, as many as the eye can tell apart.
    public Ramp ramp(Ink from, Ink to) {
        return new Ramp(this, from, to);
    }

    private static int channel(double share) {
        return (int) Math.round(share * 255);
    }
}
