"""The functions of tensors by the names that Keras once gave them."""
import tensorflow
from keras import activations, losses
from tensorflow._functions import *
from tensorflow._functions import argmax as _argmax
from tensorflow._functions import operand, reduce_all, reduce_any, reduce_max, reduce_mean, reduce_min, reduce_prod, reduce_std, reduce_sum
from tensorflow._functions import reduce_variance
from tensorflow._tensor import Variable

all, any, max, mean, min, prod, std, sum, var = (
    reduce_all,
    reduce_any,
    reduce_max,
    reduce_mean,
    reduce_min,
    reduce_prod,
    reduce_std,
    reduce_sum,
    reduce_variance,
)
dot = tensorflow.matmul
clip = tensorflow.clip_by_value
concatenate = tensorflow.concat
elu, relu, sigmoid, softmax, softplus = activations.elu, activations.relu, activations.sigmoid, activations.softmax, activations.softplus
hard_sigmoid, tanh = activations.hard_sigmoid, activations.tanh


def argmax(x, axis=-1):
    return _argmax(x, axis)


def epsilon():
    return losses.EPSILON


def floatx():
    return "float32"


def variable(value, dtype=None, name=None, constraint=None):
    return Variable(value, dtype=dtype or "float32", name=name)


def binary_crossentropy(target, output, from_logits=False):
    """One loss for each number."""
    target, output = operand(target), operand(output)
    return losses.binary_crossentropy(expand_dims(target, -1), expand_dims(output, -1), from_logits)


def categorical_crossentropy(target, output, from_logits=False, axis=-1):
    return losses.categorical_crossentropy(target, output, from_logits, axis=axis)


def eval(x):
    return operand(x).numpy()


get_value = eval


def set_value(x, value):
    x.assign(value)


def clear_session(free_memory=True):
    pass


def set_floatx(value):
    if value != "float32":
        raise modules.NotRun("keras.backend.set_floatx with " + str(value))
