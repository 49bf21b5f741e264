package chalkgrad.app;

import chalkgrad.app.file.NewNetworkQuestion;
import chalkgrad.app.file.Remembered;
import chalkgrad.app.words.Texts;
import chalkgrad.exchange.NetworkPlan;
import chalkgrad.math.Decimals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The question about a new network as a dialog. Closing it cancels. The next dialog starts with the last answer.
final class NewNetworkDialog implements NewNetworkQuestion {
    private static final String KEY = "new.text";
    private static final String FIRST = "2-4-2 relu softmax";

    private final Stage owner;
    private final Texts texts;
    private final Remembered remembered;
    private final Supplier<Decimals> decimals;

    /// @param decimals how numbers are written now
    NewNetworkDialog(Stage owner, Texts texts, Remembered remembered, Supplier<Decimals> decimals) {
        this.owner = owner;
        this.texts = texts;
        this.remembered = remembered;
        this.decimals = decimals;
    }

    @Override
    public Optional<NetworkPlan> ask() {
        var controller = new NewNetworkController(texts, remembered.get(KEY).orElse(FIRST), decimals.get());
        var create = new ButtonType(texts.get("new.create"), ButtonData.OK_DONE);
        var cancel = new ButtonType(texts.get("new.cancel"), ButtonData.CANCEL_CLOSE);
        var dialog = new Dialog<@Nullable NetworkPlan>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.get("new.title"));
        dialog.setDialogPane(load(controller));
        dialog.getDialogPane().getButtonTypes().setAll(create, cancel);
        Node button = dialog.getDialogPane().lookupButton(create);
        button.setId("create");
        // as it appears, a dialog still gives the focus to its first button
        dialog.setOnShown(shown -> Platform.runLater(controller::begin));
        controller.planProperty().subscribe(plan -> button.setDisable(plan.isEmpty()));
        // the summary of a plan is written after the plan is known
        controller
                .planProperty()
                .subscribe(() -> Platform.runLater(() -> DialogRoom.grow(dialog.getDialogPane(), owner)));
        dialog.setResultConverter(
                pressed -> pressed == create ? controller.planProperty().get().orElse(null) : null);
        Look.dress(dialog.getDialogPane(), owner);
        DialogRoom.limit(dialog, owner);
        Optional<NetworkPlan> answer = dialog.showAndWait().map(plan -> plan);
        answer.ifPresent(plan -> remembered.put(KEY, controller.text()));
        return answer;
    }

    private DialogPane load(NewNetworkController controller) {
        var loader = new FXMLLoader(NewNetworkDialog.class.getResource("NewNetworkDialog.fxml"), texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
