/// Chalkgrad: backpropagation by hand, click by click.
@org.jspecify.annotations.NullMarked
module chalkgrad {
    requires info.picocli;
    requires org.apache.commons.numbers.gamma;
    requires static org.jspecify;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.controlsfx.controls;
    requires ejml.core;
    requires ejml.ddense;
    requires tools.jackson.core;

    opens chalkgrad.cli to
            info.picocli;
}
