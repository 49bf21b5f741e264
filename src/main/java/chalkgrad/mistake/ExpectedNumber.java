package chalkgrad.mistake;

import chalkgrad.math.Matrix;
import chalkgrad.mistake.replay.Replay;
import chalkgrad.mistake.wording.Argument.Verbatim;
import chalkgrad.mistake.wording.Message;
import chalkgrad.mistake.wording.MistakeWords;
import chalkgrad.pass.Quantity;
import chalkgrad.pass.Run;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The number of a network that a written number should be: of a run, and of any run with mistakes.
public sealed interface ExpectedNumber {
    /// The quantity that it is about, which the words refer to.
    Quantity about();

    /// The number that it would be in a run with mistakes; NaN if there is none.
    double in(Replay replay);

    /// The number that it should be; NaN if it cannot be right.
    double right(Run run, Replay right);

    /// What it is called.
    default String name(Function<Quantity, String> names) {
        return names.apply(about());
    }

    /// The remarks on the number if it is right.
    default List<Remark> remarks() {
        return List.of();
    }

    /// A number of the run.
    record OfRun(Quantity about) implements ExpectedNumber {
        @Override
        public double in(Replay replay) {
            return replay.number(about);
        }

        @Override
        public double right(Run run, Replay right) {
            return run.value(about);
        }
    }

    /// A number of an array whose shape is wrong.
    ///
    /// @param about the quantity in the row of the array, otherwise the first one
    /// @param transposed whether the array is printed with rows and columns exchanged
    record Misshapen(Quantity about, int row, int column, int rows, int columns, boolean transposed)
            implements ExpectedNumber {
        @Override
        public double in(Replay replay) {
            Matrix array = replay.array(about);
            boolean fits =
                    array.rows() == (transposed ? columns : rows) && array.columns() == (transposed ? rows : columns);
            return fits ? array.get(transposed ? column : row, transposed ? row : column) : Double.NaN;
        }

        @Override
        public double right(Run run, Replay right) {
            return Double.NaN;
        }
    }

    /// A number computed from those of the run, such as a sum.
    ///
    /// @param name what it is called
    /// @param remarks the remarks on it if it is right
    record Computed(Quantity about, Message name, ToDoubleFunction<Replay> formula, List<Remark> remarks)
            implements ExpectedNumber {
        public Computed {
            remarks = List.copyOf(remarks);
        }

        /// A number with a name that is the same in all languages.
        public Computed(Quantity about, String name, ToDoubleFunction<Replay> formula, List<Remark> remarks) {
            this(about, Message.of("number", new Verbatim(name)), formula, remarks);
        }

        /// The same without remarks.
        public Computed(Quantity about, String name, ToDoubleFunction<Replay> formula) {
            this(about, name, formula, List.of());
        }

        @Override
        public double in(Replay replay) {
            return formula.applyAsDouble(replay);
        }

        @Override
        public double right(Run run, Replay right) {
            return formula.applyAsDouble(right);
        }

        @Override
        public String name(Function<Quantity, String> names) {
            return MistakeWords.withoutNames().of(name);
        }
    }
}
