"""Part of `numpy`: sums, means and the like along dimensions, and what arrays are."""


def sum(a, axis=None, dtype=None, out=None, keepdims=False):
    if dtype is not None:
        a = asarray(a).astype(dtype)
    return _into(_along("SUM", a, axis, keepdims), out)


def mean(a, axis=None, dtype=None, out=None, keepdims=False):
    return asarray(a).mean(axis, keepdims=keepdims)


def average(a, axis=None, weights=None, keepdims=False, **options):
    if weights is None:
        return mean(a, axis, keepdims=keepdims)
    weights = asarray(weights)
    a = asarray(a)
    if weights.ndim < a.ndim:
        weights = weights.reshape([-1 if d == axis % a.ndim else 1 for d in range(a.ndim)])
    return divide(sum(multiply(a, weights), axis, keepdims=keepdims), sum(broadcast_to(weights, a.shape), axis, keepdims=keepdims))


def max(a, axis=None, out=None, keepdims=False):
    return _along("MAXIMUM", a, axis, keepdims)


def min(a, axis=None, out=None, keepdims=False):
    return _along("MINIMUM", a, axis, keepdims)


amax, amin = max, min


def _without_nan(a, instead):
    return where(isnan(a), instead, a)


def nansum(a, axis=None, **options):
    return sum(_without_nan(a, 0.0), axis, **options)


def nanmean(a, axis=None, **options):
    return divide(nansum(a, axis, **options), sum(logical_not(isnan(a)), axis, **options))


def nanmax(a, axis=None, **options):
    return max(_without_nan(a, -inf), axis, **options)


def nanmin(a, axis=None, **options):
    return min(_without_nan(a, inf), axis, **options)


def var(a, axis=None, ddof=0, keepdims=False, **options):
    return asarray(a).var(axis, ddof=ddof, keepdims=keepdims)


def std(a, axis=None, ddof=0, keepdims=False, **options):
    return asarray(a).std(axis, ddof=ddof, keepdims=keepdims)


def any(a, axis=None, keepdims=False, **options):
    return asarray(a).any(axis, keepdims=keepdims)


def all(a, axis=None, keepdims=False, **options):
    return asarray(a).all(axis, keepdims=keepdims)


def prod(a, axis=None, keepdims=False, **options):
    a = asarray(a)
    if keepdims:
        return expand_dims(prod(a, axis), axis)
    if axis is None:
        a, axis = a.ravel(), 0
    result = ones(a.shape[:axis] + a.shape[axis + 1 :], a.dtype) if a.ndim > 1 else a.dtype.type(1)
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


def cumprod(a, axis=None):
    a = asarray(a).ravel() if axis is None else moveaxis(asarray(a), axis, 0)
    rows, total = [], 1
    for item in a:
        total = total * item
        rows.append(total)
    made = stack(rows) if isinstance(rows[0], ndarray) else array(rows)
    return made if axis is None else moveaxis(made, 0, axis)


def diff(a, n=1, axis=-1):
    for _ in range(n):
        rows = moveaxis(a, axis, 0)
        a = moveaxis(rows[1:] - rows[:-1], 0, axis)
    return a


def trapezoid(y, x=None, dx=1.0):
    y = asarray(y)
    return sum((y[1:] + y[:-1]) / 2 * (dx if x is None else diff(x)))


trapz = trapezoid


def argmax(a, axis=None, out=None, keepdims=False):
    return asarray(a).argmax(axis, keepdims=keepdims)


def argmin(a, axis=None, out=None, keepdims=False):
    return asarray(a).argmin(axis, keepdims=keepdims)


def count_nonzero(a, axis=None):
    return sum(asarray(a) != 0, axis)


def array_equal(a, b):
    a, b = asarray(a), asarray(b)
    return a.shape == b.shape and bool((a == b).all())


def isclose(a, b, rtol=1e-05, atol=1e-08, **options):
    return less_equal(absolute(subtract(a, b)), add(multiply(absolute(b), rtol), atol))


def allclose(a, b, rtol=1e-05, atol=1e-08, **options):
    return bool(asarray(isclose(a, b, rtol, atol)).all())


array_equiv = array_equal


def isscalar(x):
    return isinstance(x, (int, float, str, complex))


def iterable(x):
    return hasattr(x, "__iter__")


def issubdtype(kind, wide):
    kinds = {floating: "f", integer: "i", number: "if"}
    letter = dtype(_kind(kind)).kind
    return letter in kinds[wide] if wide in kinds else letter == dtype(_kind(wide)).kind


def result_type(*arrays):
    return dtype(builtins.max(kernel.kind(asarray(a).handle) for a in arrays))


def isreal(x):
    return equal(x, x)


def real(x):
    return x


def iscomplexobj(x):
    return False


def size(a, axis=None):
    return asarray(a).size if axis is None else asarray(a).shape[axis]


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim
