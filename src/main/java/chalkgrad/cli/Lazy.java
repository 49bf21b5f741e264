package chalkgrad.cli;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/// A list whose elements are computed each time they are asked for, so a long trace needs little memory.
final class Lazy<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> element;

    private Lazy(int size, IntFunction<T> element) {
        this.size = size;
        this.element = element;
    }

    /// @param element gives the elements by their number, counted from 1
    static <T> List<T> list(int size, IntFunction<T> element) {
        return new Lazy<>(size, element);
    }

    @Override
    public T get(int index) {
        return element.apply(index + 1);
    }

    @Override
    public int size() {
        return size;
    }
}
