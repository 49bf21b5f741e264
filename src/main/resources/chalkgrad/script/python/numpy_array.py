"""Part of `numpy`: the array."""


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

    def __class_getitem__(cls, key):
        return cls

    def transpose(self, *axes):
        if axes == (None,):
            axes = ()
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
        kernel.givenWherePlain(self.handle)

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
        # zeros that a mask chooses are a part of a formula, as in dz[z <= 0] = 0
        if isinstance(value, (int, float)) and value == 0 and isinstance(key, ndarray) and key.dtype.kind == "b":
            key, value = (Ellipsis, _operate("SELECT", key, 0.0, self)) if key.shape == self.shape else (key, 0.0)
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
        return format(self.item(), spec) if spec and not self.ndim else str(self)

    def __contains__(self, item):
        return bool((self == item).any())

    def __repr__(self):
        return array_repr(self)

    def __str__(self):
        return array_str(self)

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
    __or__ = __ror__ = _operator("MAXIMUM")
    __xor__ = __rxor__ = _operator("NOT_EQUAL")
    __rfloordiv__ = _operator("FLOOR_DIVIDE", True)
    __rmod__ = _operator("REMAINDER", True)
    __iadd__ = _in_place("ADD")
    __isub__ = _in_place("SUBTRACT")
    __imul__ = _in_place("MULTIPLY")
    __itruediv__ = _in_place("DIVIDE")
    __ipow__ = _in_place("POWER")
    __ifloordiv__ = _in_place("FLOOR_DIVIDE")
    __imod__ = _in_place("REMAINDER")
    __iand__ = _in_place("MULTIPLY")
    __ior__ = _in_place("MAXIMUM")

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
        return sum(self, axis, dtype, out, keepdims)

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
        return self._extreme(1, axis, keepdims)

    def argmin(self, axis=None, out=None, keepdims=False):
        return self._extreme(-1, axis, keepdims)

    def _extreme(self, sign, axis, keepdims):
        found = _wrap(kernel.extreme(self.handle, sign, -1 if axis is None else int(axis) % self.ndim))
        if not keepdims:
            return found
        return asarray(found).reshape([1] * self.ndim) if axis is None else expand_dims(found, axis)

    def clip(self, a_min=None, a_max=None, out=None, min=None, max=None):
        return clip(self, a_min if a_min is not None else min, a_max if a_max is not None else max)

    def round(self, decimals=0, out=None):
        return _wrap(kernel.rounded(self.handle, int(decimals)))

    def repeat(self, count, axis=None):
        return repeat(self, count, axis)

    def argsort(self, axis=-1, **options):
        return argsort(self, axis)

    def sort(self, axis=-1, **options):
        self[...] = sort(self, axis)

    def cumprod(self, axis=None):
        return cumprod(self, axis)

    def diagonal(self, *places):
        return diagonal(self, *places)

    def trace(self):
        return trace(self)

    def nonzero(self):
        return nonzero(self)

    def searchsorted(self, values, side="left"):
        return searchsorted(self, values, side)

    def swapaxes(self, first, second):
        return swapaxes(self, first, second)

    def take(self, indices, axis=None):
        return take(self, indices, axis)

    def ptp(self, axis=None):
        return ptp(self, axis)

    def conj(self):
        return self

    def tobytes(self):
        return repr(self.tolist()).encode()

    @property
    def real(self):
        return self

    @property
    def mT(self):
        return swapaxes(self, -1, -2)
