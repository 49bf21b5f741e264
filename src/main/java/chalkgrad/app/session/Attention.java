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
    /// The number under the mouse, whether or not the mouse points.
    private Optional<Quantity> underMouse = Optional.empty();
    private boolean mouseMoves = true;

    Attention() {}

    /// The number that the mouse or the focus points at.
    public ReadOnlyObjectProperty<Optional<Quantity>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// Sets or clears the number that the focus points at.
    public void point(Optional<Quantity> quantity) {
        pointed.set(quantity);
    }

    /// Sets or clears the number under the mouse. A resting mouse points at nothing that comes to lie under it.
    public void hover(Optional<Quantity> quantity) {
        boolean leaves = pointed.get().equals(underMouse);
        underMouse = quantity;
        if (mouseMoves) {
            pointed.set(quantity);
        } else if (leaves) {
            pointed.set(Optional.empty());
        }
    }

    /// The mouse is moved or used, so it points at what is under it.
    public void mouseMoves() {
        if (!mouseMoves) {
            mouseMoves = true;
            underMouse.ifPresent(quantity -> pointed.set(Optional.of(quantity)));
        }
    }

    /// The mouse rests. It still points at what it was moved to.
    public void mouseRests() {
        mouseMoves = false;
    }

    /// The mouse is hidden, as it is after a rest while presenting. It points at nothing.
    public void mouseIsHidden() {
        mouseMoves = false;
        pointed.set(Optional.empty());
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
        underMouse = underMouse.filter(remains);
        pointed.set(pointed.get().filter(remains));
        ofVariable.set(ofVariable.get().stream().filter(remains).collect(Collectors.toUnmodifiableSet()));
    }
}
