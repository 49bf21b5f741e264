"""tf.nn: activations and losses."""
import math

from _tensors import WHOLE, operations
from tensorflow._functions import operand, sigmoid, softplus, tanh


def relu(features, name=None):
    return operations.relu(operand(features))


def relu6(features, name=None):
    return operations.clip(operand(features), 0, 6)


def leaky_relu(features, alpha=0.2, name=None):
    features = operand(features)
    return operations.where(operations.compare("GREATER", features, 0), features, operations.multiply(features, alpha))


def elu(features, alpha=1.0, name=None):
    features = operand(features)
    return operations.where(operations.compare("GREATER", features, 0), features, operations.multiply(operations.expm1(features), alpha))


def selu(features, name=None):
    return operations.multiply(elu(features, 1.6732632423543772), 1.0507009873554805)


def silu(features, beta=1.0):
    features = operand(features)
    return operations.multiply(features, operations.sigmoid(features if beta == 1.0 else operations.multiply(features, beta)))


swish = silu


def gelu(features, approximate=False, name=None):
    features = operand(features)
    if approximate:
        inner = operations.add(features, operations.multiply(operations.power(features, 3), 0.044715))
        gate = operations.tanh(operations.multiply(inner, math.sqrt(2 / math.pi)))
    else:
        gate = operations.erf(operations.divide(features, math.sqrt(2)))
    return operations.multiply(operations.multiply(features, 0.5), operations.add(gate, 1.0))


def softsign(features, name=None):
    features = operand(features)
    return operations.divide(features, operations.add(operations.absolute(features), 1.0))


def softmax(logits, axis=-1, name=None):
    return operations.softmax(operand(logits), -1 if axis is None else axis)


def log_softmax(logits, axis=-1, name=None):
    return operations.log_softmax(operand(logits), -1 if axis is None else axis)


def bias_add(value, bias, data_format=None, name=None):
    return operations.add(operand(value), bias)


def l2_loss(t, name=None):
    return operations.multiply(operations.total(operations.square(operand(t))), 0.5)


def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None):
    logits = operand(logits)
    # the probability belongs to the network even if only its logarithm is used
    operations.sigmoid(logits.of(logits.handle))
    return operations.subtract(operations.softplus(logits), operations.multiply(logits, labels))


def softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None):
    logits = operand(logits)
    return operations.cross_entropy(logits, operations.cast(operand(labels), logits.kind), axis)


def sparse_softmax_cross_entropy_with_logits(labels, logits, name=None):
    logits = operand(logits)
    labels = operand(labels)
    return softmax_cross_entropy_with_logits(operations.one_hot(operations.cast(labels, WHOLE), logits.lengths[-1], logits.kind), logits)
