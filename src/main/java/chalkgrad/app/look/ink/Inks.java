package chalkgrad.app.look.ink;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A node without a size that gets the colours of the inks from the style sheet, all at once in the layout of a frame.
/// It must be in the window.
public final class Inks extends Region {
    private static final StyleablePropertyFactory<Inks> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<Ink, CssMetaData<Inks, Color>> PROPERTIES = properties();

    private final Map<Ink, StyleableObjectProperty<Color>> colors = new EnumMap<>(Ink.class);
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.PLAIN);

    public Inks() {
        getStyleClass().add("inks");
        setManaged(false);
        PROPERTIES.forEach((ink, property) -> {
            var color = new SimpleStyleableObjectProperty<>(property, this, property.getProperty(), plain(ink));
            colors.put(ink, color);
            // the style sheet sets one colour after the other, and everything with these colours is drawn again
            color.subscribe(this::requestLayout);
        });
    }

    @Override
    protected void layoutChildren() {
        mix();
    }

    private static Map<Ink, CssMetaData<Inks, Color>> properties() {
        var all = new EnumMap<Ink, CssMetaData<Inks, Color>>(Ink.class);
        for (Ink ink : Ink.values()) {
            all.put(ink, FACTORY.createColorCssMetaData(ink.property(), inks -> inks.property(ink), plain(ink), true));
        }
        return all;
    }

    private static Color plain(Ink ink) {
        return Palette.PLAIN.of(ink);
    }

    private StyleableProperty<Color> property(Ink ink) {
        StyleableObjectProperty<Color> property = colors.get(ink);
        if (property == null) {
            throw new IllegalStateException("there is no colour for " + ink);
        }
        return property;
    }

    private void mix() {
        var now = new EnumMap<Ink, Color>(Ink.class);
        colors.forEach((ink, color) -> now.put(ink, color.get()));
        palette.set(new Palette(now));
    }

    /// The colours of the profile.
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
        all.addAll(PROPERTIES.values());
        return all;
    }
}
