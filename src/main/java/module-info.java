/// Chalkgrad: backpropagation by hand, click by click.
@org.jspecify.annotations.NullMarked
module chalkgrad {
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;
    requires java.desktop;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.bootstrapicons;
    requires ejml.core;
    requires ejml.ddense;
    requires tools.jackson.core;
    // only in the process that runs a notebook's code
    requires static org.graalvm.polyglot;

    provides System.LoggerFinder with
            chalkgrad.state.FailureLogFinder;

    exports chalkgrad.app to
            javafx.graphics;

    opens chalkgrad.cli to
            info.picocli;
    opens chalkgrad.app to
            javafx.fxml;
    opens chalkgrad.app.answers to
            javafx.fxml;
    opens chalkgrad.app.code to
            javafx.fxml;
    opens chalkgrad.app.data to
            javafx.fxml;
    opens chalkgrad.app.explain to
            javafx.fxml;
    opens chalkgrad.app.inspect to
            javafx.fxml;
    opens chalkgrad.app.look to
            javafx.fxml;
    opens chalkgrad.app.playback to
            javafx.fxml;
    opens chalkgrad.app.plots to
            javafx.fxml;
    opens chalkgrad.app.settings to
            javafx.fxml;
    opens chalkgrad.app.training to
            javafx.fxml;
}
