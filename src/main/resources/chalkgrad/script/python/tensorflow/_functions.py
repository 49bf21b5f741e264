"""TensorFlow's functions of tensors."""
import builtins

from _tensors import DOUBLE, SINGLE, WHOLE, operations
from tensorflow._tensor import GradientTape, Tensor, Variable, from_data, given, int32, kind_of


def operand(a, like=None):
    """A tensor; a number or list beside another tensor is one of its type."""
    if isinstance(a, Tensor):
        return a
    return from_data(a) if like is None else like.meets(a)


def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None):
    made = from_data(value)
    return made if dtype is None else operations.cast(made, kind_of(dtype))


def constant(value, dtype=None, shape=None, name="Const"):
    made = from_data(value, True)
    result = given(kernel.copy(made.handle, made.kind if dtype is None else kind_of(dtype)))
    return result if shape is None else operations.stretched(result, shape) if made.lengths == () else operations.reshape(result, shape)


def cast(x, dtype, name=None):
    return operations.cast(operand(x), kind_of(dtype))


def identity(input, name=None):
    return operations.copied(input)


def stop_gradient(input, name=None):
    return Tensor.of(operand(input).handle)


def _filled(shape, value, kind):
    lengths = [int(length) for length in (shape if hasattr(shape, "__iter__") else [shape])]
    # given as it is written, before it is rounded
    handle = kernel.zeros(DOUBLE, *lengths)
    if value:
        kernel.store(handle, kernel.scalar(DOUBLE, builtins.float(value), numbers.node_of(value)))
    return given(kernel.copy(given(handle).handle, kind))


def zeros(shape, dtype="float32", name=None):
    return _filled(shape, 0, kind_of(dtype))


def ones(shape, dtype="float32", name=None):
    return _filled(shape, 1, kind_of(dtype))


def fill(dims, value, name=None):
    return _filled(dims, value, WHOLE if isinstance(value, int) else SINGLE)


def zeros_like(input, dtype=None, name=None):
    return _filled(operand(input).lengths, 0, operand(input).kind if dtype is None else kind_of(dtype))


def ones_like(input, dtype=None, name=None):
    return _filled(operand(input).lengths, 1, operand(input).kind if dtype is None else kind_of(dtype))


def eye(num_rows, num_columns=None, dtype="float32", name=None):
    return given(kernel.copy(numpy.eye(num_rows, num_columns).handle, kind_of(dtype)))


def range(start, limit=None, delta=1, dtype=None, name=None):
    start, limit = (0, start) if limit is None else (start, limit)
    ends = [one.plain() if isinstance(one, Tensor) else one for one in (start, limit, delta)]
    is_whole = not builtins.any(isinstance(one, float) for one in ends)
    kind = kind_of(dtype) if dtype is not None else WHOLE if is_whole else SINGLE
    return given(kernel.copy(numpy.arange(*ends).handle, kind))


def linspace(start, stop, num, name=None, axis=0):
    return given(kernel.copy(numpy.linspace(start, stop, num).handle, SINGLE))


def one_hot(indices, depth, on_value=1.0, off_value=0.0, axis=-1, dtype="float32", name=None):
    indices = operand(indices)
    return operations.one_hot(indices if indices.kind == WHOLE else operations.cast(indices, WHOLE), int(depth), kind_of(dtype))


# each number


def _unary(operation):
    return lambda x, name=None: operation(operand(x))


exp, log, log1p, expm1 = _unary(operations.exp), _unary(operations.log), _unary(operations.log1p), _unary(operations.expm1)
sin, cos, sinh, cosh, tanh, atan = (_unary(one) for one in (operations.sin, operations.cos, operations.sinh, operations.cosh, operations.tanh, operations.arctan))
sqrt, square, abs, negative, sign = (_unary(one) for one in (operations.sqrt, operations.square, operations.absolute, operations.negative, operations.sign))
floor, ceil, round, erf, sigmoid, softplus = (_unary(one) for one in (operations.floor, operations.ceiling, operations.rounded, operations.erf, operations.sigmoid, operations.softplus))


def rsqrt(x, name=None):
    return operations.divide(1.0, operations.sqrt(operand(x)))


def reciprocal(x, name=None):
    return operations.divide(1.0, operand(x))


def pow(x, y, name=None):
    return operations.power(operand(x), y)


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    return operations.clip(operand(t), clip_value_min, clip_value_max)


# two


def _pair(operation):
    def function(x, y, name=None):
        if not isinstance(x, Tensor) and not isinstance(y, Tensor):
            x = from_data(x)
        return operation(x, y)

    return function


add, subtract, multiply, divide = (_pair(one) for one in (operations.add, operations.subtract, operations.multiply, operations.divide))
truediv, maximum, minimum = divide, _pair(operations.maximum), _pair(operations.minimum)
floordiv, mod = _pair(operations.floor_divide), _pair(operations.remainder)
squared_difference = _pair(lambda x, y: operations.square(operations.subtract(x, y)))
greater = _pair(lambda x, y: operations.compare("GREATER", x, y))
greater_equal = _pair(lambda x, y: operations.compare("GREATER_EQUAL", x, y))
less = _pair(lambda x, y: operations.compare("GREATER", y, x))
less_equal = _pair(lambda x, y: operations.compare("GREATER_EQUAL", y, x))
equal = _pair(lambda x, y: operations.compare("EQUAL", x, y))
not_equal = _pair(lambda x, y: operations.compare("NOT_EQUAL", x, y))
logical_and, logical_or = _pair(operations.multiply), _pair(operations.maximum)


def logical_not(x, name=None):
    return operations.compare("EQUAL", x, 0)


def where(condition, x=None, y=None, name=None):
    if x is None:
        raise modules.NotRun("tf.where with a condition alone")
    return operations.where(operand(condition), x, y)


def add_n(inputs, name=None):
    result = operand(inputs[0])
    for one in inputs[1:]:
        result = operations.add(result, one)
    return result


# along dimensions


def reduce_sum(input_tensor, axis=None, keepdims=False, name=None):
    return operations.total(operand(input_tensor), axis, keepdims)


def reduce_mean(input_tensor, axis=None, keepdims=False, name=None):
    return operations.mean(operand(input_tensor), axis, keepdims)


def reduce_max(input_tensor, axis=None, keepdims=False, name=None):
    return operations.extreme("MAXIMUM", operand(input_tensor), axis, keepdims)


def reduce_min(input_tensor, axis=None, keepdims=False, name=None):
    return operations.extreme("MINIMUM", operand(input_tensor), axis, keepdims)


def reduce_prod(input_tensor, axis=None, keepdims=False, name=None):
    return operations.product(operand(input_tensor), axis)


def reduce_variance(input_tensor, axis=None, keepdims=False, name=None):
    return operations.variance(operand(input_tensor), axis, keepdims)


def reduce_std(input_tensor, axis=None, keepdims=False, name=None):
    return operations.sqrt(operations.variance(operand(input_tensor), axis, keepdims))


def reduce_any(input_tensor, axis=None, keepdims=False, name=None):
    return operations.extreme("MAXIMUM", input_tensor, axis, keepdims)


def reduce_all(input_tensor, axis=None, keepdims=False, name=None):
    return operations.extreme("MINIMUM", input_tensor, axis, keepdims)


def reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None):
    return operations.log_sum_exp(operand(input_tensor), axis, keepdims)


def argmax(input, axis=None, output_type=None, name=None):
    return operations.extreme_index(operand(input), 1, 0 if axis is None else axis)


def argmin(input, axis=None, output_type=None, name=None):
    return operations.extreme_index(operand(input), -1, 0 if axis is None else axis)


def cumsum(x, axis=0, name=None):
    return operations.cumulated(operand(x), axis)


def norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None):
    if ord != "euclidean" and ord != 2:
        raise modules.NotRun("tf.norm with ord=%s" % ord)
    return operations.sqrt(operations.total(operations.square(operand(tensor)), axis, bool(keepdims)))


# products


def matmul(a, b, transpose_a=False, transpose_b=False, name=None, **options):
    a = operand(a, b if isinstance(b, Tensor) else None)
    b = operand(b, a)
    if len(a.lengths) < 2 or len(b.lengths) < 2:
        raise ValueError("In[0] and In[1] has different ndims: %s vs. %s" % (a.lengths, b.lengths))
    return operations.matmul(operations.transpose(a) if transpose_a else a, operations.transpose(b) if transpose_b else b)


def tensordot(a, b, axes, name=None):
    a = operand(a)
    b = operand(b, a)
    if axes == 0:
        return operations.outer(a, b)
    if axes == 1 or axes == [[len(a.lengths) - 1], [0]]:
        return operations.matmul(a, b)
    raise modules.NotRun("tf.tensordot with axes=%s" % (axes,))


def matvec(a, b, name=None):
    return operations.matmul(operand(a), operand(b))


# shapes


def shape(input, out_type=None, name=None):
    lengths = operand(input).lengths
    return Tensor.of(kernel.array(WHOLE, [float(n) for n in lengths], [numbers.PLAIN] * len(lengths), [len(lengths)]))


def size(input, name=None):
    return operations.number(operand(input).shape.num_elements(), WHOLE, Tensor)


def rank(input, name=None):
    return operations.number(len(operand(input).lengths), WHOLE, Tensor)


def reshape(tensor, shape, name=None):
    return operations.reshape(operand(tensor), shape)


def transpose(a, perm=None, conjugate=False, name=None):
    return operations.transpose(operand(a), perm)


def expand_dims(input, axis, name=None):
    return operations.expanded(operand(input), axis)


def einsum(equation, *inputs, **options):
    return operations.einsum(equation, *[operand(one) for one in inputs])


def squeeze(input, axis=None, name=None):
    return operations.squeezed(operand(input), axis)


def concat(values, axis, name=None):
    return operations.joined([operand(one) for one in values], axis)


def stack(values, axis=0, name=None):
    return operations.stacked([operand(one) for one in values], axis)


def unstack(value, num=None, axis=0, name=None):
    return operations.unstacked(operand(value), axis)


def split(value, num_or_size_splits, axis=0, name=None):
    rows = operations.unstacked(operand(value), axis)
    sizes = num_or_size_splits if hasattr(num_or_size_splits, "__len__") else [len(rows) // num_or_size_splits] * num_or_size_splits
    result, start = [], 0
    for length in sizes:
        result.append(operations.stacked(rows[start : start + length], axis))
        start += length
    return result


def broadcast_to(input, shape, name=None):
    return operations.stretched(operand(input), shape)


def tile(input, multiples, name=None):
    return Tensor.of(numpy.tile(operand(input).array(), [int(one) for one in multiples]).handle)


def gather(params, indices, axis=0, **options):
    return operations.item(operand(params), (slice(None),) * axis + (indices if isinstance(indices, int) else operand(indices),))


def gather_nd(params, indices, **options):
    indices = operand(indices)
    return operations.item(operand(params), tuple(operations.unstacked(indices, -1)))


def is_tensor(x):
    return isinstance(x, Tensor)


def function(func=None, **options):
    """What is compiled by TensorFlow is simply run."""
    return func if func is not None else lambda func: func
