package chalkgrad.app.diagram;

import chalkgrad.app.session.Moment;
import chalkgrad.math.Decimals;
import chalkgrad.pass.Kind;
import chalkgrad.pass.Quantity;
import chalkgrad.table.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// A number that the update changes: a parameter, or a state of the optimizer for it.
///
/// @param quantity the new number
record UpdatedNumber(Quantity quantity, double before, double after) {
    /// The change that reveals a number; empty for numbers that are not part of an update.
    static Optional<UpdatedNumber> of(Moment moment, Quantity quantity) {
        return isUpdated(quantity)
                ? Optional.of(new UpdatedNumber(quantity, before(moment, quantity), moment.value(quantity)))
                : Optional.empty();
    }

    /// Whether the update makes a number.
    static boolean isUpdated(Quantity quantity) {
        return quantity.kind().phase() == Phase.UPDATE;
    }

    /// The change that the current step makes.
    static Optional<UpdatedNumber> ofStep(Moment moment) {
        return moment.step().flatMap(step -> of(moment, step.makes()));
    }

    /// The number before the change. The states of an optimizer start at 0, or at what the document starts with.
    private static double before(Moment moment, Quantity q) {
        if (q.kind() == Kind.NEW_PARAMETER) {
            return moment.value(q.parameter());
        }
        boolean isFirst =
                q.iteration() == 1 && moment.document().start().state(q.state()).isEmpty();
        return isFirst ? 0 : moment.value(q.at(q.sample(), q.iteration() - 1));
    }

    boolean isOfParameter() {
        return quantity.kind() == Kind.NEW_PARAMETER;
    }

    /// The number at a progress between 0 and 1.
    double at(double progress) {
        return progress >= 1 ? after : before + Flight.ease(progress) * (after - before);
    }

    /// The number at a progress between 0 and 1, with as many decimals as its final value, so that its width does not
    /// jump.
    ///
    /// @param end the text of the final value
    String written(double progress, String end) {
        boolean counts = progress < 1 && Double.isFinite(at(progress)) && end.matches("-?\\d+([.,]\\d+)?");
        if (!counts) {
            return end;
        }
        boolean comma = end.indexOf(Decimals.COMMA) >= 0;
        int separator = end.indexOf(comma ? Decimals.COMMA : Decimals.POINT);
        int decimals = separator < 0 ? 0 : end.length() - 1 - separator;
        return new BigDecimal(at(progress))
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString()
                .replace(Decimals.POINT, comma ? Decimals.COMMA : Decimals.POINT);
    }
}
