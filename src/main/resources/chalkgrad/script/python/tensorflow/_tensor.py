"""TensorFlow's Tensor, Variable and GradientTape."""
import builtins

import _tensors
from _tensors import BOOLEAN, DOUBLE, SINGLE, WHOLE, Origin, Recording, backward, operations

taping = Recording(False)


class DType:
    def __init__(self, name, kind):
        self.name = name
        self.kind_number = kind
        self.is_floating = kind >= SINGLE
        self.is_integer = kind == WHOLE

    def __repr__(self):
        return "tf." + self.name

    def __str__(self):
        return "<dtype: '%s'>" % self.name

    def __eq__(self, other):
        return kind_of(other) == self.kind_number

    def __hash__(self):
        return self.kind_number

    @property
    def as_numpy_dtype(self):
        return numpy._CLASSES[self.kind_number]


float32, float64 = DType("float32", SINGLE), DType("float64", DOUBLE)
int32, int64, bool_ = DType("int32", WHOLE), DType("int64", WHOLE), DType("bool", BOOLEAN)
OF_KIND = {BOOLEAN: bool_, WHOLE: int32, SINGLE: float32, DOUBLE: float64}


def kind_of(wanted):
    if wanted is None or isinstance(wanted, DType):
        return wanted and wanted.kind_number
    return numpy._kind(wanted)


class TensorShape(tuple):
    def as_list(self):
        return list(self)

    @property
    def rank(self):
        return len(self)

    ndims = rank

    def num_elements(self):
        return _tensors.size(self)

    def __repr__(self):
        return "TensorShape(%s)" % list(self)

    def __str__(self):
        return "(%s%s)" % (", ".join(map(str, self)), "," if len(self) == 1 else "")


def operator(operation, swapped=False):
    def method(self, other):
        if other is None or isinstance(other, str):
            return NotImplemented
        return operation(other, self) if swapped else operation(self, other)

    return method


def comparison(name, swapped=False):
    def method(self, other):
        if other is None or isinstance(other, str):
            return NotImplemented
        return operations.compare(name, other, self) if swapped else operations.compare(name, self, other)

    return method


class Tensor(_tensors.Tensor):
    recording = taping
    __array_priority__ = 1000

    # whether numbers stand for random ones that cannot be reproduced
    is_drawn = False

    @property
    def fractions(self):
        return DOUBLE

    def meets(self, value):
        """What a number or an array is beside this tensor: one of its type."""
        kind = self.kind
        if isinstance(value, (builtins.int, builtins.float)):
            if kind < SINGLE and isinstance(value, builtins.float) and not value.is_integer():
                raise TypeError("Cannot convert %s to EagerTensor of dtype %s" % (builtins.float(value), self.dtype.name))
            return operations.number(value, kind, Tensor)
        other = from_data(value)
        return operations.cast(other, kind) if kind >= SINGLE and not isinstance(value, Tensor) else other

    def common(self, a, b):
        raise TypeError("cannot compute an operation of a %s tensor and a %s tensor" % (a.dtype.name, b.dtype.name))

    @property
    def shape(self):
        return TensorShape(self.lengths)

    def get_shape(self):
        return self.shape

    @property
    def ndim(self):
        return kernel.dimensions(self.handle)

    @property
    def dtype(self):
        return OF_KIND[self.kind]

    device = "/job:localhost/replica:0/task:0/device:CPU:0"

    def numpy(self):
        return numpy._wrap(kernel.copy(self.handle, self.kind))

    def __len__(self):
        if not self.lengths:
            raise TypeError("Scalar tensor has no `len()`")
        return self.lengths[0]

    def __float__(self):
        return builtins.float(self.plain())

    def __int__(self):
        return builtins.int(self.plain())

    __index__ = __int__

    def __bool__(self):
        return builtins.bool(self.plain())

    def __iter__(self):
        if not self.lengths:
            raise TypeError("Cannot iterate over a scalar tensor.")
        return iter(operations.unstacked(self))

    def __format__(self, spec):
        return format(self.plain(), spec) if not self.lengths else str(self)

    def __repr__(self):
        return "<tf.Tensor: shape=%s, dtype=%s, numpy=%s>" % (self.shape, self.dtype.name, self.array().tolist())

    def __hash__(self):
        return id(self)

    def ref(self):
        return id(self)

    def __getitem__(self, key):
        return operations.item(self, key)

    def __invert__(self):
        return operations.compare("EQUAL", self, 0)

    __add__ = operator(operations.add)
    __radd__ = operator(operations.add, True)
    __sub__ = operator(operations.subtract)
    __rsub__ = operator(operations.subtract, True)
    __mul__ = operator(operations.multiply)
    __rmul__ = operator(operations.multiply, True)
    __truediv__ = operator(operations.divide)
    __rtruediv__ = operator(operations.divide, True)
    __floordiv__ = operator(operations.floor_divide)
    __mod__ = operator(operations.remainder)
    __pow__ = operator(operations.power)
    __rpow__ = operator(operations.power, True)
    __matmul__ = operator(operations.matmul)
    __rmatmul__ = operator(operations.matmul, True)
    __gt__ = comparison("GREATER")
    __ge__ = comparison("GREATER_EQUAL")
    __lt__ = comparison("GREATER", True)
    __le__ = comparison("GREATER_EQUAL", True)
    __eq__ = comparison("EQUAL")
    __ne__ = comparison("NOT_EQUAL")
    __and__ = operator(operations.multiply)
    __or__ = operator(operations.maximum)

    def __neg__(self):
        return operations.negative(self)

    def __abs__(self):
        return operations.absolute(self)


Tensor.family = Tensor


def from_data(data, is_given=False):
    """A tensor with the numbers of lists, tensors or arrays; fractions of Python are of single precision.

    is_given: whether numbers that come from nowhere are given from now on, as they are written"""
    if isinstance(data, Tensor):
        return data
    if isinstance(data, numpy.ndarray):
        return Tensor.of(kernel.copy(data.handle, data.dtype.kind_number))
    if isinstance(data, (list, tuple)) and builtins.any(isinstance(part, Tensor) for part in data):
        return operations.stacked([from_data(part) for part in data])
    made = numpy.array(data)
    if is_given and numbers.remembering[0]:
        kernel.givenWherePlain(made.handle)
    kind = made.dtype.kind_number
    first = data
    while isinstance(first, (list, tuple)) and first:
        first = first[0]
    is_plain = not isinstance(first, (numpy.ndarray, numpy.float64))
    return Tensor.of(kernel.copy(made.handle, SINGLE if kind == DOUBLE and is_plain else kind))


def given(handle):
    """A new tensor whose numbers are given, unless they come from elsewhere."""
    if numbers.remembering[0]:
        kernel.givenWherePlain(handle)
    return Tensor.of(handle)


class Variable(Tensor):
    def __init__(self, initial_value=None, trainable=True, name=None, dtype=None, shape=None, **options):
        if callable(initial_value):
            initial_value = initial_value()
        start = from_data(initial_value, True)
        self.handle = kernel.copy(start.handle, start.kind if dtype is None else kind_of(dtype))
        if numbers.remembering[0]:
            kernel.givenWherePlain(self.handle)
        self.name = (name or "Variable") + ":0"
        self.trainable = trainable
        self.is_drawn = start.is_drawn
        self.origin = Origin() if trainable and self.kind >= SINGLE else None

    def _stored(self, value):
        value = value if isinstance(value, Tensor) else self.meets(value)
        if value.lengths != self.lengths:
            raise ValueError("Cannot assign value to variable '%s': Shape mismatch. The variable shape %s, and the assigned value shape %s are incompatible." % (self.name, self.shape, value.shape))
        kernel.store(self.handle, value.handle)
        self.is_drawn = self.is_drawn and value.is_drawn
        return self

    def assign(self, value, **options):
        return self._stored(value)

    def assign_add(self, delta, **options):
        return self._stored(unrecorded(operations.add, self, delta))

    def assign_sub(self, delta, **options):
        return self._stored(unrecorded(operations.subtract, self, delta))

    def value(self):
        return Tensor.of(kernel.copy(self.handle, self.kind), self.origin)

    read_value = value

    def __repr__(self):
        return "<tf.Variable '%s' shape=%s dtype=%s, numpy=%s>" % (self.name, self.shape, self.dtype.name, self.array().tolist())


def unrecorded(function, *operands):
    with _tensors.Paused(taping):
        return function(*operands)


class GradientTape:
    open_count = 0

    def __init__(self, persistent=False, watch_accessed_variables=True):
        self.persistent = persistent
        self.used = False

    def __enter__(self):
        GradientTape.open_count += 1
        taping.on = True
        return self

    def __exit__(self, *any):
        GradientTape.open_count -= 1
        taping.on = GradientTape.open_count > 0
        return False

    def watch(self, tensors):
        for one in leaves(tensors):
            if one.origin is None:
                one.origin = Origin()

    def stop_recording(self):
        return _tensors.Paused(taping)

    def gradient(self, target, sources, output_gradients=None, unconnected_gradients=None):
        if self.used and not self.persistent:
            raise RuntimeError("A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)")
        self.used = True
        targets = [one for one in leaves(target) if one.origin is not None]
        seeds = leaves(output_gradients) if output_gradients is not None else [ones_like(one) for one in targets]
        found = backward.gradients(targets, seeds, True)
        return shaped_as(sources, lambda one: found.get(one.origin) if one.origin is not None else None)


def ones_like(a):
    return operations.stretched(operations.number(1, a.kind, Tensor), a.lengths)


def leaves(tensors):
    if isinstance(tensors, dict):
        return [leaf for part in tensors.values() for leaf in leaves(part)]
    if isinstance(tensors, (list, tuple)):
        return [leaf for part in tensors for leaf in leaves(part)]
    return [tensors]


def shaped_as(tensors, function):
    if isinstance(tensors, dict):
        return {key: shaped_as(part, function) for key, part in tensors.items()}
    if isinstance(tensors, (list, tuple)):
        return [shaped_as(part, function) for part in tensors]
    return function(tensors)
