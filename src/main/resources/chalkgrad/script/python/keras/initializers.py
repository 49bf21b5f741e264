"""First values of weights. Those at random are TensorFlow's, which are not reproduced."""
import math

from tensorflow import _functions, random


class Constant:
    def __init__(self, value=0.0):
        self.value = value

    def __call__(self, shape, dtype="float32", **options):
        if isinstance(self.value, (int, float)):
            return _functions.cast(_functions.fill(shape, self.value * 1.0), dtype)
        made = _functions.constant(self.value, dtype)
        return made if made.lengths == tuple(shape) else _functions.reshape(made, shape)


class Zeros:
    def __call__(self, shape, dtype="float32", **options):
        return _functions.zeros(shape, dtype)


class Ones:
    def __call__(self, shape, dtype="float32", **options):
        return _functions.ones(shape, dtype)


class RandomNormal:
    def __init__(self, mean=0.0, stddev=0.05, seed=None):
        self.mean, self.stddev = mean, stddev

    def __call__(self, shape, dtype="float32", **options):
        return random.drawn_normal(shape, self.mean, self.stddev, dtype)


class RandomUniform:
    def __init__(self, minval=-0.05, maxval=0.05, seed=None):
        self.minval, self.maxval = minval, maxval

    def __call__(self, shape, dtype="float32", **options):
        return random.drawn_uniform(shape, self.minval, self.maxval, dtype)


def _scaled(name, limit):
    """An initializer that depends on the numbers of inputs and outputs."""

    def draw(self, shape, dtype="float32", **options):
        bound = math.sqrt(limit(shape[0], shape[-1]))
        return random.drawn_uniform(shape, -bound, bound, dtype)

    return type(name, (), {"__init__": lambda self, seed=None: None, "__call__": draw})


GlorotUniform = _scaled("GlorotUniform", lambda inputs, outputs: 6 / (inputs + outputs))
GlorotNormal = _scaled("GlorotNormal", lambda inputs, outputs: 6 / (inputs + outputs))
HeUniform = _scaled("HeUniform", lambda inputs, outputs: 6 / inputs)
HeNormal = _scaled("HeNormal", lambda inputs, outputs: 6 / inputs)
LecunNormal = LecunUniform = _scaled("LecunUniform", lambda inputs, outputs: 3 / inputs)
TruncatedNormal = RandomNormal

NAMED = {
    "zeros": Zeros,
    "ones": Ones,
    "glorot_uniform": GlorotUniform,
    "glorot_normal": GlorotNormal,
    "he_uniform": HeUniform,
    "he_normal": HeNormal,
    "lecun_normal": LecunNormal,
    "lecun_uniform": LecunUniform,
    "random_normal": RandomNormal,
    "random_uniform": RandomUniform,
}


def get(wanted):
    if not isinstance(wanted, str):
        return wanted() if isinstance(wanted, type) else wanted
    if wanted not in NAMED:
        raise modules.NotRun("keras.initializers.%s" % wanted)
    return NAMED[wanted]()
