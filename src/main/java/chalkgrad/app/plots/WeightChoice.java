package chalkgrad.app.plots;

import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import chalkgrad.network.Network;
import chalkgrad.network.Parameters;
import chalkgrad.notation.CourseNames;
import chalkgrad.pass.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/// The weights and biases whose history is shown: those that are ticked, and the one that is selected on the stage.
final class WeightChoice {
    private static final int MOST_LISTED = 80;
    private static final int FIRST_SHOWN = 6;

    private final Session session;
    private final MenuButton menu;
    private final Runnable changed;
    private final Set<Quantity> chosen = new LinkedHashSet<>();
    private List<Quantity> listed = List.of();

    WeightChoice(Session session, MenuButton menu, Runnable changed) {
        this.session = session;
        this.menu = menu;
        this.changed = changed;
        session.momentProperty()
                .map(moment -> moment.document().network())
                .subscribe(network -> list(session.moment().document()));
    }

    private void list(Document document) {
        listed = parameters(document.network());
        chosen.clear();
        chosen.addAll(listed.subList(0, Math.min(FIRST_SHOWN, listed.size())));
        var names = new CourseNames(document);
        menu.getItems().clear();
        for (Quantity parameter : listed.subList(0, Math.min(MOST_LISTED, listed.size()))) {
            var item = new CheckMenuItem(names.text(parameter));
            item.setSelected(chosen.contains(parameter));
            item.selectedProperty().subscribe((before, ticked) -> {
                if (ticked) {
                    chosen.add(parameter);
                } else {
                    chosen.remove(parameter);
                }
                changed.run();
            });
            menu.getItems().add(item);
        }
    }

    private static List<Quantity> parameters(Network network) {
        var result = new ArrayList<Quantity>();
        for (int l = 1; l <= network.depth() && result.size() <= MOST_LISTED; l++) {
            for (int j = 1; j <= network.weightColumns(l) && result.size() <= MOST_LISTED; j++) {
                for (int i = 1; i <= network.weightRows(l); i++) {
                    result.add(Quantity.weight(l, i, j));
                }
            }
            for (int j = 1; j <= network.biasCount(l); j++) {
                result.add(Quantity.bias(l, network.layer(l).tiedBias() ? 0 : j));
            }
        }
        return result;
    }

    /// What is shown.
    List<Quantity> shown() {
        var result = new LinkedHashSet<>(chosen);
        session.moment()
                .selection()
                .map(quantity -> quantity.at(0, 1))
                .filter(listed::contains)
                .ifPresent(result::add);
        return List.copyOf(result);
    }

    /// The value of a weight or bias among parameters.
    static double value(Quantity parameter, Parameters parameters) {
        return switch (parameter.kind()) {
            case WEIGHT -> parameters.weights(parameter.layer()).get(parameter.from() - 1, parameter.to() - 1);
            default -> parameters.biases(parameter.layer()).get(0, Math.max(0, parameter.to() - 1));
        };
    }
}
