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


class float64(_Scalar, numbers.Float):
    __slots__ = ()
    dtype = dtype(DOUBLE)

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

    def made(self, value, node):
        return int64(value, node) if isinstance(value, int) else float64(value, node)

    def plain(self):
        return numbers.Int(int(self), self.node)


class bool_(_Scalar, numbers.Bool):
    dtype = dtype(BOOLEAN)

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
        return _operate(operation, other, self) if swapped else _operate(operation, self, other)

    return method


def _in_place(operation):
    combine = _operator(operation)

    def method(self, other):
        result = combine(self, other)
        if kernel.store(self.handle, _handle(result)):
            return self
        raise TypeError("Cannot cast ufunc output from dtype('float64') to dtype('int64') with casting rule 'same_kind'")

    return method


def _axes(axis, ndim):
    if axis is None:
        return tuple(range(ndim))
    return tuple(int(a) for a in axis) if isinstance(axis, (tuple, list)) else (int(axis),)


def _shape_of(shape):
    if len(shape) == 1 and (isinstance(shape[0], (tuple, list)) or isinstance(shape[0], ndarray)):
        shape = shape[0]
    return [int(length) for length in shape]


def _items(key):
    """An index as the kernel reads it."""
    codes = []
    for item in key if isinstance(key, tuple) else (key,):
        if item is None:
            codes += [2]
        elif item is Ellipsis:
            codes += [3]
        elif isinstance(item, slice):
            codes += [1, int(item.start is not None), int(item.start or 0), int(item.stop is not None)]
            codes += [builtins.min(int(item.stop), _FAR) if item.stop is not None else 0, int(item.step or 1)]
        elif isinstance(item, bool) or isinstance(item, bool_):
            codes += [2, 4, array([bool(item)]).handle]
        elif isinstance(item, int):
            codes += [0, int(item)]
        elif isinstance(item, float):
            raise IndexError("only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices")
        else:
            chosen = array(item)
            if chosen.dtype.kind == "f" and chosen.size:
                raise IndexError("arrays used as indices must be of integer (or boolean) type")
            codes += [4, chosen.handle]
    return codes


class ndarray:
    __slots__ = ("handle",)
    __array_priority__ = 100

    def __init__(self, handle):
        self.handle = handle

    @property
    def shape(self):
        return tuple(kernel.shape(self.handle))

    @shape.setter
    def shape(self, shape):
        self.handle = kernel.reshape(self.handle, *_shape_of((shape,)))

    @property
    def ndim(self):
        return kernel.dimensions(self.handle)

    @property
    def size(self):
        size = 1
        for length in self.shape:
            size *= length
        return size

    @property
    def dtype(self):
        return dtype(kernel.kind(self.handle))

    @property
    def T(self):
        return ndarray(kernel.transpose(self.handle))

    @property
    def flat(self):
        return iter(self.ravel())

    @property
    def nbytes(self):
        return self.size * self.dtype.itemsize

    def transpose(self, *axes):
        if len(axes) == 1 and isinstance(axes[0], (tuple, list)):
            axes = axes[0]
        return ndarray(kernel.transpose(self.handle, *[int(axis) for axis in axes]))

    def reshape(self, *shape, order="C"):
        return ndarray(kernel.reshape(self.handle, *_shape_of(shape)))

    def ravel(self, order="C"):
        return ndarray(kernel.reshape(self.handle, -1))

    def flatten(self, order="C"):
        return self.copy().ravel()

    def copy(self, order="C"):
        return ndarray(kernel.copy(self.handle, kernel.kind(self.handle)))

    def astype(self, kind, copy=True):
        return ndarray(kernel.copy(self.handle, _kind(kind)))

    def view(self, *a):
        return self

    def fill(self, value):
        self[...] = value

    def squeeze(self, axis=None):
        shape = self.shape
        dropped = _axes(axis, len(shape))
        return ndarray(kernel.reshape(self.handle, *[n for d, n in enumerate(shape) if n != 1 or d not in dropped and d - len(shape) not in dropped]))

    def tolist(self):
        return _scalar_of(self).item() if self.ndim == 0 else [item.tolist() for item in self]

    def item(self, *index):
        chosen = self.ravel()[index[0]] if len(index) == 1 else self[index] if index else self
        if isinstance(chosen, ndarray):
            if chosen.size != 1:
                raise ValueError("can only convert an array of size 1 to a Python scalar")
            chosen = chosen.ravel()[0]
        return chosen.item()

    def __len__(self):
        if not self.ndim:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        for k in range(len(self)):
            yield self[k]

    def __getitem__(self, key):
        if type(key) is int:
            return _wrap(kernel.get(self.handle, 0, key))
        return _wrap(kernel.get(self.handle, *_items(key)))

    def __setitem__(self, key, value):
        kernel.set(self.handle, _handle(value), *_items(key))

    def __float__(self):
        return builtins.float(self.item())

    def __int__(self):
        return builtins.int(self.item())

    def __index__(self):
        return builtins.int(self.item())

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()")
        return self.ravel()[0] != 0

    def __format__(self, spec):
        return format(self.item(), spec) if spec else str(self)

    def __contains__(self, item):
        return bool((self == item).any())

    def __repr__(self):
        return "array(%r)" % (self.tolist(),)

    def __str__(self):
        return str(self.tolist())

    __hash__ = None
    __add__ = _operator("ADD")
    __radd__ = _operator("ADD", True)
    __sub__ = _operator("SUBTRACT")
    __rsub__ = _operator("SUBTRACT", True)
    __mul__ = _operator("MULTIPLY")
    __rmul__ = _operator("MULTIPLY", True)
    __truediv__ = _operator("DIVIDE")
    __rtruediv__ = _operator("DIVIDE", True)
    __floordiv__ = _operator("FLOOR_DIVIDE")
    __mod__ = _operator("REMAINDER")
    __pow__ = _operator("POWER")
    __rpow__ = _operator("POWER", True)
    __gt__ = _operator("GREATER")
    __ge__ = _operator("GREATER_EQUAL")
    __lt__ = _operator("GREATER", True)
    __le__ = _operator("GREATER_EQUAL", True)
    __eq__ = _operator("EQUAL")
    __ne__ = _operator("NOT_EQUAL")
    __and__ = __rand__ = _operator("MULTIPLY")
    __or__ = _operator("MAXIMUM")
    __iadd__ = _in_place("ADD")
    __isub__ = _in_place("SUBTRACT")
    __imul__ = _in_place("MULTIPLY")
    __itruediv__ = _in_place("DIVIDE")
    __ipow__ = _in_place("POWER")

    def __neg__(self):
        return _operate("NEGATIVE", self)

    def __pos__(self):
        return self

    def __abs__(self):
        return _operate("ABSOLUTE", self)

    def __invert__(self):
        return _operate("EQUAL", self, 0)

    def __matmul__(self, other):
        return matmul(self, other)

    def __rmatmul__(self, other):
        return matmul(other, self)

    def dot(self, other):
        return dot(self, other)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return _along("SUM", self, axis, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        axes = _axes(axis, self.ndim)
        count = 1
        for a in axes:
            count *= self.shape[a]
        return _operate("DIVIDE", _along("SUM", self, axis, keepdims), count)

    def max(self, axis=None, out=None, keepdims=False):
        return _along("MAXIMUM", self, axis, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        return _along("MINIMUM", self, axis, keepdims)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        difference = self - self.mean(axis, keepdims=True)
        axes = _axes(axis, self.ndim)
        count = 1
        for a in axes:
            count *= self.shape[a]
        return (difference * difference).sum(axis, keepdims=keepdims) / (count - ddof)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return sqrt(self.var(axis, ddof=ddof, keepdims=keepdims))

    def any(self, axis=None, out=None, keepdims=False):
        return (self != 0).max(axis, keepdims=keepdims)

    def all(self, axis=None, out=None, keepdims=False):
        return (self != 0).min(axis, keepdims=keepdims)

    def prod(self, axis=None):
        return prod(self, axis)

    def cumsum(self, axis=None):
        return cumsum(self, axis)

    def argmax(self, axis=None, out=None, keepdims=False):
        return _wrap(kernel.extreme(self.handle, 1, -1 if axis is None else int(axis) % self.ndim))

    def argmin(self, axis=None, out=None, keepdims=False):
        return _wrap(kernel.extreme(self.handle, -1, -1 if axis is None else int(axis) % self.ndim))

    def clip(self, a_min=None, a_max=None, out=None, min=None, max=None):
        return clip(self, a_min if a_min is not None else min, a_max if a_max is not None else max)

    def round(self, decimals=0, out=None):
        return _wrap(kernel.rounded(self.handle, int(decimals)))

    def repeat(self, count, axis=None):
        return repeat(self, count, axis)

    def argsort(self, axis=-1):
        return array(sorted(range(len(self)), key=lambda k: builtins.float(self[k])))


def _along(operation, a, axis, keepdims):
    a = asarray(a)
    return _wrap(kernel.along(operation, bool(keepdims), a.handle, *_axes(axis, a.ndim)))


# making arrays


def _gather(items, values, nodes, kinds):
    """The shape of nested lists, whose numbers are added to the lists."""
    if isinstance(items, (int, float)):
        values.append(builtins.float(items))
        nodes.append(numbers.node_of(items))
        kinds.add(BOOLEAN if isinstance(items, (bool, numbers.Bool)) else WHOLE if isinstance(items, int) else SINGLE if isinstance(items, float32) else DOUBLE)
        return ()
    if isinstance(items, ndarray):
        values.extend(kernel.values(items.handle))
        nodes.extend(kernel.nodes(items.handle))
        kinds.add(kernel.kind(items.handle))
        return items.shape
    if isinstance(items, (list, tuple, range)) or hasattr(items, "__iter__") and not isinstance(items, (str, dict)):
        shapes = [_gather(item, values, nodes, kinds) for item in items]
        if builtins.any(shape != shapes[0] for shape in shapes):
            raise ValueError("setting an array element with a sequence. The requested array has an inhomogeneous shape")
        return (len(shapes),) + (shapes[0] if shapes else ())
    raise TypeError("arrays of %s are not computed" % type(items).__name__)


def array(items, dtype=None, copy=True, order=None, ndmin=0):
    kind = _kind(dtype)
    if isinstance(items, ndarray):
        made = ndarray(kernel.copy(items.handle, kernel.kind(items.handle) if kind is None else kind))
    else:
        values, nodes, kinds = [], [], set()
        shape = _gather(items, values, nodes, kinds)
        if kind is None:
            kind = DOUBLE if not kinds or kinds >= {WHOLE, SINGLE} else builtins.max(kinds)
        made = ndarray(kernel.array(kind, values, nodes, list(shape)))
    while made.ndim < ndmin:
        made = expand_dims(made, 0)
    return made


def asarray(items, dtype=None, order=None):
    if isinstance(items, ndarray) and (dtype is None or _kind(dtype) == kernel.kind(items.handle)):
        return items
    return array(items, dtype)


asanyarray = ascontiguousarray = asarray


def matrix(items, dtype=None):
    return array(items, dtype, ndmin=2)


def _filled(shape, kind, value=0.0, given=True):
    lengths = _shape_of((shape,)) if not isinstance(shape, int) else [int(shape)]
    made = ndarray(kernel.zeros(kind, *lengths))
    if value or numbers.node_of(value) >= 0:
        made[...] = value
    if given and numbers.remembering[0]:
        kernel.givenWherePlain(made.handle)
    return made


def zeros(shape, dtype=None, order="C"):
    return _filled(shape, DOUBLE if dtype is None else _kind(dtype))


def ones(shape, dtype=None, order="C"):
    return _filled(shape, DOUBLE if dtype is None else _kind(dtype), 1.0)


def full(shape, fill_value, dtype=None, order="C"):
    if dtype is None:
        dtype = array(fill_value).dtype
    return _filled(shape, _kind(dtype), fill_value if not isinstance(fill_value, (int, float)) else float(fill_value))


empty = zeros


def zeros_like(a, dtype=None):
    a = asarray(a)
    return _filled(a.shape, a.dtype.kind_number if dtype is None else _kind(dtype))


def ones_like(a, dtype=None):
    a = asarray(a)
    return _filled(a.shape, a.dtype.kind_number if dtype is None else _kind(dtype), 1.0)


def full_like(a, fill_value, dtype=None):
    a = asarray(a)
    return full(a.shape, fill_value, a.dtype if dtype is None else dtype)


empty_like = zeros_like


def eye(n, m=None, dtype=None):
    made = ndarray(kernel.zeros(DOUBLE if dtype is None else _kind(dtype), int(n), int(n if m is None else m)))
    for k in range(builtins.min(made.shape)):
        made[k, k] = 1.0
    kernel.givenWherePlain(made.handle)
    return made


identity = eye


def diag(a):
    a = asarray(a)
    if a.ndim == 2:
        return array([a[k, k] for k in range(builtins.min(a.shape))])
    made = ndarray(kernel.zeros(a.dtype.kind_number, len(a), len(a)))
    for k in range(len(a)):
        made[k, k] = a[k]
    return made


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    count = builtins.max(0, _math.ceil((stop - start) / step))
    made = array([start + step * k for k in range(count)] or [0.0], dtype)
    made = made[:count]
    kernel.givenWherePlain(made.handle)
    return made


def linspace(start, stop, num=50, endpoint=True, dtype=None):
    num = int(num)
    gaps = num - 1 if endpoint else num
    made = array([start + (stop - start) * k / gaps if gaps else start * 1.0 for k in range(num)], dtype or float64)
    kernel.givenWherePlain(made.handle)
    return made


def meshgrid(x, y):
    x, y = asarray(x), asarray(y)
    return [tile(x.reshape(1, -1), (len(y), 1)), repeat(y.reshape(-1, 1), len(x), 1)]


# functions of each number


def _each(operation):
    compute = getattr(kernel, operation)

    def function(x, *more, **options):
        if type(x) is ndarray:
            return ndarray(compute(x.handle))
        if isinstance(x, (int, float)) and not isinstance(x, _Scalar):
            return _operate(operation, float64(x))
        return _operate(operation, x if isinstance(x, _Scalar) else array(x))

    return function


exp = _each("EXP")
expm1 = _each("EXPM1")
log = _each("LOG")
log2 = _each("LOG2")
log10 = _each("LOG10")
log1p = _each("LOG1P")
tanh = _each("TANH")
sinh = _each("SINH")
cosh = _each("COSH")
sin = _each("SIN")
cos = _each("COS")
arctan = _each("ARCTAN")
sqrt = _each("SQRT")
abs = absolute = fabs = _each("ABSOLUTE")
sign = _each("SIGN")
floor = _each("FLOOR")
ceil = _each("CEILING")
negative = _each("NEGATIVE")


def _pair(operation):
    def function(a, b, *rest, **options):
        return _operate(operation, a, b)

    return function


add = _pair("ADD")
subtract = _pair("SUBTRACT")
multiply = _pair("MULTIPLY")
divide = true_divide = _pair("DIVIDE")
power = float_power = _pair("POWER")
maximum = fmax = _pair("MAXIMUM")
minimum = fmin = _pair("MINIMUM")
greater = _pair("GREATER")
greater_equal = _pair("GREATER_EQUAL")
equal = _pair("EQUAL")
not_equal = _pair("NOT_EQUAL")
mod = remainder = _pair("REMAINDER")
logical_and = _pair("MULTIPLY")
logical_or = _pair("MAXIMUM")


def less(a, b):
    return greater(b, a)


def less_equal(a, b):
    return greater_equal(b, a)


def logical_not(a):
    return equal(a, 0)


def square(x):
    return multiply(x, x)


def reciprocal(x):
    return divide(1.0, x)


def heaviside(x, at_zero):
    return where(x > 0, 1.0, where(asarray(x) == 0, at_zero, 0.0))


def clip(a, a_min=None, a_max=None, out=None, **options):
    result = a if a_min is None else maximum(a, a_min)
    return result if a_max is None else minimum(result, a_max)


def where(condition, x=None, y=None):
    condition = asarray(condition)
    if x is None:
        return nonzero(condition)
    return _operate("SELECT", condition, x, y)


def nonzero(a):
    a = asarray(a)
    hits = [k for k, value in enumerate(kernel.values(a.handle)) if value]
    result = []
    below = a.size
    for length in a.shape:
        below //= builtins.max(1, length)
        result.append(array([k // below % length for k in hits], int))
    return tuple(result)


def argwhere(a):
    return stack(nonzero(a), 1)


def select(conditions, choices, default=0):
    result = default
    for condition, choice in reversed(list(zip(conditions, choices))):
        result = where(condition, choice, result)
    return result


def isnan(x):
    return _operate("NOT_EQUAL", x, x)


def isfinite(x):
    return _operate("EQUAL", subtract(x, x), 0)


def round(a, decimals=0, out=None):
    return asarray(a).round(decimals) if not isinstance(a, (int, float)) else builtins.round(a, int(decimals))


around = round_ = round


def vectorize(function, otypes=None, **options):
    def computed(*arrays):
        shape = broadcast_shape(*arrays)
        flats = [broadcast_to(a, shape).ravel() for a in arrays]
        return array([function(*each) for each in zip(*flats)]).reshape(shape)

    return computed


def broadcast_shape(*arrays):
    total = asarray(arrays[0]) * 0
    for a in arrays[1:]:
        total = total + asarray(a) * 0
    return total.shape


def broadcast_to(a, shape):
    made = ndarray(kernel.zeros(asarray(a).dtype.kind_number, *_shape_of((shape,))))
    made[...] = a
    return made


# along dimensions


def sum(a, axis=None, dtype=None, out=None, keepdims=False):
    return _along("SUM", a, axis, keepdims)


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    return asarray(a).mean(axis, keepdims=keepdims)


average = mean


def max(a, axis=None, out=None, keepdims=False):
    return _along("MAXIMUM", a, axis, keepdims)


def min(a, axis=None, out=None, keepdims=False):
    return _along("MINIMUM", a, axis, keepdims)


amax, amin = max, min
nansum = sum
nanmean = mean


def var(a, axis=None, ddof=0, keepdims=False, **options):
    return asarray(a).var(axis, ddof=ddof, keepdims=keepdims)


def std(a, axis=None, ddof=0, keepdims=False, **options):
    return asarray(a).std(axis, ddof=ddof, keepdims=keepdims)


def any(a, axis=None, **options):
    return asarray(a).any(axis)


def all(a, axis=None, **options):
    return asarray(a).all(axis)


def prod(a, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    result = 1.0
    for item in moveaxis(a, axis, 0):
        result = result * item
    return result


def cumsum(a, axis=None):
    a = asarray(a).ravel() if axis is None else moveaxis(asarray(a), axis, 0)
    rows, total = [], 0
    for item in a:
        total = total + item
        rows.append(total)
    made = stack(rows) if isinstance(rows[0], ndarray) else array(rows)
    return made if axis is None else moveaxis(made, 0, axis)


def argmax(a, axis=None, **options):
    return asarray(a).argmax(axis)


def argmin(a, axis=None, **options):
    return asarray(a).argmin(axis)


def argsort(a, axis=-1):
    return asarray(a).argsort()


def unique(a, **options):
    return array(sorted(set(asarray(a).ravel().tolist())))


def count_nonzero(a, axis=None):
    return sum(asarray(a) != 0, axis)


def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and bool((a == b).all())


def isclose(a, b, rtol=1e-05, atol=1e-08, **options):
    return less_equal(absolute(subtract(a, b)), add(multiply(absolute(b), rtol), atol))


def allclose(a, b, rtol=1e-05, atol=1e-08, **options):
    return bool(asarray(isclose(a, b, rtol, atol)).all())


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


# products


def dot(a, b, out=None):
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        return multiply(a, b)
    return _wrap(kernel.product(a.handle, b.handle))


def matmul(a, b, out=None):
    if type(a) is ndarray and type(b) is ndarray:
        return _wrap(kernel.product(a.handle, b.handle))
    a, b = asarray(a), asarray(b)
    if not a.ndim or not b.ndim:
        raise ValueError("matmul: Input operand does not have enough dimensions")
    return _wrap(kernel.product(a.handle, b.handle))


def inner(a, b):
    a, b = asarray(a), asarray(b)
    return dot(a, b.T) if a.ndim and b.ndim else multiply(a, b)


def vdot(a, b):
    return dot(asarray(a).ravel(), asarray(b).ravel())


def outer(a, b):
    return multiply(asarray(a).reshape(-1, 1), asarray(b).reshape(1, -1))


def einsum(subscripts, *operands):
    raise NotImplementedError("einsum is not computed")


# shapes


def reshape(a, shape, *more, **options):
    return asarray(a).reshape(shape)


def ravel(a):
    return asarray(a).ravel()


def transpose(a, axes=None):
    return asarray(a).transpose(*(axes or ()))


def squeeze(a, axis=None):
    return asarray(a).squeeze(axis)


def expand_dims(a, axis):
    a = asarray(a)
    shape = list(a.shape)
    shape.insert(axis if axis >= 0 else axis + a.ndim + 1, 1)
    return a.reshape(shape)


def swapaxes(a, first, second):
    order = list(range(asarray(a).ndim))
    order[first], order[second] = order[second], order[first]
    return asarray(a).transpose(order)


def moveaxis(a, source, target):
    a = asarray(a)
    order = [d for d in range(a.ndim) if d != source % a.ndim]
    order.insert(target % a.ndim, source % a.ndim)
    return a.transpose(order)


def atleast_1d(a):
    a = asarray(a)
    return a if a.ndim else a.reshape(1)


def atleast_2d(a):
    a = asarray(a)
    return a if a.ndim > 1 else a.reshape(1, -1)


def concatenate(parts, axis=0, **options):
    parts = [asarray(part) for part in parts]
    if axis is None:
        parts, axis = [part.ravel() for part in parts], 0
    return ndarray(kernel.joined(int(axis), *[part.handle for part in parts]))


def stack(parts, axis=0):
    return concatenate([expand_dims(part, axis) for part in parts], axis)


def vstack(parts):
    return concatenate([atleast_2d(part) for part in parts], 0)


row_stack = vstack


def hstack(parts):
    parts = [atleast_1d(part) for part in parts]
    return concatenate(parts, 0 if parts[0].ndim == 1 else 1)


def column_stack(parts):
    parts = [asarray(part) for part in parts]
    return concatenate([part.reshape(-1, 1) if part.ndim < 2 else part for part in parts], 1)


def append(a, values, axis=None):
    return concatenate([a, values], axis)


def insert(a, place, values, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    place = int(place)
    rows = moveaxis(a, axis, 0)
    added = asarray(values)
    if added.ndim < rows.ndim:
        added = broadcast_to(added, rows.shape[1:]).reshape((1,) + rows.shape[1:])
    return moveaxis(concatenate([rows[:place], added, rows[place:]], 0), 0, axis)


def delete(a, place, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    rows = moveaxis(a, axis, 0)
    gone = {int(p) % len(rows) for p in (place if hasattr(place, "__iter__") else [place])}
    return moveaxis(rows[[k for k in range(len(rows)) if k not in gone]], 0, axis)


def split(a, sections, axis=0):
    a = asarray(a)
    length = a.shape[axis]
    ends = list(sections) if hasattr(sections, "__iter__") else [length // sections * k for k in range(1, sections)]
    rows = moveaxis(a, axis, 0)
    return [moveaxis(rows[start:end], 0, axis) for start, end in zip([0] + ends, ends + [length])]


array_split = split


def tile(a, counts):
    a = asarray(a)
    counts = [int(c) for c in counts] if hasattr(counts, "__iter__") else [int(counts)]
    while a.ndim < len(counts):
        a = expand_dims(a, 0)
    counts = [1] * (a.ndim - len(counts)) + counts
    for axis, count in enumerate(counts):
        a = concatenate([a] * count, axis) if count != 1 else a
    return a


def repeat(a, count, axis=None):
    a = asarray(a)
    if axis is None:
        a, axis = a.ravel(), 0
    rows = moveaxis(a, axis, 0)
    return moveaxis(rows[[k for k in range(len(rows)) for _ in range(int(count))]], 0, axis)


def flip(a, axis=0):
    rows = moveaxis(asarray(a), axis, 0)
    return moveaxis(rows[::-1], 0, axis)


class _Columns:
    def __init__(self, axis):
        self.axis = axis

    def __getitem__(self, parts):
        parts = parts if isinstance(parts, tuple) else (parts,)
        return column_stack(parts) if self.axis else concatenate([atleast_1d(part) for part in parts])


c_ = _Columns(1)
r_ = _Columns(0)


# files and settings


class _Archive(dict):
    @property
    def files(self):
        return list(self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False


def load(file, *a, **o):
    open(file, "rb").close()
    found = kernel.load(str(file))
    arrays = {}
    for k in range(0, len(found), 2):
        arrays[found[k]] = ndarray(found[k + 1])
    return arrays[""] if list(arrays) == [""] else _Archive(arrays)


def loadtxt(file, delimiter=None, skiprows=0, dtype=None, **options):
    with open(file) as lines:
        rows = [line.split(delimiter) for line in list(lines)[int(skiprows) :] if line.strip()]
    made = array([[builtins.float(word) for word in row] for row in rows], dtype)
    kernel.givenWherePlain(made.handle)
    return made.squeeze()


genfromtxt = loadtxt


def set_printoptions(*a, **o):
    pass


get_printoptions = dict


def seterr(*a, **o):
    return {}


class errstate:
    def __init__(self, *a, **o):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False


class finfo:
    def __init__(self, kind=None):
        self.eps = 2.0**-52 if _kind(kind or float64) == DOUBLE else 2.0**-23
        self.tiny = 2.2250738585072014e-308
        self.max = 1.7976931348623157e308


# random numbers: the legacy generator, with NumPy's own numbers


class RandomState:
    def __init__(self, seed=None):
        self.source = kernel.newRandom(0 if seed is None else int(seed))
        if seed is None:
            kernel.unseeded()

    def seed(self, seed=None):
        kernel.seedRandom(self.source, 0 if seed is None else int(seed))

    def _drawn(self, how, size, low=0.0, high=1.0):
        shape = [] if size is None else _shape_of((size,)) if not isinstance(size, int) else [int(size)]
        values = kernel.draw(self.source, how, float(low), float(high), shape)
        made = ndarray(values)
        if numbers.remembering[0]:
            kernel.given(made.handle)
        return made if shape else _scalar_of(made)

    def rand(self, *shape):
        return self._drawn("uniform", shape or None)

    def randn(self, *shape):
        return self._drawn("normal", shape or None)

    def random_sample(self, size=None):
        return self._drawn("uniform", size)

    random = ranf = sample = random_sample

    def standard_normal(self, size=None):
        return self._drawn("normal", size)

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._drawn("uniform", size, low, float(high) - float(low))

    def normal(self, loc=0.0, scale=1.0, size=None):
        return self._drawn("normal", size, loc, scale)

    def randint(self, low, high=None, size=None, dtype=None):
        low, high = (0, low) if high is None else (low, high)
        return self._drawn("integer", size, int(low), int(high) - 1)

    def shuffle(self, items):
        for k in range(len(items) - 1, 0, -1):
            other = int(kernel.draw1(self.source, k))
            if isinstance(items, ndarray):
                items[[k, other]] = items[[other, k]]
            else:
                items[k], items[other] = items[other], items[k]

    def permutation(self, items):
        result = arange(int(items)) if isinstance(items, int) else array(items)
        self.shuffle(result)
        return result

    def choice(self, items, size=None, replace=True, p=None):
        pool = arange(int(items)) if isinstance(items, int) else asarray(items)
        if p is not None:
            edges = list(cumsum(asarray(p)))
            count = 1 if size is None else int(asarray(size).prod() if not isinstance(size, int) else size)
            draws = [builtins.float(self.rand()) for _ in range(count)]
            chosen = [next(k for k, edge in enumerate(edges) if draw < edge / edges[-1]) for draw in draws]
            return pool[chosen[0]] if size is None else pool[chosen].reshape(size)
        if replace:
            return pool[self.randint(0, len(pool), size)]
        order = self.permutation(len(pool))
        count = 1 if size is None else int(size)
        return pool[order[0]] if size is None else pool[order[:count]]


class _Generator(RandomState):
    """Stands for generators whose numbers are not NumPy's."""

    def __init__(self, seed=None):
        super().__init__(0 if seed is None else seed)
        kernel.foreignRandom()

    def integers(self, low, high=None, size=None, **options):
        return self.randint(low, high, size)


def _install():
    import sys
    import types

    random = types.ModuleType("numpy.random")
    state = RandomState(0)
    for name in dir(state):
        if not name.startswith("_"):
            setattr(random, name, getattr(state, name))
    plain_seed = state.seed

    def seed(seed=None):
        Random.seeded = True
        plain_seed(seed)

    random.seed = seed
    random.RandomState = RandomState
    random.default_rng = random.Generator = _Generator
    linalg = types.ModuleType("numpy.linalg")
    linalg.norm = lambda a, *rest, **options: sqrt(sum(square(asarray(a)), *rest, **options))
    own = sys.modules["numpy"]
    own.random = random
    own.linalg = linalg
    sys.modules["numpy.random"] = random
    sys.modules["numpy.linalg"] = linalg


class Random:
    seeded = False


_install()
