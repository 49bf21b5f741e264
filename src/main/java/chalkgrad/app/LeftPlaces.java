package chalkgrad.app;

import chalkgrad.app.session.Moment;
import chalkgrad.app.session.Session;
import chalkgrad.document.Document;
import java.util.HashMap;
import java.util.Map;

/// The places in the walks of networks that a class has left for another one. When such a network is opened again and
/// has not changed, its walk continues there. A document is a value, so it is its own key: one that was edited, or
/// whose file has changed, is another one. All are forgotten when the presentation ends.
final class LeftPlaces {
    private final Session session;
    private final Map<Document, Long> places = new HashMap<>();

    LeftPlaces(Session session) {
        this.session = session;
        session.openingsProperty().subscribe((before, now) -> comeBack());
    }

    /// Remembers the place in the open network.
    void remember() {
        Moment now = session.moment();
        places.put(now.document(), now.cursor());
    }

    /// Lets every network begin at its start again.
    void forget() {
        places.clear();
    }

    private void comeBack() {
        Long place = places.get(session.moment().document());
        if (place != null) {
            session.goTo(place);
        }
    }
}
