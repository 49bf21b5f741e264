package chalkgrad.data.sets;

import java.util.ArrayDeque;
import java.util.List;

/// A function of x1, x2, ... that a person has typed, as a program for a stack machine.
///
/// @param text as it was typed
/// @param program in postfix order
/// @param inputs the number of variables: the largest that occurs, at least one
/// @param comparison whether its values only tell two classes apart
public record TypedFunction(String text, List<FunctionStep> program, int inputs, boolean comparison) {
    public TypedFunction {
        program = List.copyOf(program);
    }

    /// Reads a function.
    ///
    /// @throws FunctionException if it cannot be read
    public static TypedFunction parse(String text) throws FunctionException {
        return new FunctionReader(text).read();
    }

    /// The value for some inputs; not finite where the function is not defined.
    public double value(double... x) {
        var stack = new ArrayDeque<Double>();
        for (FunctionStep operation : program) {
            stack.push(operation.of(x, stack));
        }
        return stack.pop();
    }
}
