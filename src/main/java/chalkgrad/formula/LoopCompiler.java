package chalkgrad.formula;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Compiles formulas to bytecode: a loop that does for each entry exactly what [Formula#evaluateArrays] does, with the
/// same operations in the same order, but without arrays in between. What does not depend on an array is computed once,
/// before the loop.
public final class LoopCompiler {
    /// More than a program has at a time, unless somebody tries many networks.
    private static final int MOST_KNOWN = 200;

    /// A compiled class is far more work than what it computes for a small network, and every edit asks for it again.
    private static final Map<Source, Loop> KNOWN = new ConcurrentHashMap<>();

    private LoopCompiler() {}

    /// What is compiled.
    ///
    /// @param assignments are made for each entry, one after the other
    /// @param arrays the symbols that stand for an entry of an array
    /// @param numbers the symbols that stand for the same number for all entries
    record Source(List<ArrayAssignment> assignments, List<Symbol> arrays, List<Symbol> numbers) {
        Source {
            assignments = List.copyOf(assignments);
            arrays = List.copyOf(arrays);
            numbers = List.copyOf(numbers);
        }
    }

    /// The loop that makes these assignments for each entry, one after the other.
    ///
    /// @param arrays the symbols that stand for an entry of an array, in the order in which the loop gets them
    /// @param numbers the symbols that stand for one number, in the order in which the loop gets them
    /// @throws IllegalArgumentException if a formula has other symbols, or functions of more than two arguments
    public static Loop compile(
            List<ArrayAssignment> assignments, List<? extends Symbol> arrays, List<? extends Symbol> numbers) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                new Source(assignments, List.copyOf(arrays), List.copyOf(numbers)), LoopCompiler::define);
    }

    private static Loop define(Source source) {
        var code = new LoopCode(source);
        try {
            byte[] bytes = code.bytes();
            return (Loop) MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, code.kernels(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the loop for %s cannot be defined".formatted(source.assignments()), e);
        }
    }
}
