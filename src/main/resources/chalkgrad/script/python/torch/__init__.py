"""PyTorch's tensors, whose numbers remember where they came from. What is missing is an attribute that is not there, and
stops the cell that needs it; it belongs into `_creation`, `_functions`, or, as an operation with its gradient, into
`_tensors.operations`."""
import types

from torch import _dtypes, _tensor, _creation, _functions, _methods, random
from torch._dtypes import *
from torch._dtypes import dtype, get_default_dtype, set_default_dtype
from torch._tensor import Size, Tensor
from torch._creation import *
from torch._functions import *
from torch.random import Generator, initial_seed, manual_seed, seed
from torch import nn, optim
from torch import autograd, utils

__version__ = "2.9.0"
pi = 3.141592653589793
inf = numpy.inf
nan = numpy.nan

FloatTensor = lambda *data: Tensor(*data)
DoubleTensor = lambda data: tensor(data, dtype=float64)
LongTensor = IntTensor = lambda data: tensor(data, dtype=int64)

# they are types, too
FloatTensor.kind_number = float32.kind_number
DoubleTensor.kind_number = float64.kind_number
LongTensor.kind_number = int64.kind_number

cuda = types.SimpleNamespace(
    is_available=lambda: False,
    device_count=lambda: 0,
    manual_seed=lambda seed: None,
    manual_seed_all=lambda seed: None,
    empty_cache=lambda: None,
)
backends = types.SimpleNamespace(
    cudnn=types.SimpleNamespace(deterministic=False, benchmark=False),
    mps=types.SimpleNamespace(is_available=lambda: False, is_built=lambda: False),
)


def set_printoptions(*arguments, **options):
    pass


def set_num_threads(count):
    pass


use_deterministic_algorithms = set_printoptions


def compile(model, **options):
    return model


def save(*arguments, **options):
    raise modules.NotRun("torch.save")


def load(*arguments, **options):
    raise modules.NotRun("torch.load")
