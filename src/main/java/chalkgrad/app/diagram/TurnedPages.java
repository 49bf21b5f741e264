package chalkgrad.app.diagram;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.pass.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The pages of layers that the user has turned to, until the next step.
final class TurnedPages {
    private final Session session;
    private final Runnable redraw;
    private Map<Integer, Integer> turned = Map.of();
    private Optional<DiagramLayout> shown = Optional.empty();

    /// @param redraw is called when other pages are to be shown
    TurnedPages(Session session, Runnable redraw) {
        this.session = session;
        this.redraw = redraw;
    }

    /// A layout with the pages that are shown at a moment.
    DiagramLayout of(DiagramLayout some, Moment moment) {
        DiagramLayout layout = some.turnedTo(Pages.of(some, moment, turned));
        shown = Optional.of(layout);
        return layout;
    }

    /// Shows the neurons of a layer that were left out.
    void to(Ellipsis absent) {
        to(absent.layer(), absent.page());
    }

    /// Explains a number, if the walk has reached it, and shows the neurons that it belongs to.
    void to(Quantity number) {
        Quantity here = session.moment().here(number);
        if (session.moment().isKnown(here)) {
            session.select(Optional.of(here));
        } else {
            shown.ifPresent(layout -> to(number.layer(), layout.pageOf(number.layer(), number.to())));
        }
    }

    void toInput(int input) {
        shown.ifPresent(layout -> to(0, layout.pageOf(0, input)));
    }

    private void to(int layer, int page) {
        var pages = new HashMap<>(turned);
        pages.put(layer, page);
        turned = Map.copyOf(pages);
        redraw.run();
    }

    /// Shows the neurons of the current step again.
    ///
    /// @return whether others were shown
    boolean back() {
        boolean others = !turned.isEmpty();
        forget();
        redraw.run();
        return others;
    }

    /// Follows the current step again.
    void forget() {
        turned = Map.of();
    }
}
