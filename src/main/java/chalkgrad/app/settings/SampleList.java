package chalkgrad.app.settings;

import chalkgrad.document.Document;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.ScrollEvent;

/// The list of samples, a few rows high.
final class SampleList {
    private static final double ROW_HEIGHT = 36;
    private static final int MOST_SHOWN = 6;

    private final ListView<Integer> list;

    SampleList(ListView<Integer> list, SettingsForm form) {
        this.list = list;
        list.setCellFactory(any -> new SampleCell(form));
        list.setFixedCellSize(ROW_HEIGHT);
        list.addEventFilter(ScrollEvent.SCROLL, this::leaveToTheForm);
    }

    /// The wheel scrolls the form, also over the list, unless somebody works in the list.
    private void leaveToTheForm(ScrollEvent event) {
        Parent form = list.getParent();
        if (!list.isFocusWithin() && form != null) {
            event.consume();
            form.fireEvent(event.copyFor(form, form));
        }
    }

    void show(Document document) {
        int count = document.samples().size();
        List<Integer> items = list.getItems();
        if (items.size() != count) {
            // the others stay, and with them what the list has been scrolled to
            items.subList(Math.min(count, items.size()), items.size()).clear();
            items.addAll(IntStream.rangeClosed(items.size() + 1, count).boxed().toList());
            double height = ROW_HEIGHT * Math.min(count, MOST_SHOWN) + 2;
            list.setMinHeight(height);
            list.setPrefHeight(height);
        }
    }
}
