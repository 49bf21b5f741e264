"""keras.metrics. Networks do not depend on them: those that `compile` knows by name are computed, objects are not."""
from keras import losses

Mean = Accuracy = BinaryAccuracy = CategoricalAccuracy = SparseCategoricalAccuracy = modules.StandIn("keras.metrics")
MeanSquaredError = MeanAbsoluteError = modules.StandIn("keras.metrics")

ACCURACIES = ("accuracy", "acc", "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy")
ERRORS = {
    "mse": losses.mean_squared_error,
    "mean_squared_error": losses.mean_squared_error,
    "mae": losses.mean_absolute_error,
    "mean_absolute_error": losses.mean_absolute_error,
}


def knows(name):
    return isinstance(name, str) and (name in ACCURACIES or name in ERRORS)


def value(name, y, predicted):
    """A metric of targets and predictions, which are NumPy's arrays."""
    if name in ERRORS:
        return float(ERRORS[name](y, predicted).numpy().mean())
    return float(numpy.mean(_classes(y, predicted) == _classes(predicted, predicted)))


def _classes(numbers, predicted):
    """The class of each sample: of a probability, of several, or as it is written."""
    if predicted.shape[-1] == 1:
        return (numbers.reshape(-1) > 0.5).astype(int)
    return numpy.argmax(numbers, axis=-1) if numbers.shape == predicted.shape else numbers.reshape(-1).astype(int)
