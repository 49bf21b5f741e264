package chalkgrad.exchange.notebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The numbers that a notebook shows beside its code cells, `In [5]`: those of their execution, as far as each is that
/// of one cell only.
///
/// @param repeated those of several cells
record ExecutionNumbers(Set<Object> repeated) {
    private static final String KEY = "execution_count";
    private static final String OLD_KEY = "prompt_number";

    static ExecutionNumbers of(List<?> cells) {
        var met = new HashSet<Object>();
        var repeated = new HashSet<Object>();
        for (Object cell : cells) {
            if (cell instanceof Map<?, ?> map) {
                number(map).filter(number -> !met.add(number)).ifPresent(repeated::add);
            }
        }
        return new ExecutionNumbers(Set.copyOf(repeated));
    }

    private static Optional<Object> number(Map<?, ?> cell) {
        Object number = cell.containsKey(KEY) ? cell.get(KEY) : cell.get(OLD_KEY);
        return number instanceof Number count && count.doubleValue() == count.intValue()
                ? Optional.of(count.intValue())
                : Optional.empty();
    }

    /// What stands beside a cell; empty if it was not run, or if the same stands beside another.
    Optional<String> shown(Map<?, ?> cell) {
        return number(cell).filter(number -> !repeated.contains(number)).map("In [%d]"::formatted);
    }
}
