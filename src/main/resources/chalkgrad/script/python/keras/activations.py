"""Keras' activations. Losses use what probabilities were made of."""
from _tensors import operations
from tensorflow import nn
from tensorflow._functions import exp as exponential
from tensorflow._functions import operand, softplus, tanh
from tensorflow.nn import elu, gelu, relu6, selu, silu, softsign, swish


def relu(x, negative_slope=0.0, max_value=None, threshold=0.0):
    if max_value is not None or threshold:
        raise modules.NotRun("keras.activations.relu with max_value or threshold")
    return nn.leaky_relu(x, negative_slope) if negative_slope else nn.relu(x)


def leaky_relu(x, negative_slope=0.2):
    return nn.leaky_relu(x, negative_slope)


def sigmoid(x):
    result = operations.sigmoid(operand(x))
    result.logits = operand(x)
    return result


def softmax(x, axis=-1):
    result = operations.softmax(operand(x), axis)
    if axis == -1:
        result.logits = operand(x)
    return result


def linear(x):
    return x


def hard_sigmoid(x):
    return operations.divide(relu6(operations.add(operand(x), 3.0)), 6.0)


def mish(x):
    x = operand(x)
    return operations.multiply(x, operations.tanh(operations.softplus(x)))


def get(wanted):
    """The activation of a name."""
    if wanted is None:
        return linear
    if not isinstance(wanted, str):
        return wanted
    if wanted not in globals() or wanted in ("get", "operations", "operand", "nn"):
        raise modules.NotRun("keras.activations.%s" % wanted)
    return globals()[wanted]
