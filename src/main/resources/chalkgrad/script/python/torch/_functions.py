"""torch's functions of tensors. Most of them are methods of tensors, too."""
import builtins

import numpy

from _tensors import WHOLE, Paused, operations
from torch._tensor import Tensor, accumulate, from_data, grad_mode, lengths_of, seed_of
from _tensors import backward as _backward

no_grad = lambda *a: Paused(grad_mode) if not a else Paused(grad_mode)(a[0])
inference_mode = lambda mode=True: Paused(grad_mode, not mode)
enable_grad = lambda *a: Paused(grad_mode, True) if not a else Paused(grad_mode, True)(a[0])


def set_grad_enabled(wanted):
    paused = Paused(grad_mode, wanted)
    paused.before = grad_mode.on
    grad_mode.on = wanted
    return paused


def is_grad_enabled():
    return grad_mode.on


class device:
    def __init__(self, name="cpu", index=None):
        self.type = str(name).split(":")[0]

    def __repr__(self):
        return "device(type='%s')" % self.type

    def __str__(self):
        return self.type


def operand(a):
    return a if isinstance(a, Tensor) else from_data(a)


# each number

exp, log, log2, log10, log1p, expm1 = operations.exp, operations.log, operations.log2, operations.log10, operations.log1p, operations.expm1
sin, cos, sinh, cosh, tanh, atan = operations.sin, operations.cos, operations.sinh, operations.cosh, operations.tanh, operations.arctan
arctan = atan
sqrt, square, erf, sign = operations.sqrt, operations.square, operations.erf, operations.sign
abs = absolute = operations.absolute
neg = negative = operations.negative
floor, ceil = operations.floor, operations.ceiling
sigmoid, relu = operations.sigmoid, operations.relu


def pow(a, exponent):
    return operations.power(a, exponent)


def rsqrt(a):
    return operations.divide(1.0, operations.sqrt(a))


def reciprocal(a):
    return operations.divide(1.0, a)


def round(a, *, decimals=0):
    return operations.rounded(a, decimals)


def clamp(a, min=None, max=None):
    return operations.clip(a, min, max)


clip = clamp


def clamp_min(a, min):
    return operations.clip(a, min, None)


def clamp_max(a, max):
    return operations.clip(a, None, max)


def isnan(a):
    return operations.compare("NOT_EQUAL", a, a)


def isfinite(a):
    return operations.compare("EQUAL", operations.subtract(a, a), 0)


# several


def _pair(operation):
    def function(a, b, *, out=None):
        return operation(a, b)

    return function


mul = multiply = _pair(operations.multiply)
div = divide = true_divide = _pair(operations.divide)
maximum, minimum, remainder = operations.maximum, operations.minimum, operations.remainder


def add(a, b, *, alpha=1):
    return operations.add(a, b if alpha == 1 else operations.multiply(b, alpha))


def sub(a, b, *, alpha=1):
    return operations.subtract(a, b if alpha == 1 else operations.multiply(b, alpha))


subtract = sub


def _compared(name, swapped=False):
    return lambda a, b: operations.compare(name, b, a) if swapped else operations.compare(name, a, b)


gt = greater = _compared("GREATER")
ge = greater_equal = _compared("GREATER_EQUAL")
lt = less = _compared("GREATER", True)
le = less_equal = _compared("GREATER_EQUAL", True)
eq = _compared("EQUAL")
ne = not_equal = _compared("NOT_EQUAL")


def equal(a, b):
    return a.lengths == b.lengths and builtins.bool(all(eq(a, b)).plain())


def allclose(a, b, rtol=1e-05, atol=1e-08, **options):
    return numpy.allclose(a.array(), b.array(), rtol, atol)


def where(condition, a=None, b=None):
    if a is None:
        return nonzero(condition, as_tuple=True)
    return operations.where(condition, a, b)


def nonzero(a, *, as_tuple=False):
    found = tuple(Tensor.of(part.handle) for part in numpy.nonzero(a.array()))
    return found if as_tuple else operations.stacked(found, 1)


# along dimensions


def sum(a, dim=None, keepdim=False, *, dtype=None, axis=None, keepdims=False):
    a = a if a.kind != 0 else a.long()
    return operations.total(a, axis if dim is None else dim, keepdim or keepdims)


def mean(a, dim=None, keepdim=False, *, dtype=None, axis=None, keepdims=False):
    if a.kind <= WHOLE:
        raise RuntimeError("mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype.")
    return operations.mean(a, axis if dim is None else dim, keepdim or keepdims)


class Extreme(tuple):
    """The largest or smallest numbers and where they are."""

    values = property(lambda self: self[0])
    indices = property(lambda self: self[1])


def _extreme(operation, sign, pair):
    def function(a, dim=None, keepdim=False, *, axis=None):
        if isinstance(dim, Tensor):
            return pair(a, dim)
        dim = axis if dim is None else dim
        if dim is None:
            return operations.extreme(operation, a)
        return Extreme((operations.extreme(operation, a, dim, keepdim), operations.extreme_index(a, sign, dim, keepdim)))

    return function


max = _extreme("MAXIMUM", 1, maximum)
min = _extreme("MINIMUM", -1, minimum)


def amax(a, dim=None, keepdim=False):
    return operations.extreme("MAXIMUM", a, dim, keepdim)


def amin(a, dim=None, keepdim=False):
    return operations.extreme("MINIMUM", a, dim, keepdim)


def argmax(a, dim=None, keepdim=False, *, axis=None):
    return operations.extreme_index(a, 1, axis if dim is None else dim, keepdim)


def argmin(a, dim=None, keepdim=False, *, axis=None):
    return operations.extreme_index(a, -1, axis if dim is None else dim, keepdim)


def var(a, dim=None, unbiased=True, keepdim=False, *, correction=1):
    return operations.variance(a, dim, keepdim, correction if unbiased else 0)


def std(a, dim=None, unbiased=True, keepdim=False, *, correction=1):
    return operations.sqrt(var(a, dim, unbiased, keepdim, correction=correction))


def prod(a, dim=None):
    return operations.product(a, dim)


def cumsum(a, dim):
    return operations.cumulated(a, dim)


def any(a, dim=None, keepdim=False):
    return operations.extreme("MAXIMUM", operations.compare("NOT_EQUAL", a, 0), dim, keepdim)


def all(a, dim=None, keepdim=False):
    return operations.extreme("MINIMUM", operations.compare("NOT_EQUAL", a, 0), dim, keepdim)


def softmax(a, dim=None, dtype=None):
    return operations.softmax(a, _likely(a, dim))


def log_softmax(a, dim=None, dtype=None):
    return operations.log_softmax(a, _likely(a, dim))


def _likely(a, dim):
    return (0 if len(a.lengths) in (0, 1, 3) else 1) if dim is None else dim


def logsumexp(a, dim, keepdim=False):
    return operations.log_sum_exp(a, dim, keepdim)


def norm(a, p=2, dim=None, keepdim=False, **options):
    if p not in (1, 2, "fro"):
        raise modules.NotRun("torch.norm with p=%s" % p)
    return operations.total(abs(a), dim, keepdim) if p == 1 else sqrt(operations.total(square(a), dim, keepdim))


def argsort(a, dim=-1, descending=False):
    if len(a.lengths) != 1:
        raise modules.NotRun("torch.argsort of matrices")
    values = kernel.values(a.handle)
    order = sorted(range(len(values)), key=lambda k: -values[k] if descending else values[k])
    return Tensor.of(kernel.array(WHOLE, [float(k) for k in order], [numbers.PLAIN] * len(order), [len(order)]))


def sort(a, dim=-1, descending=False):
    order = argsort(a, dim, descending)
    return Extreme((a[order], order))


# products


def matmul(a, b, *, out=None):
    return operations.matmul(a, b)


mm = mv = bmm = matmul


def einsum(equation, *operands):
    """As a sum of products of all entries with equal letters, so its gradients are those of products and sums."""
    operands = list(operands[0]) if len(operands) == 1 and isinstance(operands[0], (list, tuple)) else operands
    return operations.einsum(equation, *operands)


def dot(a, b):
    if len(a.lengths) != 1 or len(b.lengths) != 1:
        raise RuntimeError("1D tensors expected, but got %dD and %dD tensors" % (len(a.lengths), len(b.lengths)))
    return operations.matmul(a, b)


def inner(a, b):
    return operations.matmul(a, transpose(b, -1, 0) if len(b.lengths) > 1 else b)


def outer(a, b):
    return operations.outer(a, b)


ger = outer


def addmm(a, one, other, *, beta=1, alpha=1):
    product = operations.matmul(one, other)
    return add(a if beta == 1 else operations.multiply(a, beta), product, alpha=alpha)


# shapes


def reshape(a, shape):
    return operations.reshape(a, shape)


def transpose(a, dim0, dim1):
    return operations.swapped(a, dim0, dim1)


swapaxes = transpose


def t(a):
    return operations.transpose(a)


def permute(a, *dims):
    return operations.transpose(a, lengths_of(dims))


def unsqueeze(a, dim):
    return operations.expanded(a, dim)


def squeeze(a, dim=None):
    return operations.squeezed(a, dim)


def repeat_interleave(a, repeats, dim=None):
    return Tensor.of(numpy.repeat(operand(a).array(), repeats, dim).handle)


def flatten(a, start_dim=0, end_dim=-1):
    lengths = list(a.lengths)
    end = end_dim % builtins.max(1, len(lengths)) + 1
    return operations.reshape(a, lengths[:start_dim] + [-1] + lengths[end:])


def cat(tensors, dim=0, *, axis=None):
    return operations.joined(list(tensors), dim if axis is None else axis)


concat = concatenate = cat


def stack(tensors, dim=0):
    return operations.stacked(list(tensors), dim)


def hstack(tensors):
    return operations.joined(list(tensors), 0 if len(tensors[0].lengths) == 1 else 1)


def vstack(tensors):
    return operations.joined([one if len(one.lengths) > 1 else operations.expanded(one, 0) for one in tensors], 0)


def split(a, size, dim=0):
    rows = operations.unstacked(a, dim)
    sizes = list(size) if hasattr(size, "__len__") else [size] * -(-len(rows) // size)
    result, start = [], 0
    for length in sizes:
        result.append(operations.stacked(rows[start : start + length], dim))
        start += length
    return tuple(result)


def chunk(a, chunks, dim=0):
    return split(a, -(-a.lengths[dim] // chunks), dim)


def unbind(a, dim=0):
    return tuple(operations.unstacked(a, dim))


def broadcast_to(a, shape):
    return operations.stretched(a, shape)


def gather(a, dim, index):
    if len(a.lengths) != 2 or dim not in (1, -1) or index.lengths[1] != 1:
        raise modules.NotRun("torch.gather of more than one number of each row")
    rows = Tensor.of(kernel.copy(numpy.arange(a.lengths[0]).handle, WHOLE))
    return operations.expanded(operations.item(a, (rows, operations.squeezed(index, 1))), 1)


def diag(a):
    return Tensor.of(numpy.diag(a.array()).handle)


def clone(a, **options):
    return operations.copied(a)


def numel(a):
    return a.numel()


def is_tensor(a):
    return isinstance(a, Tensor)


# gradients


def grad(outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, allow_unused=False, **options):
    outputs = list(outputs) if isinstance(outputs, (tuple, list)) else [outputs]
    wanted = list(inputs) if isinstance(inputs, (tuple, list)) else [inputs]
    seeds = list(grad_outputs) if isinstance(grad_outputs, (tuple, list)) else [grad_outputs] * len(outputs)
    with Paused(grad_mode, create_graph):
        seeds = [seed_of(*both) for both in zip(outputs, seeds)]
        found = _backward.gradients(outputs, seeds, builtins.bool(retain_graph) or create_graph)
    result = [found.get(one.origin) for one in wanted]
    if not allow_unused and builtins.any(one is None for one in result):
        raise RuntimeError("One of the differentiated Tensors appears to not have been used in the graph.")
    return tuple(result)


def backward(tensors, grad_tensors=None, retain_graph=None, create_graph=False):
    results = [tensors] if isinstance(tensors, Tensor) else list(tensors)
    seeds = grad_tensors if grad_tensors is not None else [None] * len(results)
    accumulate(results, seeds, builtins.bool(retain_graph) or create_graph, create_graph)
