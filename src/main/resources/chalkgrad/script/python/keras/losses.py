"""Keras' losses: functions of a batch that give a number for each sample, and classes that take the mean of those."""
from _tensors import WHOLE, operations
from tensorflow import nn
from tensorflow._functions import operand

EPSILON = 1e-7


def both(y_true, y_pred):
    """Targets and predictions in one type and, where one has an axis of length 1 more, in one shape."""
    y_pred = operand(y_pred)
    y_true = operations.cast(operand(y_true), y_pred.kind)
    if len(y_pred.lengths) == len(y_true.lengths) + 1 and y_pred.lengths[-1] == 1:
        y_true = operations.expanded(y_true, -1)
    return y_true, y_pred


def mean_squared_error(y_true, y_pred):
    y_true, y_pred = both(y_true, y_pred)
    return operations.mean(operations.square(operations.subtract(y_pred, y_true)), -1)


def mean_absolute_error(y_true, y_pred):
    y_true, y_pred = both(y_true, y_pred)
    return operations.mean(operations.absolute(operations.subtract(y_pred, y_true)), -1)


def huber(y_true, y_pred, delta=1.0):
    y_true, y_pred = both(y_true, y_pred)
    distance = operations.absolute(operations.subtract(y_pred, y_true))
    near = operations.multiply(operations.square(distance), 0.5)
    far = operations.subtract(operations.multiply(distance, delta), 0.5 * delta * delta)
    return operations.mean(operations.where(operations.compare("GREATER_EQUAL", delta, distance), near, far), -1)


def log_cosh(y_true, y_pred):
    y_true, y_pred = both(y_true, y_pred)
    return operations.mean(operations.log(operations.cosh(operations.subtract(y_pred, y_true))), -1)


def hinge(y_true, y_pred):
    y_true, y_pred = both(y_true, y_pred)
    if 0 in kernel.values(y_true.handle):
        y_true = operations.subtract(operations.multiply(y_true, 2.0), 1.0)
    return operations.mean(operations.relu(operations.subtract(1.0, operations.multiply(y_true, y_pred))), -1)


def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = both(y_true, y_pred)
    if label_smoothing:
        raise modules.NotRun("keras.losses.binary_crossentropy with label_smoothing")
    if from_logits or y_pred.logits is not None:
        terms = nn.sigmoid_cross_entropy_with_logits(y_true, y_pred if from_logits else y_pred.logits)
    else:
        p = operations.clip(y_pred, EPSILON, 1 - EPSILON)
        yes = operations.multiply(y_true, operations.log(p))
        no = operations.multiply(operations.subtract(1.0, y_true), operations.log(operations.subtract(1.0, p)))
        terms = operations.negative(operations.add(yes, no))
    return operations.mean(terms, axis)


def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = both(y_true, y_pred)
    if label_smoothing:
        raise modules.NotRun("keras.losses.categorical_crossentropy with label_smoothing")
    if from_logits or y_pred.logits is not None:
        return nn.softmax_cross_entropy_with_logits(y_true, y_pred if from_logits else y_pred.logits, axis)
    p = operations.divide(y_pred, operations.total(y_pred, axis, True))
    logarithms = operations.log(operations.clip(p, EPSILON, 1 - EPSILON))
    return operations.negative(operations.total(operations.multiply(y_true, logarithms), axis))


def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class=None, axis=-1):
    y_pred = operand(y_pred)
    labels = operations.cast(operand(y_true), WHOLE)
    if len(labels.lengths) == len(y_pred.lengths) and labels.lengths[-1] == 1:
        labels = operations.squeezed(labels, -1)
    if from_logits:
        logits = y_pred
    elif y_pred.logits is not None:
        logits = y_pred.logits
    else:
        logits = operations.log(operations.clip(y_pred, EPSILON, 1 - EPSILON))
    return nn.sparse_softmax_cross_entropy_with_logits(labels, logits)


mse = MSE = mean_squared_error
mae = MAE = mean_absolute_error


class Loss:
    function = None

    def __init__(self, reduction="sum_over_batch_size", name=None, **options):
        self.reduction = reduction
        self.options = options

    def __call__(self, y_true, y_pred, sample_weight=None):
        if sample_weight is not None:
            raise modules.NotRun("keras.losses with sample_weight")
        terms = self.call(y_true, y_pred)
        if self.reduction in ("sum_over_batch_size", "auto", "mean"):
            return operations.mean(terms)
        return operations.total(terms) if self.reduction == "sum" else terms

    def call(self, y_true, y_pred):
        return type(self).function(y_true, y_pred, **self.options)


class _FromLogits(Loss):
    def __init__(self, from_logits=False, reduction="sum_over_batch_size", name=None, **options):
        super().__init__(reduction, name, from_logits=from_logits, **options)


def _loss(name, function, base=Loss):
    return type(name, (base,), {"function": staticmethod(function), "__module__": __name__})


class Huber(Loss):
    function = staticmethod(huber)

    def __init__(self, delta=1.0, reduction="sum_over_batch_size", name=None):
        super().__init__(reduction, name, delta=delta)


MeanSquaredError = _loss("MeanSquaredError", mean_squared_error)
MeanAbsoluteError = _loss("MeanAbsoluteError", mean_absolute_error)
LogCosh = _loss("LogCosh", log_cosh)
Hinge = _loss("Hinge", hinge)
BinaryCrossentropy = _loss("BinaryCrossentropy", binary_crossentropy, _FromLogits)
CategoricalCrossentropy = _loss("CategoricalCrossentropy", categorical_crossentropy, _FromLogits)
SparseCategoricalCrossentropy = _loss("SparseCategoricalCrossentropy", sparse_categorical_crossentropy, _FromLogits)

NAMED = {
    "mse": MeanSquaredError,
    "mean_squared_error": MeanSquaredError,
    "mae": MeanAbsoluteError,
    "mean_absolute_error": MeanAbsoluteError,
    "huber": Huber,
    "log_cosh": LogCosh,
    "hinge": Hinge,
    "binary_crossentropy": BinaryCrossentropy,
    "categorical_crossentropy": CategoricalCrossentropy,
    "sparse_categorical_crossentropy": SparseCategoricalCrossentropy,
}


def get(wanted):
    """The loss of a name; of a function, the mean of what it gives."""
    if isinstance(wanted, str):
        name = wanted.lower() if wanted.isupper() else wanted
        if name not in NAMED:
            found = [one for one in NAMED.values() if one.__name__ == name]
            if not found:
                raise modules.NotRun("keras.losses.%s" % wanted)
            return found[0]()
        return NAMED[name]()
    if isinstance(wanted, Loss):
        return wanted
    return lambda y_true, y_pred: operations.mean(operand(wanted(y_true, y_pred)))
