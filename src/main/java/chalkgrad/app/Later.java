package chalkgrad.app;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is made when it is first needed, and then kept.
final class Later<T> implements Supplier<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    Later(Supplier<T> make) {
        this.make = make;
    }

    /// Returns it, and makes it the first time.
    @Override
    public T get() {
        T got = made.orElseGet(make);
        made = Optional.of(got);
        return got;
    }

    /// It, if it has been made.
    Optional<T> ifMade() {
        return made;
    }
}
