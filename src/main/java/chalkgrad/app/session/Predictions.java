package chalkgrad.app.session;

import chalkgrad.mistake.WrittenNumber;
import chalkgrad.pass.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Predictions of numbers that the walk has not reached. They are not part of the document: an edit that changes a
/// number removes its prediction, and opening another document removes all of them.
public final class Predictions {
    private final ReadOnlyObjectWrapper<Map<Quantity, WrittenNumber>> numbers = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty wanted = new SimpleBooleanProperty();

    Predictions() {}

    /// Whether numbers that the walk has not reached can be typed.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    public ReadOnlyObjectProperty<Map<Quantity, WrittenNumber>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /// The prediction of a number.
    public Optional<WrittenNumber> of(Quantity quantity) {
        return Optional.ofNullable(numbers.get().get(quantity));
    }

    /// Sets or clears the prediction of a number.
    public void say(Quantity quantity, Optional<WrittenNumber> number) {
        var next = new LinkedHashMap<>(numbers.get());
        number.ifPresentOrElse(said -> next.put(quantity, said), () -> next.remove(quantity));
        numbers.set(Map.copyOf(next));
    }

    /// Takes over what was predicted elsewhere.
    void take(Predictions others) {
        numbers.set(others.numbers.get());
        wanted.set(others.wanted.get());
    }

    void forget() {
        numbers.set(Map.of());
    }

    /// Keeps the predictions of numbers that are the same in another document. A number that takes long to compute
    /// counts as changed.
    void keep(Moment before, Moment after) {
        var next = new LinkedHashMap<>(numbers.get());
        next.keySet()
                .removeIf(quantity -> !before.remainsIn(after, quantity)
                        || !before.isNear(quantity)
                        || !after.isNear(quantity)
                        || Double.compare(before.value(quantity), after.value(quantity)) != 0);
        if (next.size() < numbers.get().size()) {
            numbers.set(Map.copyOf(next));
        }
    }
}
