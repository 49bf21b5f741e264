"""Layers: with weights, and activations."""
import math

from _tensors import SINGLE, operations
from torch import _creation, _dtypes, _functions, random
from torch.nn import functional, init
from torch.nn.module import Module, Parameter

__all__ = []


def _layer(cls):
    __all__.append(cls.__name__)
    return cls


@_layer
class Linear(Module):
    def __init__(self, in_features, out_features, bias=True, device=None, dtype=None):
        self.in_features, self.out_features = int(in_features), int(out_features)
        kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
        self.weight = Parameter(empty(kind, self.out_features, self.in_features))
        self.bias = Parameter(empty(kind, self.out_features)) if bias else None
        self.reset_parameters()

    def reset_parameters(self):
        bound = 1 / math.sqrt(self.in_features) if self.in_features > 0 else 0
        with random.Quietly():
            init.uniform_(self.weight, -bound, bound)
            if self.bias is not None:
                init.uniform_(self.bias, -bound, bound)
        self.drawn = None if random.default_generator.is_seeded else kernel.nodes(self.weight.handle)[0]

    def tell_drawn(self):
        """Tells the reader if it computes with weights that were drawn without a seed; often others are set before."""
        if self.drawn is not None and kernel.nodes(self.weight.handle)[0] == self.drawn:
            random.default_generator.tell()
        self.drawn = None

    def forward(self, input):
        if self.drawn is not None:
            self.tell_drawn()
        if not input.lengths or input.lengths[-1] != self.in_features:
            raise RuntimeError("mat1 and mat2 shapes cannot be multiplied (%s and %dx%d)" % ("x".join(map(str, input.lengths)), self.in_features, self.out_features))
        if input.kind != self.weight.kind:
            raise RuntimeError("mat1 and mat2 must have the same dtype, but got %s and %s" % (input.dtype, self.weight.dtype))
        return functional.linear(input, self.weight, self.bias)

    def extra_repr(self):
        return "in_features=%d, out_features=%d, bias=%s" % (self.in_features, self.out_features, self.bias is not None)


def empty(kind, *lengths):
    return _creation.Tensor.of(kernel.zeros(kind, *lengths))


@_layer
class Identity(Module):
    def __init__(self, *arguments, **options):
        pass

    def forward(self, input):
        return input


@_layer
class Flatten(Module):
    def __init__(self, start_dim=1, end_dim=-1):
        self.start_dim, self.end_dim = start_dim, end_dim

    def forward(self, input):
        return _functions.flatten(input, self.start_dim, self.end_dim)


@_layer
class Dropout(Module):
    def __init__(self, p=0.5, inplace=False):
        self.p = p

    def forward(self, input):
        return functional.dropout(input, self.p, self.training)


class _Activation(Module):
    """A function of `functional` with its settings."""

    def __init__(self, *settings, **options):
        self.settings = settings
        self.options = options

    def forward(self, input):
        return type(self).function(input, *self.settings, **self.options)


def _activation(name, function):
    made = type(name, (_Activation,), {"function": staticmethod(function), "__module__": __name__})
    globals()[name] = made
    __all__.append(name)


for _name, _function in {
    "ReLU": lambda input, inplace=False: functional.relu(input),
    "Sigmoid": functional.sigmoid,
    "Tanh": functional.tanh,
    "Softmax": functional.softmax,
    "LogSoftmax": functional.log_softmax,
    "Softmin": functional.softmin,
    "LeakyReLU": functional.leaky_relu,
    "ELU": functional.elu,
    "SELU": functional.selu,
    "SiLU": functional.silu,
    "GELU": functional.gelu,
    "Mish": functional.mish,
    "Softplus": functional.softplus,
    "Softsign": functional.softsign,
    "LogSigmoid": functional.logsigmoid,
    "Hardtanh": functional.hardtanh,
    "ReLU6": functional.relu6,
    "Hardsigmoid": functional.hardsigmoid,
    "Hardswish": functional.hardswish,
}.items():
    _activation(_name, _function)
