"""Part of `numpy`: functions of each number."""

def _into(result, out=None, where=True, **options):
    """The result, stored in `out` if that is given."""
    if where is not True:
        raise modules.NotComputed("uncomputed", "numpy where=")
    if out is None:
        return result
    target = out[0] if isinstance(out, tuple) else out
    target[...] = result
    return target


def _each(operation):
    compute = getattr(kernel, operation)

    def function(x, *more, **options):
        if type(x) is ndarray:
            made = ndarray(compute(x.handle))
        elif isinstance(x, (int, float)):
            made = _operate(operation, x if isinstance(x, _Scalar) else float64(x))
        else:
            made = _operate(operation, array(x))
        return _into(made, *more, **options) if more or options else made

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


def _accumulated(function, a, axis=0, **options):
    rows, made = list(moveaxis(a, axis, 0)), []
    for row in rows:
        made.append(row if not made else function(made[-1], row))
    return moveaxis(array(made), 0, axis)


def _added_at(function, a, places, values):
    places, values = asarray(places), asarray(values)
    for k, place in enumerate(places.ravel()):
        own = values if not values.ndim else values.reshape((-1,) + values.shape[places.ndim :])[k]
        a[place] = function(a[place], own)


def _pair(operation, reduction=None):
    def function(a, b, *rest, **options):
        made = _operate(operation, a, b)
        return _into(made, *rest, **options) if rest or options else made

    def reduced(a, axis=0, dtype=None, out=None, keepdims=False, **options):
        if reduction is None:
            return prod(a, axis)
        return _along(reduction, a, axis, keepdims)

    return _with_forms(function, reduced)


def _with_forms(function, reduced):
    """A function of two numbers with its forms for all numbers of an array."""

    def outer(a, b):
        a, b = asarray(a), asarray(b)
        return function(a.reshape(a.shape + (1,) * b.ndim), b)

    function.reduce = reduced
    function.outer = outer
    function.accumulate = lambda a, axis=0, **options: _accumulated(function, a, axis)
    function.at = lambda a, places, values: _added_at(function, a, places, values)
    return function


def _truth(operation):
    def function(a, b, *rest, **options):
        return _operate("NOT_EQUAL", _operate(operation, not_equal(a, 0), not_equal(b, 0)), 0)

    return function


add = _pair("ADD", "SUM")
subtract = _pair("SUBTRACT")
multiply = _pair("MULTIPLY")
divide = true_divide = _pair("DIVIDE")
power = float_power = _pair("POWER")
maximum = fmax = _pair("MAXIMUM", "MAXIMUM")
minimum = fmin = _pair("MINIMUM", "MINIMUM")
greater = _pair("GREATER")
greater_equal = _pair("GREATER_EQUAL")
equal = _pair("EQUAL")
not_equal = _pair("NOT_EQUAL")
mod = remainder = _pair("REMAINDER")
pow = power
logical_and = _truth("MULTIPLY")
logical_or = _truth("MAXIMUM")


def less(a, b):
    return greater(b, a)


def less_equal(a, b):
    return greater_equal(b, a)


def logical_not(a):
    return equal(a, 0)


def logical_xor(a, b):
    return not_equal(not_equal(a, 0), not_equal(b, 0))


def floor_divide(a, b):
    return _operate("FLOOR_DIVIDE", a, b)


def divmod(a, b):
    return floor_divide(a, b), remainder(a, b)


def tan(x):
    return divide(sin(x), cos(x))


def exp2(x):
    return power(2.0, x)


def hypot(a, b):
    return sqrt(add(square(a), square(b)))


def _logaddexp(a, b, **options):
    larger = maximum(a, b)
    return _into(add(larger, log1p(exp(negative(absolute(subtract(a, b)))))), **options)


def _logsumexp(a, axis=0, dtype=None, out=None, keepdims=False, **options):
    a = asarray(a)
    largest = max(a, axis=axis, keepdims=True)
    made = add(largest, log(sum(exp(subtract(a, largest)), axis=axis, keepdims=True)))
    return made if keepdims else squeeze(made, axis)


logaddexp = _with_forms(_logaddexp, _logsumexp)


def arcsin(x):
    return arctan2(x, sqrt(subtract(1.0, square(x))))


def arccos(x):
    return arctan2(sqrt(subtract(1.0, square(x))), x)


def arctanh(x):
    return multiply(0.5, log(divide(add(1.0, x), subtract(1.0, x))))


def arcsinh(x):
    return log(add(x, sqrt(add(square(x), 1.0))))


def arctan2(y, x):
    """From the arctangent of the quotient, by quadrants."""
    y, x = asarray(y) * 1.0, asarray(x) * 1.0
    right = arctan(divide(y, where(equal(x, 0), 1.0, x)))
    upright = multiply(sign(y), pi / 2)
    left = add(right, where(greater_equal(y, 0), pi, -pi))
    return where(greater(x, 0), right, where(equal(x, 0), upright, left))


def cbrt(x):
    return multiply(sign(x), power(absolute(x), 1.0 / 3))


def trunc(x):
    return where(greater_equal(x, 0), floor(x), ceil(x))


fix = trunc


def rint(x):
    return round(asarray(x) * 1.0)


def fmod(a, b):
    return subtract(a, multiply(trunc(divide(a, b)), b))


def deg2rad(x):
    return multiply(x, pi / 180)


def rad2deg(x):
    return multiply(x, 180 / pi)


radians, degrees = deg2rad, rad2deg
asin, acos, atan, atan2, atanh, asinh = arcsin, arccos, arctan, arctan2, arctanh, arcsinh


def sinc(x):
    scaled = multiply(pi, x)
    safe = where(equal(scaled, 0), 1.0, scaled)
    return where(equal(scaled, 0), 1.0, divide(sin(safe), safe))


def copysign(a, b):
    return multiply(absolute(a), where(less(b, 0), -1.0, 1.0))


def positive(x):
    return multiply(x, 1)


def square(x, out=None):
    return _into(multiply(x, x), out)


def reciprocal(x):
    return divide(1.0, x)


def heaviside(x, at_zero):
    return where(x > 0, 1.0, where(asarray(x) == 0, at_zero, 0.0))


def clip(a, a_min=None, a_max=None, out=None, min=None, max=None, **options):
    a_min, a_max = min if a_min is None else a_min, max if a_max is None else a_max
    result = a if a_min is None else maximum(a, a_min)
    return _into(result if a_max is None else minimum(result, a_max), out)


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


def isinf(x):
    return equal(absolute(x), inf)


def isposinf(x):
    return equal(x, inf)


def isneginf(x):
    return equal(x, -inf)


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = where(isnan(x), nan, x)
    x = where(isposinf(x), 1.7976931348623157e308 if posinf is None else posinf, x)
    return where(isneginf(x), -1.7976931348623157e308 if neginf is None else neginf, x)


def isfinite(x):
    return _operate("EQUAL", subtract(x, x), 0)


def round(a, decimals=0, out=None):
    return asarray(a).round(decimals) if not isinstance(a, (int, float)) else builtins.round(a, int(decimals))


around = round_ = round


def vectorize(function=None, otypes=None, **settings):
    if function is None or isinstance(function, str):
        return lambda wrapped: vectorize(wrapped)

    def computed(*arrays, **options):
        shape = broadcast_shape(*arrays)
        flats = [broadcast_to(a, shape).ravel() for a in arrays]
        made = array([function(*each, **options) for each in zip(*flats)]).reshape(shape)
        return made if shape else _scalar_of(made)

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
