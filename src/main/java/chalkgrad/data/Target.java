package chalkgrad.data;

import chalkgrad.math.Matrix;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What a network is to give for each row of a data set.
public sealed interface Target {
    /// Numbers to come close to.
    ///
    /// @param names one for each column
    /// @param values one row for each row of the data set
    record Numbers(List<String> names, Matrix values) implements Target {
        public Numbers {
            names = List.copyOf(names);
        }

        @Override
        public Numbers rows(int count, IntUnaryOperator source) {
            return new Numbers(
                    names, Matrix.generate(count, values.columns(), (i, j) -> values.get(source.applyAsInt(i), j)));
        }
    }

    /// One class of several.
    ///
    /// @param names of the classes
    /// @param numbers the number of the class of each row, which counts from 0, as a column
    record Classes(List<String> names, Matrix numbers) implements Target {
        public Classes {
            names = List.copyOf(names);
        }

        /// The number of the class of a row; both count from 0.
        public int of(int row) {
            return (int) numbers.get(row, 0);
        }

        @Override
        public Classes rows(int count, IntUnaryOperator source) {
            return new Classes(names, Matrix.generate(count, 1, (i, zero) -> numbers.get(source.applyAsInt(i), 0)));
        }
    }

    /// The same target with its classes in another order, if that has them all; otherwise as it is.
    default Target inOrderOf(List<String> order) {
        return this instanceof Classes classes && order.containsAll(classes.names())
                ? new Classes(
                        order,
                        classes.numbers()
                                .map(number -> order.indexOf(classes.names().get((int) number))))
                : this;
    }

    /// The names of the columns, or of the classes.
    List<String> names();

    /// The target of some rows.
    ///
    /// @param source the row that each comes from; both count from 0
    Target rows(int count, IntUnaryOperator source);

    /// Whether a network with this number of outputs can be compared with it. Two classes can be told apart by one
    /// output or by two.
    default boolean fits(int outputs) {
        return switch (this) {
            case Numbers numbers -> numbers.values().columns() == outputs;
            case Classes classes ->
                classes.names().size() == outputs
                        || outputs == 1 && classes.names().size() <= 2;
        };
    }

    /// The number of outputs that is meant if nothing else is known.
    default int outputs() {
        return names().size();
    }
}
