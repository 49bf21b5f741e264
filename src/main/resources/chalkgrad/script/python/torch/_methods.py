"""The methods of tensors that are torch's functions with the tensor before the dot, and those that change it."""
import numpy

from torch import _creation, _functions
from torch._tensor import Tensor, from_data, in_place, lengths_of
from _tensors import SINGLE, operations

SAME = """exp log log2 log10 log1p expm1 sin cos sinh cosh tanh atan sqrt square erf sign floor ceil sigmoid relu rsqrt reciprocal round clamp clip clamp_min clamp_max isnan
 isfinite maximum minimum equal allclose sum mean max min amax amin argmax argmin var std prod cumsum any all softmax log_softmax logsumexp norm argsort sort
 mm mv dot inner outer ger transpose swapaxes t unsqueeze squeeze flatten split chunk unbind gather diag nonzero repeat_interleave broadcast_to""".split()

for _name in SAME:
    setattr(Tensor, _name, getattr(_functions, _name))

for _name in ("exp", "log", "sqrt", "tanh", "sigmoid", "relu", "clamp", "clamp_min", "clamp_max", "neg", "abs", "round", "unsqueeze", "squeeze"):
    setattr(Tensor, _name + "_", in_place(getattr(_functions, _name)))


def method(function):
    setattr(Tensor, function.__name__, function)
    return function


@method
def view(self, *shape):
    return operations.reshape(self, lengths_of(shape))


Tensor.reshape = view


@method
def view_as(self, other):
    return operations.reshape(self, other.lengths)


Tensor.reshape_as = view_as


@method
def permute(self, *dims):
    return operations.transpose(self, lengths_of(dims))


@method
def expand(self, *shape):
    wanted = lengths_of(shape)
    own = [1] * (len(wanted) - len(self.lengths)) + list(self.lengths)
    return operations.stretched(self, [mine if length == -1 else length for length, mine in zip(wanted, own)])


@method
def expand_as(self, other):
    return operations.stretched(self, other.lengths)


@method
def ravel(self):
    return operations.reshape(self, [-1])


@method
def repeat(self, *counts):
    return Tensor.of(numpy.tile(self.array(), lengths_of(counts)).handle)


Tensor.T = property(lambda self: operations.transpose(self))
Tensor.mT = property(lambda self: operations.swapped(self, -1, -2))


# in place


@method
def copy_(self, other, **options):
    return self._changed(other if isinstance(other, Tensor) else self.meets(other))


@method
def fill_(self, value):
    return self._changed(value if isinstance(value, Tensor) else _creation.full_like(self, value))


@method
def zero_(self):
    return self.fill_(0.0)


@method
def addcmul_(self, one, other, *, value=1):
    return self._changed(operations.add(self, operations.multiply(operations.multiply(one, value), other)))


@method
def addcdiv_(self, one, other, *, value=1):
    return self._changed(operations.add(self, operations.divide(operations.multiply(one, value), other)))


@method
def uniform_(self, low=0.0, high=1.0, *, generator=None):
    draws = _creation.generator_of(generator).uniforms(self.numel(), self.kind)
    return _drawn(self, [kernel.single(draw * (kernel.single(high) - kernel.single(low)) + kernel.single(low)) if self.kind == SINGLE else draw * (high - low) + low for draw in draws])


@method
def normal_(self, mean=0.0, std=1.0, *, generator=None):
    draws = _creation.generator_of(generator).normals(self.numel(), self.kind)
    return _drawn(self, [draw * std + mean for draw in draws])


def _drawn(tensor, values):
    return tensor._changed(_creation.drawn(list(tensor.lengths), values, tensor.kind))


# new tensors of the same type


@method
def new_zeros(self, *shape, **options):
    return _creation.zeros(*shape, dtype=self.dtype)


@method
def new_ones(self, *shape, **options):
    return _creation.ones(*shape, dtype=self.dtype)


@method
def new_tensor(self, data, **options):
    return _creation.tensor(data, dtype=self.dtype)
