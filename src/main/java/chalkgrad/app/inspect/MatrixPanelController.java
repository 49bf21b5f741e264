package chalkgrad.app.inspect;

import chalkgrad.app.session.Session;
import chalkgrad.app.words.Texts;
import chalkgrad.document.Notation.IndexOrder;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The matrices under a heading that folds them, with the switch that transposes them.
public final class MatrixPanelController {
    /// The height of the captions above a cell.
    private static final double ABOVE = 22;

    private final Session session;
    private final MatricesView matrices;

    @FXML
    private ToggleButton fold;

    @FXML
    private HBox orders;

    @FXML
    private ToggleButton inputsFirst;

    @FXML
    private ToggleButton outputsFirst;

    @FXML
    private ScrollPane scroll;

    public MatrixPanelController(Session session, Texts texts) {
        this.session = session;
        matrices = new MatricesView(session, texts);
    }

    @FXML
    private void initialize() {
        scroll.setContent(matrices);
        scroll.vvalueProperty().subscribe(this::look);
        scroll.viewportBoundsProperty().subscribe(this::look);
        matrices.minHeightProperty().subscribe(this::look);
        matrices.setOnFar(this::reveal);
        matrices.placeProperty().subscribe(place -> place.ifPresent(this::reveal));
        // where there is more of them, the place is known before the room for it
        matrices.heightProperty().subscribe(() -> matrices.placeProperty().get().ifPresent(this::reveal));
        var group = new ToggleGroup();
        group.getToggles().addAll(inputsFirst, outputsFirst);
        inputsFirst.setOnAction(event -> choose(IndexOrder.INPUT_OUTPUT));
        outputsFirst.setOnAction(event -> choose(IndexOrder.OUTPUT_INPUT));
        session.momentProperty()
                .map(moment -> moment.document().notation().transposed())
                .subscribe(this::preset);
        // what was chosen for one document is not meant for the next
        session.openingsProperty()
                .subscribe(
                        opened -> preset(session.moment().document().notation().transposed()));
        scroll.visibleProperty().bind(fold.selectedProperty());
        scroll.managedProperty().bind(fold.selectedProperty());
        orders.visibleProperty().bind(fold.selectedProperty());
        matrices.visibleProperty().bind(fold.selectedProperty());
    }

    /// Whether the matrices are shown below their heading.
    public BooleanProperty unfoldedProperty() {
        return fold.selectedProperty();
    }

    private void look() {
        double visible = scroll.getViewportBounds().getHeight();
        double hidden = Math.max(0, matrices.getMinHeight() - visible);
        matrices.setSeen(scroll.getVvalue() * hidden, visible);
    }

    /// Scrolls as little as needed to show a place.
    private void reveal(Rectangle2D place) {
        double visible = scroll.getViewportBounds().getHeight();
        double hidden = matrices.getMinHeight() - visible;
        if (visible > 0 && hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double above = Math.max(0, place.getMinY() - ABOVE);
            double wanted = Math.clamp(top, Math.max(0, Math.min(above, place.getMaxY() + ABOVE - visible)), above);
            scroll.setVvalue(Math.min(1, wanted / hidden));
        }
    }

    private void preset(boolean transposed) {
        choose(transposed ? IndexOrder.OUTPUT_INPUT : IndexOrder.INPUT_OUTPUT);
    }

    private void choose(IndexOrder order) {
        matrices.orderProperty().set(order);
        inputsFirst.setSelected(order == IndexOrder.INPUT_OUTPUT);
        outputsFirst.setSelected(order == IndexOrder.OUTPUT_INPUT);
    }
}
