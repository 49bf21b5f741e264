package chalkgrad.app.session;

import chalkgrad.pass.ByHand;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The numbers of the run with every result rounded, as on paper, while that is switched on.
public final class HandRounding {
    /// The most formulas before the current iteration for which a frame is long enough.
    private static final long MOST_FORMULAS = 10_000;

    private final Supplier<Moment> moment;
    private final ObjectProperty<OptionalInt> decimals = new SimpleObjectProperty<>(OptionalInt.empty());
    private Optional<ByHand> last = Optional.empty();

    HandRounding(Supplier<Moment> moment) {
        this.moment = moment;
    }

    /// The number of decimals that every result is also rounded to; empty if this is off.
    public ObjectProperty<OptionalInt> decimalsProperty() {
        return decimals;
    }

    /// The rounded numbers; empty if this is off, or if the iterations before the current one would take too long.
    public Optional<ByHand> numbers() {
        long formulas = (moment.get().iteration() - 1L)
                * moment.get().document().network().parameterCount();
        return formulas > MOST_FORMULAS
                ? Optional.empty()
                : decimals.get().stream().mapToObj(this::numbers).findFirst();
    }

    private ByHand numbers(int places) {
        Moment now = moment.get();
        ByHand rounded = last.filter(before -> before.isOf(now.run(), places))
                .orElseGet(() -> new ByHand(now.run(), now.derivation(), places));
        last = Optional.of(rounded);
        return rounded;
    }
}
