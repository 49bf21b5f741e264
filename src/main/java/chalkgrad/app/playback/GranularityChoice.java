package chalkgrad.app.playback;

import chalkgrad.app.look.Hints;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.pass.Granularity;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// How far a click goes: a row of buttons, or in a narrow bar a list that drops down.
final class GranularityChoice {
    /// A bar that is narrower has no room for the row.
    private static final double NARROW = 740;

    private final SegmentedButton row;
    private final ChoiceBox<Granularity> list;
    private final Session session;
    private final Texts texts;

    GranularityChoice(Region bar, SegmentedButton row, ChoiceBox<Granularity> list, Session session, Texts texts) {
        this.row = row;
        this.list = list;
        this.session = session;
        this.texts = texts;
        fillRow();
        fillList();
        session.granularityProperty().subscribe(this::mark);
        bar.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::arrange);
    }

    private void arrange(boolean narrow) {
        show(list, narrow);
        show(row, !narrow);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fillRow() {
        var group = new ToggleGroup();
        row.setToggleGroup(group);
        for (Granularity each : Granularity.values()) {
            row.getButtons().add(button(each, row.getButtons().size() + 1));
        }
        group.selectedToggleProperty().subscribe(this::choose);
    }

    private ToggleButton button(Granularity each, int key) {
        var button = new ToggleButton(word(each));
        button.setUserData(each);
        String name = texts.get("granularity.name", word(each));
        button.setAccessibleText(name);
        Hints.setTip(button, texts.get("granularity.tip", name, Integer.toString(key)));
        return button;
    }

    private String word(Granularity each) {
        return texts.get("granularity." + each);
    }

    private void fillList() {
        list.getItems().setAll(Granularity.values());
        list.setConverter(new Converter());
        Hints.setTip(list, texts.get("granularity.heading"));
        list.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                session.granularityProperty().set(chosen);
            }
        });
    }

    /// A second click on the chosen button leaves it chosen.
    private void choose(@Nullable Toggle before, @Nullable Toggle now) {
        if (now != null) {
            session.granularityProperty().set((Granularity) now.getUserData());
        } else if (before != null) {
            before.setSelected(true);
        }
    }

    private void mark(Granularity chosen) {
        row.getButtons().forEach(button -> button.setSelected(button.getUserData() == chosen));
        list.setValue(chosen);
    }

    /// The words of the buttons.
    private final class Converter extends StringConverter<Granularity> {
        @Override
        public String toString(@Nullable Granularity granularity) {
            return granularity == null ? "" : word(granularity);
        }

        @Override
        public Granularity fromString(String text) {
            throw new UnsupportedOperationException("a granularity is chosen, not typed");
        }
    }
}
