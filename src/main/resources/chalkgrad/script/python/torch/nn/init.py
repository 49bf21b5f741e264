"""torch.nn.init: first values of parameters."""
import math

from _tensors import Paused, operations
from torch import _creation
from torch._tensor import Tensor, grad_mode

without_gradients = Paused(grad_mode)
SLOPES = {"linear": 1.0, "sigmoid": 1.0, "tanh": 5.0 / 3, "relu": math.sqrt(2.0), "selu": 0.75}


@without_gradients
def uniform_(tensor, a=0.0, b=1.0, generator=None):
    return tensor.uniform_(a, b, generator=generator)


@without_gradients
def normal_(tensor, mean=0.0, std=1.0, generator=None):
    return tensor.normal_(mean, std, generator=generator)


@without_gradients
def constant_(tensor, val):
    return tensor.copy_(_creation.full_like(tensor, val))


def zeros_(tensor):
    return constant_(tensor, 0.0)


def ones_(tensor):
    return constant_(tensor, 1.0)


@without_gradients
def eye_(tensor):
    return tensor.copy_(Tensor.of(kernel.copy(numpy.eye(*tensor.lengths).handle, tensor.kind)))


def calculate_gain(nonlinearity, param=None):
    if nonlinearity == "leaky_relu":
        return math.sqrt(2.0 / (1 + (0.01 if param is None else param) ** 2))
    return SLOPES[nonlinearity]


def fans(tensor):
    """The numbers of inputs and of outputs."""
    if len(tensor.lengths) != 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    return tensor.lengths[1], tensor.lengths[0]


def xavier_uniform_(tensor, gain=1.0, generator=None):
    bound = math.sqrt(3.0) * gain * math.sqrt(2.0 / sum(fans(tensor)))
    return uniform_(tensor, -bound, bound, generator)


def xavier_normal_(tensor, gain=1.0, generator=None):
    return normal_(tensor, 0.0, gain * math.sqrt(2.0 / sum(fans(tensor))), generator)


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    std = calculate_gain(nonlinearity, a) / math.sqrt(fans(tensor)[0 if mode == "fan_in" else 1])
    bound = math.sqrt(3.0) * std
    return uniform_(tensor, -bound, bound, generator)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu", generator=None):
    std = calculate_gain(nonlinearity, a) / math.sqrt(fans(tensor)[0 if mode == "fan_in" else 1])
    return normal_(tensor, 0.0, std, generator)


xavier_uniform, xavier_normal, kaiming_uniform, kaiming_normal = xavier_uniform_, xavier_normal_, kaiming_uniform_, kaiming_normal_
uniform, normal, constant = uniform_, normal_, constant_
