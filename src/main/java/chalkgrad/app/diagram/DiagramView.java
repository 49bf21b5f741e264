package chalkgrad.app.diagram;

import chalkgrad.app.session.Session;
import java.util.ResourceBundle;
import javafx.scene.layout.Region;

/// The network of a session as nodes and edges.
public final class DiagramView extends Region {
    private final Session session;

    public DiagramView(Session session, ResourceBundle texts) {
        this.session = session;
        setAccessibleText(texts.getString("diagram.name"));
        session.momentProperty().subscribe(this::requestLayout);
    }

    public Session session() {
        return session;
    }
}
