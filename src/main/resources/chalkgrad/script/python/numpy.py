"""NumPy's arrays, whose numbers remember where they came from. All arithmetic is the kernel's."""
import builtins
import math as _math

BOOLEAN, WHOLE, SINGLE, DOUBLE = 0, 1, 2, 3
_NAMES = {BOOLEAN: "bool", WHOLE: "int64", SINGLE: "float32", DOUBLE: "float64"}
_FAR = 2**31 - 1

pi = _math.pi
e = _math.e
inf = Inf = _math.inf
nan = NaN = _math.nan
newaxis = None
__version__ = "2.3.0"


class dtype:
    def __init__(self, kind):
        self.kind_number = kind
        self.name = _NAMES[kind]
        self.kind = "biff"[kind]
        self.itemsize = (1, 8, 4, 8)[kind]

    @property
    def type(self):
        return _CLASSES[self.kind_number]

    def __eq__(self, other):
        return _kind(other) == self.kind_number

    def __hash__(self):
        return self.kind_number

    def __repr__(self):
        return "dtype('%s')" % self.name

    def __str__(self):
        return self.name


class _Scalar:
    """What numbers and arrays have in common."""

    wide = True
    shape = ()
    ndim = 0
    size = 1

    @property
    def T(self):
        return self

    def item(self, *index):
        return self.plain()

    def tolist(self):
        return self.plain()

    def copy(self):
        return self

    def sum(self, *a, **o):
        return self

    mean = max = min = squeeze = sum

    def round(self, decimals=0):
        return self.made(builtins.round(self.plain(), decimals), numbers.node_of(self))

    def any(self):
        return self != 0

    all = any

    def astype(self, kind):
        return _scalar_of(array(self).astype(kind))

    def reshape(self, *shape):
        return array(self).reshape(*shape)

    def flatten(self):
        return array(self).reshape(1)

    ravel = flatten

    def argmax(self, *a):
        return 0

    def __getitem__(self, key):
        return array(self)[key]

    def __str__(self):
        return printing.scalar(self.number(), self.dtype.kind_number)

    def __repr__(self):
        return "np.%s(%s)" % (self.dtype.name, self)

    def __format__(self, spec):
        return format(self.number(), spec)


class float64(_Scalar, numbers.Float):
    __slots__ = ()
    dtype = dtype(DOUBLE)
    number = float.__float__

    def made(self, value, node):
        return float64(value, node)

    def plain(self):
        return numbers.Float(float(self), self.node)

    def __truediv__(self, other):
        return _operate("DIVIDE", self, other) if isinstance(other, (int, float)) and other == 0 else numbers.Float.__truediv__(self, other)

    def __rtruediv__(self, other):
        return _operate("DIVIDE", other, self) if isinstance(other, (int, float)) and self == 0 else numbers.Float.__rtruediv__(self, other)


class float32(float64):
    __slots__ = ()
    dtype = dtype(SINGLE)

    def __new__(cls, value=0.0, node=numbers.PLAIN):
        return float64.__new__(cls, kernel.single(builtins.float(value)), numbers.node_of(value) if node == numbers.PLAIN else node)

    def made(self, value, node):
        return float32(value, node)


class int64(_Scalar, numbers.Int):
    dtype = dtype(WHOLE)
    number = int.__int__

    def __new__(cls, value=0, node=numbers.PLAIN):
        is_array = isinstance(value, (list, tuple)) or isinstance(value, ndarray) and value.ndim
        return array(value).astype(cls) if is_array else numbers.Int.__new__(cls, value, node)

    def made(self, value, node):
        return int64(value, node) if isinstance(value, int) else float64(value, node)

    def plain(self):
        return numbers.Int(int(self), self.node)


class bool_(_Scalar, numbers.Bool):
    dtype = dtype(BOOLEAN)

    def number(self):
        return int.__int__(self) != 0

    def __repr__(self):
        return "np.%s_" % self

    def plain(self):
        return bool(int(self))

    def made(self, value, node):
        return int64(value, node) if isinstance(value, int) else float64(value, node)

    def __invert__(self):
        return bool_(1 - int(self), numbers.remembered("SUBTRACT", 1 - int(self), 1, self))

    def __and__(self, other):
        return bool_(int(self) & int(other))

    def __or__(self, other):
        return bool_(int(self) | int(other))


int_ = int32 = int8 = int16 = uint8 = intp = longlong = int64
float_ = double = float128 = longdouble = float64
half = float16 = float32
bool8 = bool_
number = floating = numbers.Float
integer = numbers.Int
_CLASSES = {BOOLEAN: bool_, WHOLE: int64, SINGLE: float32, DOUBLE: float64}


def _kind(wanted):
    if wanted is None:
        return None
    if isinstance(wanted, dtype):
        return wanted.kind_number
    if wanted in (float, float64):
        return DOUBLE
    if wanted is float32 or wanted in ("float32", "f4", "float16", "f"):
        return SINGLE
    if wanted in (bool, bool_, "bool"):
        return BOOLEAN
    if wanted in (int, int64) or isinstance(wanted, str) and wanted.lstrip("u").startswith(("int", "i")):
        return WHOLE
    if isinstance(wanted, str) and wanted.startswith(("float", "f", "d")):
        return DOUBLE
    raise TypeError("arrays of %s are not computed" % (wanted,))


def _scalar_of(made):
    """An array without dimensions becomes a number, as in NumPy."""
    if made.ndim:
        return made
    h = made.handle
    return _CLASSES[kernel.kind(h)](kernel.value(h), kernel.node(h))


def _wrap(handle):
    if kernel.dimensions(handle):
        return ndarray(handle)
    kind = kernel.kind(handle)
    value = kernel.value(handle)
    return _CLASSES[kind](int(value) if kind < SINGLE else value, kernel.node(handle))


def _code(value):
    """The kind of a number, and 4 more if it takes on the kind of the array that it meets."""
    if isinstance(value, (bool, numbers.Bool)):
        return BOOLEAN
    if isinstance(value, int):
        return WHOLE if isinstance(value, int64) else WHOLE + 4
    return SINGLE if isinstance(value, float32) else DOUBLE if isinstance(value, float64) else DOUBLE + 4


def _handle(value):
    if isinstance(value, ndarray):
        return value.handle
    if isinstance(value, (int, float)):
        return kernel.scalar(_code(value), float(value), numbers.node_of(value))
    return array(value).handle


def _operate(operation, *operands):
    return _wrap(kernel.each(operation, *[_handle(operand) for operand in operands]))


def _operator(operation, swapped=False):
    compute = getattr(kernel, operation)

    def method(self, other):
        if type(other) is ndarray:
            return ndarray(compute(other.handle, self.handle) if swapped else compute(self.handle, other.handle))
        if other is None or isinstance(other, str) or type(other).__name__ == "StandIn":
            return NotImplemented
        if isinstance(other, (int, float)):
            return _wrap(compute(self.handle, float(other), numbers.node_of(other), _code(other), swapped))
        if getattr(type(other), "__array_priority__", 0) > self.__array_priority__:
            return NotImplemented
        return _operate(operation, other, self) if swapped else _operate(operation, self, other)

    return method


def _in_place(operation):
    combine = _operator(operation)

    def method(self, other):
        result = combine(self, other)
        if kernel.store(self.handle, _handle(result)):
            return self
        raise TypeError(
            "Cannot cast ufunc '%s' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'" % operation.lower()
        )

    return method
