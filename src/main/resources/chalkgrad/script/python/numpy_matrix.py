"""Part of `numpy`: matrices, whose `*` is the product of matrices."""


class matrix(ndarray):
    """An array that always has two dimensions."""

    __slots__ = ()

    def __init__(self, data, dtype=None, copy=True):
        _spread()
        self.handle = _two_dimensional(array(_rows(data) if isinstance(data, str) else data, dtype))

    def __mul__(self, other):
        return multiply(self, other) if isinstance(other, (int, float)) else matmul(self, asmatrix(other))

    def __rmul__(self, other):
        return multiply(other, self) if isinstance(other, (int, float)) else matmul(asmatrix(other), self)

    def __imul__(self, other):
        return self * other

    def __pow__(self, count):
        result = asmatrix(eye(self.shape[0]))
        for _ in range(count):
            result = result * self
        return result

    def __iter__(self):
        return iter([self[k] for k in range(self.shape[0])])

    def __getitem__(self, key):
        found = ndarray.__getitem__(self, key)
        if not isinstance(found, ndarray):
            return found
        is_column = found.ndim == 1 and isinstance(key, tuple) and isinstance(key[-1], int)
        return _as_matrix(found.reshape(-1, 1) if is_column else found)

    A = property(lambda self: ndarray(self.handle))
    A1 = property(lambda self: ndarray(self.handle).ravel())
    T = H = property(lambda self: _as_matrix(ndarray(self.handle).T))
    I = property(lambda self: _as_matrix(linalg.inv(ndarray(self.handle))))


def _rows(text):
    """The numbers of a text such as `1 2; 3 4`."""
    rows = [row.replace(",", " ").split() for row in text.split(";")]
    return [[builtins.float(item) if set(item) & set(".eE") else int(item) for item in row] for row in rows]


def _two_dimensional(made):
    return made.handle if made.ndim == 2 else expand_dims(ndarray(made.handle), 0).handle


def _as_matrix(made):
    result = object.__new__(matrix)
    result.handle = _two_dimensional(made)
    return result


def asmatrix(data, dtype=None):
    return data if isinstance(data, matrix) else matrix(data, dtype)


mat = asmatrix


def _keeping(function, reduces=False):
    """A function that makes a matrix of matrices. A reduction over an axis keeps both dimensions."""

    def computed(*arguments, **options):
        if not builtins.any(isinstance(one, matrix) for one in arguments):
            return function(*arguments, **options)
        if reduces and (len(arguments) == 2 or options.get("axis") is not None):
            options["keepdims"] = True
        made = function(*arguments, **options)
        return _as_matrix(made) if isinstance(made, ndarray) and made.ndim else made

    return computed


_OPERATORS = ["add", "sub", "truediv", "matmul", "lt", "le", "gt", "ge"]
_METHODS = ["__neg__", "__abs__", "dot", "copy", "astype", "clip", "reshape", "transpose"]
_REDUCTIONS = ["sum", "mean", "max", "min", "prod", "std", "var"]
_FUNCTIONS = "exp log sqrt tanh abs square power add subtract multiply divide dot matmul maximum minimum where clip negative transpose copy".split()

for _name in _METHODS + ["__%s%s__" % (_side, _one) for _one in _OPERATORS for _side in ("", "r")] + _REDUCTIONS:
    if hasattr(ndarray, _name):
        setattr(matrix, _name, _keeping(getattr(ndarray, _name), _name in _REDUCTIONS))


def _spread():
    """Lets the functions of the module keep matrices, as soon as there is one."""
    module = globals()
    if not module.get("_is_spread"):
        module["_is_spread"] = True
        for name in _FUNCTIONS + _REDUCTIONS:
            if name in module:
                module[name] = _keeping(module[name], name in _REDUCTIONS)
