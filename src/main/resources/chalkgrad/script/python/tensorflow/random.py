"""tf.random. TensorFlow's random numbers are not reproduced: others stand for them, and the reader is told."""
import _random

from _tensors import WHOLE, size
from tensorflow._tensor import given, kind_of

source = _random.Random()
source.seed(0)


def set_seed(seed):
    source.seed(int(seed))


def drawn(shape, draw, kind):
    """Numbers that stand for drawn ones. Who uses them tells the reader."""
    lengths = [int(length) for length in (shape if hasattr(shape, "__iter__") else [shape])]
    values = [draw() for _ in range(size(lengths))]
    made = given(kernel.array(kind, values, [numbers.PLAIN] * len(values), lengths))
    made.is_drawn = True
    return made


def told(made):
    kernel.note("unreproducible", "TensorFlow")
    output.vary()
    return made


def gauss():
    """About normal: twelve uniform numbers together, less their mean."""
    return sum(source.random() for _ in range(12)) - 6


def normal(shape, mean=0.0, stddev=1.0, dtype="float32", seed=None, name=None):
    return told(drawn_normal(shape, mean, stddev, dtype))


truncated_normal = normal


def uniform(shape, minval=0, maxval=None, dtype="float32", seed=None, name=None):
    return told(drawn_uniform(shape, minval, 1 if maxval is None else maxval, dtype))


def drawn_normal(shape, mean, deviation, dtype):
    return drawn(shape, lambda: float(mean) + float(deviation) * gauss(), kind_of(dtype))


def drawn_uniform(shape, low, high, dtype):
    kind = kind_of(dtype)
    number = int if kind == WHOLE else float
    return drawn(shape, lambda: float(number(float(low) + (float(high) - float(low)) * source.random())), kind)


def shuffle(value, seed=None, name=None):
    return told(value)
