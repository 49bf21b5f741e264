package chalkgrad.app.session;

import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The numbers that the user is looking at, beside those of the current step. They are highlighted wherever they are
/// shown.
public final class Attention {
    private final ReadOnlyObjectWrapper<Optional<Quantity>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<Quantity>> lit = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<Quantity>> traced = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<Quantity>> ofVariable = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean mouseHidden;

    Attention() {}

    /// The number that the mouse or the focus points at.
    public ReadOnlyObjectProperty<Optional<Quantity>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// Sets or clears the number that the focus points at.
    public void point(Optional<Quantity> quantity) {
        pointed.set(quantity);
    }

    /// Sets or clears the number under the mouse. A hidden mouse points at nothing, whatever comes to lie under it.
    public void hover(Optional<Quantity> quantity) {
        if (!mouseHidden) {
            pointed.set(quantity);
        }
    }

    /// Sets whether the mouse is hidden, as it is after a rest while presenting.
    public void hideMouse(boolean hidden) {
        if (hidden && !mouseHidden) {
            pointed.set(Optional.empty());
        }
        mouseHidden = hidden;
    }

    /// The weights of the paths that the user looks at. Their edges are highlighted.
    public ReadOnlyObjectProperty<Set<Quantity>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// Sets the weights whose edges are highlighted.
    public void light(Set<Quantity> weights) {
        lit.set(Set.copyOf(weights));
    }

    /// The numbers of a chain that is explained. They are emphasized like the operands of the current formula.
    public ReadOnlyObjectProperty<Set<Quantity>> tracedProperty() {
        return traced.getReadOnlyProperty();
    }

    /// Sets the numbers of a chain that is explained.
    public void trace(Set<Quantity> numbers) {
        traced.set(Set.copyOf(numbers));
    }

    /// The numbers of the variable that the user looks at in the code. They are highlighted like the one pointed at.
    public ReadOnlyObjectProperty<Set<Quantity>> ofVariableProperty() {
        return ofVariable.getReadOnlyProperty();
    }

    /// Sets the numbers of the variable that the user looks at in the code.
    public void lookAtVariable(Set<Quantity> numbers) {
        ofVariable.set(Set.copyOf(numbers));
    }

    /// Stops pointing at numbers that are no longer there.
    void keep(Predicate<Quantity> remains) {
        pointed.set(pointed.get().filter(remains));
        ofVariable.set(ofVariable.get().stream().filter(remains).collect(Collectors.toUnmodifiableSet()));
    }
}
