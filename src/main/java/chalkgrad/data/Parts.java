package chalkgrad.data;

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
        Scales scales = scaling.of(training.inputs());
        return new Parts(
                training.withInputs(scales.applyTo(training.inputs())), test.withInputs(scales.applyTo(test.inputs())));
    }
}
