"""tf.math."""
from tensorflow._functions import *
from tensorflow.nn import log_softmax, softmax


def log_sigmoid(x, name=None):
    return negative(softplus(negative(x)))
