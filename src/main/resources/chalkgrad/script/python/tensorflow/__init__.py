"""TensorFlow's tensors, whose numbers remember where they came from. What is missing is an attribute that is not there, and
stops the cell that needs it; it belongs into `_functions` or `nn`, or, as an operation with its gradient, into
`_tensors.operations`."""
from tensorflow import _functions, _tensor, data, linalg, math, nn, random
from tensorflow._functions import *
from tensorflow._module import Module
from tensorflow._tensor import DType, GradientTape, Tensor, TensorShape, Variable, float32, float64, int32, int64

__version__ = "2.20.0"
bool = _tensor.bool_
double, float16, half = float64, float32, float32
int8 = int16 = uint8 = int32
newaxis = None


def print(*values, **options):
    pass


def executing_eagerly():
    return True


class device:
    def __init__(self, name):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False


name_scope = device
config = modules.StandIn("tf.config")
debugging = modules.StandIn("tf.debugging")
autograph = modules.StandIn("tf.autograph")
import keras
from keras import initializers, losses, optimizers

constant_initializer, zeros_initializer, ones_initializer = initializers.Constant, initializers.Zeros, initializers.Ones
random_normal_initializer, random_uniform_initializer = initializers.RandomNormal, initializers.RandomUniform
