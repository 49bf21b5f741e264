"""torch's Tensor."""
import builtins

import _tensors
from _tensors import BOOLEAN, DOUBLE, SINGLE, WHOLE, Origin, Paused, Recording, backward, operations
from torch import _dtypes

grad_mode = Recording(True)


class Size(tuple):
    def numel(self):
        return _tensors.size(self)

    def __repr__(self):
        return "torch.Size(%s)" % list(self)


def lengths_of(shape):
    """A shape that is given as several numbers or as one list."""
    if len(shape) == 1 and not isinstance(shape[0], builtins.int):
        shape = shape[0]
    return [builtins.int(length) for length in shape]


def operator(operation, swapped=False):
    def method(self, other, *, alpha=1):
        if other is None or isinstance(other, str):
            return NotImplemented
        if alpha != 1:
            other = operations.multiply(self.meets(other) if not isinstance(other, Tensor) else other, alpha)
        return operation(other, self) if swapped else operation(self, other)

    return method


def in_place(operation):
    def method(self, *arguments, **options):
        return self._changed(operation(self, *arguments, **options))

    return method


def rebound(operation):
    """An operator such as `+=`."""

    def method(self, other):
        if grad_mode.on and self.origin is not None and self.origin.operands:
            return operation(self, other)
        return self._changed(operation(self, other))

    return method


def comparison(name, swapped=False):
    def method(self, other):
        if other is None or isinstance(other, str):
            return NotImplemented
        return operations.compare(name, other, self) if swapped else operations.compare(name, self, other)

    return method


def unary(operation):
    return lambda self: operation(self)


class Tensor(_tensors.Tensor):
    recording = grad_mode
    __array_priority__ = 1000
    grad = None
    layout = "torch.strided"

    def __new__(cls, *data):
        made = object.__new__(cls)
        if len(data) != 1 or isinstance(data[0], builtins.int):
            made.handle = kernel.givenWherePlain(kernel.zeros(SINGLE, *lengths_of(data or ([0],))))
        else:
            made.handle = kernel.copy(from_data(data[0], True).handle, SINGLE)
        return made

    def __init__(self, *data, **options):
        pass

    # types and shapes

    @property
    def fractions(self):
        return _dtypes.Default.kind

    def meets(self, value):
        """What a number or a list is beside this tensor."""
        if isinstance(value, (builtins.int, builtins.float)):
            kind = self.kind
            own = BOOLEAN if isinstance(value, (builtins.bool, numbers.Bool)) else WHOLE if isinstance(value, builtins.int) else self.fractions
            return operations.number(value, kind if kind >= SINGLE else builtins.max(kind, own), Tensor)
        return from_data(value)

    def common(self, a, b):
        """The kind of the results of two: a single number decides only if it is of a wider sort, such as fractions."""
        first, second = a.kind, b.kind
        if (first >= SINGLE) == (second >= SINGLE) and (not a.lengths) != (not b.lengths):
            return builtins.max(first, second) if first < SINGLE and BOOLEAN in (first, second) else (second if not a.lengths else first)
        return builtins.max(first, second)

    @property
    def shape(self):
        return Size(self.lengths)

    def size(self, dim=None):
        return self.shape if dim is None else self.shape[dim]

    def dim(self):
        return kernel.dimensions(self.handle)

    ndimension = dim
    ndim = property(dim)

    def numel(self):
        return _tensors.size(self.lengths)

    nelement = numel

    def __len__(self):
        if not self.lengths:
            raise TypeError("len() of a 0-d tensor")
        return self.lengths[0]

    @property
    def dtype(self):
        return _dtypes.OF_KIND[self.kind]

    @property
    def device(self):
        from torch import _functions

        return _functions.device("cpu")

    is_cuda = False

    def is_floating_point(self):
        return self.kind >= SINGLE

    def to(self, *where, dtype=None, device=None, **options):
        for one in where:
            if isinstance(one, _dtypes.dtype):
                dtype = one
            elif isinstance(one, Tensor):
                dtype = one.dtype
        return self if dtype is None else operations.cast(self, dtype.kind_number)

    def type(self, dtype=None):
        return "torch.FloatTensor" if dtype is None else self.to(dtype=dtype)

    def type_as(self, other):
        return operations.cast(self, other.kind)

    def float(self):
        return operations.cast(self, SINGLE)

    def double(self):
        return operations.cast(self, DOUBLE)

    def long(self):
        return operations.cast(self, WHOLE)

    int = long

    def bool(self):
        return operations.cast(self, BOOLEAN)

    def cpu(self, *where, **options):
        return self

    cuda = contiguous = cpu

    # numbers of Python and arrays of NumPy

    def item(self):
        return self.plain()

    def tolist(self):
        return numpy.asarray(self.array()).tolist() if self.lengths else self.plain()

    def numpy(self, **options):
        if self.requires_grad and not options.get("force"):
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        return self.array()

    def __float__(self):
        return builtins.float(self.plain())

    def __int__(self):
        return builtins.int(self.plain())

    def __index__(self):
        return builtins.int(self.plain())

    def __bool__(self):
        if self.numel() != 1:
            raise RuntimeError("Boolean value of Tensor with more than one value is ambiguous")
        return builtins.bool(self.plain())

    def __format__(self, spec):
        return format(self.plain(), spec) if not self.lengths else str(self)

    def __repr__(self):
        return "tensor(%s)" % (self.tolist(),)

    def __iter__(self):
        if not self.lengths:
            raise TypeError("iteration over a 0-d tensor")
        return iter(operations.unstacked(self))

    def __hash__(self):
        return id(self)

    # gradients

    @property
    def requires_grad(self):
        return self.origin is not None

    @requires_grad.setter
    def requires_grad(self, wanted):
        self.requires_grad_(wanted)

    def requires_grad_(self, wanted=True):
        if wanted and self.kind < SINGLE:
            raise RuntimeError("only Tensors of floating point dtype can require gradients")
        if not wanted:
            self.origin = None
        elif self.origin is None:
            self.origin = Origin()
            self.origin.keeper = self
        return self

    @property
    def is_leaf(self):
        return self.origin is None or not self.origin.operands

    @property
    def grad_fn(self):
        return None if self.is_leaf else self.origin

    def retain_grad(self):
        self.origin.keeper = self

    def register_hook(self, hook):
        self.origin.hooks.append(hook)

    def detach(self):
        return Tensor.of(self.handle)

    def detach_(self):
        self.origin = None
        return self

    @property
    def data(self):
        return self.detach()

    @data.setter
    def data(self, value):
        self.handle = value.handle

    def clone(self, **options):
        return operations.copied(self)

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        if self.origin is None:
            raise RuntimeError("element 0 of tensors does not require grad and does not have a grad_fn")
        accumulate([self], [gradient], bool(retain_graph) or create_graph, create_graph)

    def _changed(self, result):
        """Takes on the numbers of a result, in place."""
        if grad_mode.on and (self.origin is not None or result.origin is not None):
            if self.origin is not None and not self.origin.operands:
                raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")
            self.handle = kernel.copy(result.handle, self.kind)
            self.origin = result.origin
            return self
        if result.lengths != self.lengths:
            result = operations.stretched(result, self.lengths)
        if not kernel.store(self.handle, result.handle):
            raise RuntimeError("result type Float can't be cast to the desired output type Long")
        return self

    def __getitem__(self, key):
        return operations.item(self, key)

    def __setitem__(self, key, value):
        other = isinstance(value, Tensor) and value.origin is not None
        if grad_mode.on and (self.origin is not None or other):
            self._changed(operations.with_item(self, key, value))
        else:
            value = value if isinstance(value, Tensor) else self.meets(value)
            kernel.set(self.handle, value.handle, *operations.codes(key))

    # operators

    __add__ = add = operator(operations.add)
    __radd__ = operator(operations.add, True)
    __sub__ = sub = subtract = operator(operations.subtract)
    __rsub__ = operator(operations.subtract, True)
    __mul__ = mul = multiply = operator(operations.multiply)
    __rmul__ = operator(operations.multiply, True)
    __truediv__ = div = divide = true_divide = operator(operations.divide)
    __rtruediv__ = operator(operations.divide, True)
    __floordiv__ = operator(operations.floor_divide)
    __mod__ = remainder = operator(operations.remainder)
    __pow__ = pow = operator(operations.power)
    __rpow__ = operator(operations.power, True)
    __matmul__ = matmul = operator(operations.matmul)
    __rmatmul__ = operator(operations.matmul, True)
    __gt__ = gt = comparison("GREATER")
    __ge__ = ge = comparison("GREATER_EQUAL")
    __lt__ = lt = comparison("GREATER", True)
    __le__ = le = comparison("GREATER_EQUAL", True)
    __eq__ = eq = comparison("EQUAL")
    __ne__ = ne = comparison("NOT_EQUAL")
    __iadd__ = rebound(operations.add)
    __isub__ = rebound(operations.subtract)
    __imul__ = rebound(operations.multiply)
    __itruediv__ = rebound(operations.divide)
    __ipow__ = rebound(operations.power)
    add_ = in_place(add)
    sub_ = in_place(sub)
    mul_ = in_place(mul)
    div_ = in_place(div)
    __neg__ = neg = negative = unary(operations.negative)
    __abs__ = abs = absolute = unary(operations.absolute)

    def __pos__(self):
        return self

    def __invert__(self):
        return operations.compare("EQUAL", self, 0)

    def __and__(self, other):
        return operations.multiply(self, other)

    def __or__(self, other):
        return operations.maximum(self, other)


Tensor.family = Tensor


def from_data(data, is_given=False):
    """A tensor with the numbers of Python lists, tensors or arrays; numbers of Python are fractions of the default type.

    is_given: whether numbers that come from nowhere are given from now on, as they are written"""
    if isinstance(data, Tensor):
        return data.detach()
    if isinstance(data, numpy.ndarray):
        return Tensor.of(data.handle)
    made = numpy.array(data)
    if is_given and numbers.remembering[0]:
        kernel.givenWherePlain(made.handle)
    kind = made.dtype.kind_number
    if kind == DOUBLE and not has_own_types(data):
        kind = _dtypes.Default.kind
    return Tensor.of(kernel.copy(made.handle, kind))


def has_own_types(data):
    """Whether there are numbers of NumPy in a list, which keep their type."""
    while isinstance(data, (list, tuple)) and data:
        data = data[0]
    return isinstance(data, (numpy.ndarray, numpy.float64, Tensor))


def accumulate(results, seeds, keep, create):
    """Adds the gradients by all tensors that keep theirs to them."""
    with Paused(grad_mode, create):
        found = backward.gradients(results, [seed_of(*both) for both in zip(results, seeds)], keep)
        for origin in sorted(found, key=lambda origin: origin.serial):
            keeper = origin.keeper
            if keeper is None:
                continue
            gradient = found[origin]
            if keeper.grad is None:
                keeper.grad = gradient if create else Tensor.of(kernel.copy(gradient.handle, gradient.kind))
            elif create:
                keeper.grad = operations.add(keeper.grad, gradient)
            else:
                keeper.grad._changed(operations.add(keeper.grad, gradient))


def seed_of(result, gradient):
    """The gradient of a result by itself, or the one that is given."""
    if gradient is not None:
        return gradient
    if result.numel() != 1:
        raise RuntimeError("grad can be implicitly created only for scalar outputs")
    return operations.stretched(operations.number(1, result.kind, Tensor), result.lengths)
