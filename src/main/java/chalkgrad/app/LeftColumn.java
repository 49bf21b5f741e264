package chalkgrad.app;

import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;

/// Shares the column at the left between the worked networks and my numbers. A low column has room for only one of
/// them: the networks, until the numbers are opened.
final class LeftColumn {
    private static final double LOW = 430;

    private final Region column;
    private final Region networks;
    private final Region numbers;
    private final BooleanProperty numbersUnfolded;
    private boolean low;

    LeftColumn(Region column, Region networks, Region numbers, BooleanProperty numbersUnfolded) {
        this.column = column;
        this.networks = networks;
        this.numbers = numbers;
        this.numbersUnfolded = numbersUnfolded;
        column.heightProperty().subscribe(height -> becomeLow(height.doubleValue() > 0 && height.doubleValue() < LOW));
        numbersUnfolded.subscribe(this::arrange);
    }

    private void becomeLow(boolean now) {
        if (now != low) {
            low = now;
            numbersUnfolded.set(!now || numbers.isFocusWithin());
            arrange();
        }
    }

    private void arrange() {
        boolean shown = !(low && numbersUnfolded.get());
        networks.setVisible(shown);
        networks.setManaged(shown);
        column.requestLayout();
    }
}
