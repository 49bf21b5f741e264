package chalkgrad.app;

import chalkgrad.app.file.DocumentFiles;
import chalkgrad.app.session.Session;
import chalkgrad.app.words.NetworkTitles;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Document;
import chalkgrad.document.Metadata;
import chalkgrad.exchange.WorkedNetworks;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The list of worked networks. A click or Enter opens one.
public final class NetworkListController {
    private final Session session;
    private final DocumentFiles files;
    private final NetworkTitles titles;

    @FXML
    private ListView<Metadata> list;

    NetworkListController(Session session, DocumentFiles files, Texts texts) {
        this.session = session;
        this.files = files;
        titles = new NetworkTitles(texts);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(view -> new NetworkCell(titles, this::open));
        list.getItems()
                .setAll(WorkedNetworks.all().stream().map(Document::description).toList());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        list.heightProperty().subscribe(() -> Platform.runLater(this::reveal));
        session.momentProperty().subscribe(this::mark);
        session.standingProperty().subscribe(this::mark);
        mark();
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::open);
        }
    }

    private void open(Metadata network) {
        files.openWorked(network.name());
        mark();
    }

    /// Marks the open document if it is a worked network, not the user's own file.
    private void mark() {
        Metadata open = session.moment().document().description();
        boolean ownFile = session.standingProperty().get().file().isPresent();
        if (ownFile || !list.getItems().contains(open)) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(open);
        }
        reveal();
    }

    /// Shows the open network in the list, which does not move under the pointer.
    private void reveal() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0 && !list.isHover() && !isInView(index)) {
            list.scrollTo(index);
        }
    }

    /// Whether all of a network is seen.
    private boolean isInView(int index) {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex()
                && flow.getBoundsInLocal().contains(flow.getCell(index).getBoundsInParent());
    }
}
