package chalkgrad.app.diagram;

import chalkgrad.app.look.Hints;
import chalkgrad.app.look.ink.Inks;
import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.QuantityWords;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Group;

/// Draws all neurons and weights of a network that has no room for them as small pictures above it, so that nothing is
/// out of sight. The mouse tells the number of a point, and a click goes there.
final class OverviewView extends Group {
    private final Session session;
    private final Texts texts;
    private final Consumer<Quantity> choose;
    private final Inks inks = new Inks();
    private final Group tiles = new Group();
    private Optional<DiagramLayout> shown = Optional.empty();

    /// @param choose is called with the number whose point is clicked
    OverviewView(Session session, Texts texts, Consumer<Quantity> choose) {
        this.session = session;
        this.texts = texts;
        this.choose = choose;
        getChildren().addAll(inks, tiles);
        inks.paletteProperty().subscribe(() -> show(session.moment()));
    }

    void show(DiagramLayout layout, Moment moment) {
        if (!shown.equals(Optional.of(layout))) {
            shown = Optional.of(layout);
            List<OverviewPicture> wanted = new OverviewPlaces(layout).pictures();
            if (!wanted.equals(tiles().stream().map(OverviewTile::picture).toList())) {
                tiles.getChildren().setAll(wanted.stream().map(this::tile).toList());
            }
        }
        show(moment);
    }

    private void show(Moment moment) {
        if (!tiles.getChildren().isEmpty()) {
            Set<Quantity> emphasis = moment.emphasis();
            double scale = shown.map(DiagramLayout::scale).orElse(1.0);
            tiles().forEach(tile ->
                    tile.show(moment, scale, emphasis, inks.paletteProperty().get()));
        }
    }

    private List<OverviewTile> tiles() {
        return tiles.getChildren().stream().map(OverviewTile.class::cast).toList();
    }

    private OverviewTile tile(OverviewPicture picture) {
        var tile = new OverviewTile(picture, choose);
        tile.setAccessibleText(title(picture));
        Hints.install(tile, () -> words(tile));
        return tile;
    }

    private String words(OverviewTile tile) {
        String about = title(tile.picture()) + "\n" + texts.get("diagram.overview.colours");
        return tile.pointed().map(number -> about + "\n" + value(number)).orElse(about);
    }

    private String title(OverviewPicture picture) {
        String count = Integer.toString(picture.count());
        String layer = new QuantityWords(texts, session.moment().document()).layer(picture.layer());
        return switch (picture) {
            case OverviewPicture.Weights weights -> texts.get("diagram.overview.weights", count, layer);
            case OverviewPicture.Activations of when of.layer() == 0 -> texts.get("diagram.overview.inputs", count);
            case OverviewPicture.Activations of -> texts.get("diagram.overview.activations", count, layer);
        };
    }

    private String value(Quantity number) {
        Moment moment = session.moment();
        Quantity here = moment.here(number);
        String value = moment.isKnown(here)
                ? session.decimalsProperty().get().format(moment.value(here))
                : texts.get("diagram.spoken.unknown");
        return moment.names().readable(here) + " = " + value;
    }
}
