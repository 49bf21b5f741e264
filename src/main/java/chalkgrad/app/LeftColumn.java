package chalkgrad.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;

/// Shares the column at the left between the worked networks and my numbers. A low column has room for only one of
/// them: the networks, until the numbers are opened. Numbers that have been checked get most of the column.
final class LeftColumn {
    private static final double LOW = 430;
    private static final double SHARE_BESIDE_RESULTS = 0.25;

    private final Region column;
    private final Region networks;
    private final Region numbers;
    private final BooleanProperty numbersUnfolded;
    private boolean low;

    /// @param hasResults whether numbers have been checked
    LeftColumn(
            Region column,
            Region networks,
            Region numbers,
            BooleanProperty numbersUnfolded,
            BooleanExpression hasResults) {
        this.column = column;
        this.networks = networks;
        this.numbers = numbers;
        this.numbersUnfolded = numbersUnfolded;
        column.heightProperty().subscribe(height -> becomeLow(height.doubleValue() > 0 && height.doubleValue() < LOW));
        numbersUnfolded.subscribe(this::arrange);
        networks.maxHeightProperty()
                .bind(Bindings.when(hasResults.and(numbersUnfolded))
                        .then(column.heightProperty().multiply(SHARE_BESIDE_RESULTS))
                        .otherwise(Double.MAX_VALUE));
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
