package chalkgrad.app.inspect;

import chalkgrad.app.inspect.PlacedGrid.Cell;
import chalkgrad.app.number.Caption;
import chalkgrad.app.number.Label;
import chalkgrad.app.number.LabelLook;
import chalkgrad.app.number.NumberFit;
import chalkgrad.app.number.NumberFit.Written;
import chalkgrad.app.session.Moment;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import java.util.Set;

/// The numbers that are written into the cells of matrices at a moment.
///
/// @param emphasis that of the moment
record MatrixLabels(Moment moment, NumberFit fit, Set<Quantity> emphasis) {
    MatrixLabels(Moment moment, NumberFit fit) {
        this(moment, fit, moment.emphasis());
    }

    Label of(Cell cell) {
        Quantity quantity = cell.quantity();
        boolean known = moment.isKnown(quantity);
        Written written =
                known ? fit.write(moment.value(quantity), cell.box().getWidth(), Caption.NONE, false) : Written.UNKNOWN;
        return new Label(
                quantity,
                role(quantity.kind()),
                cell.box(),
                Caption.NONE,
                written.text(),
                written.small(),
                moment.isEditable(quantity),
                Label.Direction.of(quantity, moment),
                Label.Stress.of(quantity, moment, emphasis));
    }

    private static LabelLook role(Kind kind) {
        return !kind.isGiven() ? LabelLook.VALUE : kind.isOfParameter() ? LabelLook.PILL : LabelLook.FIELD;
    }
}
