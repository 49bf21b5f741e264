package chalkgrad.data;

import java.util.List;

/// A data set in two parts.
///
/// @param training what the network learns from
/// @param test what it is tried on; may have no rows
public record Parts(DataSet training, DataSet test) {
    /// All rows to learn from.
    public static Parts whole(DataSet data) {
        return new Parts(data, data.rows(0, row -> row));
    }

    /// The inputs of both parts scaled by what the training inputs are like. The test part must not be looked at.
    public Parts scaled(Scaling scaling) {
        return scaled(scaling.of(training.inputs()));
    }

    /// The inputs of both parts scaled.
    public Parts scaled(Scales scales) {
        return new Parts(training.scaled(scales), test.scaled(scales));
    }

    /// Both parts with their classes numbered as others are, if these have the same names.
    public Parts inOrderOf(List<String> classes) {
        return new Parts(
                training.with(training.target().inOrderOf(classes)),
                test.with(test.target().inOrderOf(classes)));
    }
}
