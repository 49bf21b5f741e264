package chalkgrad.app.playback;

import chalkgrad.app.words.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.HBox;

/// The menu for the speed of playing, and for movement.
final class SpeedMenu {
    private static final double STEP = 0.25;

    private final Player player;
    private final Map<RadioMenuItem, Double> speeds = new LinkedHashMap<>();
    private final DoubleSpinnerValueFactory own;

    private SpeedMenu(Player player) {
        this.player = player;
        this.own = new DoubleSpinnerValueFactory(
                Player.SLOWEST, Player.FASTEST, player.speedProperty().get(), STEP);
    }

    /// Fills a menu when it is first opened.
    static void offer(MenuButton button, Player player, Motion motion, Texts texts) {
        button.setOnShowing(event -> {
            button.setOnShowing(null);
            fill(button, player, motion, texts);
        });
    }

    private static void fill(MenuButton button, Player player, Motion motion, Texts texts) {
        var menu = new SpeedMenu(player);
        menu.add("slow", Player.SLOW, texts);
        menu.add("normal", Player.NORMAL, texts);
        menu.add("fast", Player.FAST, texts);
        var reduced = new CheckMenuItem(texts.get("speed.reduced"));
        reduced.setId("reducedMotion");
        reduced.selectedProperty().bindBidirectional(motion.reducedProperty());
        button.getItems().setAll(menu.speeds.keySet());
        button.getItems().addAll(menu.ownFactor(texts), new SeparatorMenuItem(), reduced);
        player.speedProperty().subscribe(speed -> menu.mark(speed.doubleValue()));
    }

    private void add(String name, double speed, Texts texts) {
        var item = new RadioMenuItem(texts.get("speed." + name));
        item.setId("speed-" + name);
        item.setOnAction(event -> {
            player.speedProperty().set(speed);
            mark(speed);
        });
        speeds.put(item, speed);
    }

    private CustomMenuItem ownFactor(Texts texts) {
        var spinner = new Spinner<Double>(own);
        spinner.setEditable(true);
        spinner.setId("ownSpeed");
        spinner.setAccessibleText(texts.get("speed.own"));
        var label = new Label(texts.get("speed.own"));
        label.setLabelFor(spinner);
        var row = new HBox(label, spinner);
        row.getStyleClass().add("own-speed");
        row.setAlignment(Pos.CENTER_LEFT);
        own.valueProperty().subscribe(speed -> player.speedProperty().set(speed));
        var item = new CustomMenuItem(row);
        item.setHideOnClick(false);
        return item;
    }

    private void mark(double speed) {
        speeds.forEach((item, its) -> item.setSelected(its == speed));
        own.setValue(speed);
    }
}
