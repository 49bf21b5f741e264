"""The operations on tensors, each with its gradients."""
import math

from _tensors import BOOLEAN, DOUBLE, SINGLE, WHOLE, Tensor, computed, size


def number(value, kind, family):
    """A number as it meets an array of a kind. What is left of it after rounding counts; what is remembered is it as it
    was written."""
    node = numbers.node_of(value)
    plain = float(value)
    if kind == SINGLE:
        single = kernel.single(plain)
        if single != plain and plain == plain and node == numbers.PLAIN:
            node = kernel.constant(plain)
        plain = single
    return family.of(kernel.scalar(kind, plain, node))


def meeting(a, b):
    """Two operands of one kind."""
    if not isinstance(a, Tensor):
        a = b.meets(a)
    elif not isinstance(b, Tensor):
        b = a.meets(b)
    first, second = a.kind, b.kind
    if first != second:
        kind = a.common(a, b)
        a, b = cast(a, kind), cast(b, kind)
    return a, b


def cast(a, kind):
    if a.kind == kind:
        return a
    return computed(kernel.copy(a.handle, kind), (a,), lambda g, a: cast(g, a.kind))


def fraction(a):
    """The same with fractions."""
    return a if a.kind >= SINGLE else cast(a, a.fractions)


def each(operation, *operands):
    return kernel.each(operation, *[one.handle for one in operands])


# two operands


def add(a, b):
    a, b = meeting(a, b)
    return computed(each("ADD", a, b), (a, b), lambda g, a, b: g, lambda g, a, b: g)


def subtract(a, b):
    a, b = meeting(a, b)
    return computed(each("SUBTRACT", a, b), (a, b), lambda g, a, b: g, lambda g, a, b: negative(g))


def multiply(a, b):
    a, b = meeting(a, b)
    return computed(each("MULTIPLY", a, b), (a, b), lambda g, a, b: multiply(g, b), lambda g, a, b: multiply(g, a))


def divide(a, b):
    a, b = meeting(a, b)
    a, b = fraction(a), fraction(b)
    return computed(each("DIVIDE", a, b), (a, b), lambda g, a, b: divide(g, b), lambda g, a, b: negative(divide(multiply(g, a), multiply(b, b))))


def floor_divide(a, b):
    a, b = meeting(a, b)
    return computed(each("FLOOR_DIVIDE", a, b), (a, b), None, None)


def remainder(a, b):
    a, b = meeting(a, b)
    return computed(each("REMAINDER", a, b), (a, b), lambda g, a, b: g, lambda g, a, b: negative(multiply(g, floor_divide(a, b))))


def power(a, b):
    if isinstance(b, (int, float)) and not isinstance(a, (int, float)):
        a = fraction(a) if isinstance(b, float) else a
        exponent = number(b, a.kind, a)
        return computed(each("POWER", a, exponent), (a,), lambda g, a: multiply(g, multiply(b, a) if b == 2 else multiply(b, power(a, b - 1))))
    a, b = meeting(a, b)
    a, b = fraction(a), fraction(b)
    return computed(
        each("POWER", a, b),
        (a, b),
        lambda g, a, b: multiply(g, multiply(b, power(a, subtract(b, 1)))),
        lambda g, a, b: multiply(g, multiply(power(a, b), log(a))),
    )


def maximum(a, b):
    a, b = meeting(a, b)
    return computed(each("MAXIMUM", a, b), (a, b), lambda g, a, b: _chosen(g, a, b), lambda g, a, b: _chosen(g, b, a))


def minimum(a, b):
    a, b = meeting(a, b)
    return computed(each("MINIMUM", a, b), (a, b), lambda g, a, b: _chosen(g, b, a), lambda g, a, b: _chosen(g, a, b))


def _chosen(g, one, other):
    """The gradient by the larger one; of two that are equal, each gets half."""
    at_tie = where(compare("EQUAL", one, other), divide(g, 2), 0)
    return where(compare("GREATER", one, other), g, at_tie)


def compare(operation, a, b):
    a, b = meeting(a, b)
    return a.of(each(operation, a, b))


def where(condition, a, b):
    if not isinstance(a, Tensor) and not isinstance(b, Tensor):
        kind = SINGLE if isinstance(a, float) or isinstance(b, float) else WHOLE
        a, b = number(a, kind, condition), number(b, kind, condition)
    a, b = meeting(a, b)
    return computed(
        each("SELECT", condition, a, b),
        (a, b),
        lambda g, a, b: where(condition, g, 0),
        lambda g, a, b: where(condition, 0, g),
    )


# one operand


def unary(operation, gradient):
    """An operation on each number; its gradient is a function of the gradient by the result, and the operand."""

    def function(a):
        a = fraction(a)
        return computed(each(operation, a), (a,), gradient)

    return function


exp = unary("EXP", lambda g, a: multiply(g, exp(a)))
expm1 = unary("EXPM1", lambda g, a: multiply(g, exp(a)))
log = unary("LOG", lambda g, a: divide(g, a))
log1p = unary("LOG1P", lambda g, a: divide(g, add(a, 1)))
log2 = unary("LOG2", lambda g, a: divide(g, multiply(a, math.log(2))))
log10 = unary("LOG10", lambda g, a: divide(g, multiply(a, math.log(10))))
sqrt = unary("SQRT", lambda g, a: divide(g, multiply(2, sqrt(a))))
sin = unary("SIN", lambda g, a: multiply(g, cos(a)))
cos = unary("COS", lambda g, a: negative(multiply(g, sin(a))))
sinh = unary("SINH", lambda g, a: multiply(g, cosh(a)))
cosh = unary("COSH", lambda g, a: multiply(g, sinh(a)))
arctan = unary("ARCTAN", lambda g, a: divide(g, add(1, multiply(a, a))))
erf = unary("ERF", lambda g, a: multiply(g, multiply(2 / math.sqrt(math.pi), exp(negative(multiply(a, a))))))


def _tanh_gradient(g, a):
    value = tanh(a)
    return multiply(g, subtract(1, multiply(value, value)))


tanh = unary("TANH", _tanh_gradient)


def negative(a):
    return computed(each("NEGATIVE", a), (a,), lambda g, a: negative(g))


def absolute(a):
    return computed(each("ABSOLUTE", a), (a,), lambda g, a: multiply(g, sign(a)))


def sign(a):
    return computed(each("SIGN", a), (a,), lambda g, a: multiply(g, 0))


def floor(a):
    return computed(each("FLOOR", a), (a,), lambda g, a: multiply(g, 0))


def ceiling(a):
    return computed(each("CEILING", a), (a,), lambda g, a: multiply(g, 0))


def rounded(a, decimals=0):
    return a.of(kernel.rounded(a.handle, int(decimals)))


def square(a):
    return computed(each("MULTIPLY", a, a), (a,), lambda g, a: multiply(g, multiply(2, a)))


def in_double(a, formula):
    """A formula of arrays whose result is rounded only once, as libraries compute their functions."""
    double = formula(numpy.ndarray(kernel.copy(a.handle, DOUBLE)))
    return kernel.copy(numpy.asarray(double).handle, a.kind)


def sigmoid(a):
    a = fraction(a)
    handle = in_double(a, lambda x: 1.0 / (1.0 + numpy.exp(-x)))

    def gradient(g, a):
        value = sigmoid(a)
        return multiply(g, multiply(value, subtract(1, value)))

    return computed(handle, (a,), gradient)


def softplus(a):
    a = fraction(a)
    handle = in_double(a, lambda x: numpy.maximum(x, 0.0) + numpy.log1p(numpy.exp(-numpy.absolute(x))))
    return computed(handle, (a,), lambda g, a: multiply(g, sigmoid(a)))


def relu(a):
    zero = number(0, a.kind, a)
    return computed(each("MAXIMUM", a, zero), (a,), lambda g, a: where(compare("GREATER", a, 0), g, 0))


def clip(a, low=None, high=None):
    result = a
    if low is not None:
        result = computed(each("MAXIMUM", *meeting(result, low)), (result,), lambda g, a: where(compare("GREATER_EQUAL", a, low), g, 0))
    if high is not None:
        result = computed(each("MINIMUM", *meeting(result, high)), (result,), lambda g, a: where(compare("GREATER_EQUAL", high, a), g, 0))
    return result


# along dimensions


def axes_of(a, axis):
    count = kernel.dimensions(a.handle)
    if axis is None:
        return list(range(count))
    axes = axis if isinstance(axis, (tuple, list)) else [axis]
    for one in axes:
        if not -max(count, 1) <= int(one) < max(count, 1):
            raise IndexError("Dimension out of range (expected to be in range of [%d, %d], but got %d)" % (-count, count - 1, int(one)))
    return [int(one) % count for one in axes] if count else []


def along(operation, a, axes, keep):
    return kernel.along(operation, bool(keep), a.handle, *axes)


def total(a, axis=None, keep=False):
    axes = axes_of(a, axis)
    return computed(along("SUM", a, axes, keep), (a,), lambda g, a: stretched(_kept(g, a, axes), a.lengths))


def mean(a, axis=None, keep=False):
    a = fraction(a)
    axes = axes_of(a, axis)
    count = size([a.lengths[one] for one in axes])
    if count == 1:
        return total(a, axes, keep)
    handle = each("DIVIDE", total(a.of(a.handle), axes, keep), number(count, a.kind, a))
    # the factor stays as exact as it is, where 1 / count is rounded
    return computed(handle, (a,), lambda g, a: stretched(_kept(multiply(g, 1 / count), a, axes), a.lengths))


def extreme(operation, a, axis=None, keep=False):
    axes = axes_of(a, axis)

    def gradient(g, a):
        is_it = cast(compare("EQUAL", a, a.of(along(operation, a, axes, True))), g.kind)
        return multiply(stretched(_kept(g, a, axes), a.lengths), divide(is_it, total(is_it, axes, True)))

    return computed(along(operation, a, axes, keep), (a,), gradient)


def extreme_index(a, sign, axis=None, keep=False):
    made = kernel.extreme(a.handle, sign, -1 if axis is None else axes_of(a, axis)[0])
    return _kept(a.of(made), a, axes_of(a, axis)) if keep else a.of(made)


def variance(a, axis=None, keep=False, correction=0):
    axes = axes_of(a, axis)
    difference = subtract(a, mean(a, axes, True))
    return divide(total(square(difference), axes, keep), size([a.lengths[one] for one in axes]) - correction)


def product(a, axis=None):
    parts = unstacked(a, axis) if axis is not None else unstacked(reshape(a, [-1]), 0)
    result = parts[0]
    for part in parts[1:]:
        result = multiply(result, part)
    return result


def cumulated(a, axis):
    rows, so_far = [], None
    for row in unstacked(a, axis):
        so_far = row if so_far is None else add(so_far, row)
        rows.append(so_far)
    return stacked(rows, axis)


def _kept(g, a, axes):
    """With the dimensions that are gone, of length 1."""
    return reshape(g, [1 if d in axes else length for d, length in enumerate(a.lengths)])


def softmax(a, axis):
    a = fraction(a)
    axis = axes_of(a, axis)[0]

    def formula(x):
        powers = numpy.exp(x - x.max(axis, keepdims=True))
        return powers / powers.sum(axis, keepdims=True)

    def gradient(g, a):
        value = softmax(a, axis)
        return multiply(value, subtract(g, total(multiply(g, value), [axis], True)))

    return computed(in_double(a, formula), (a,), gradient)


def log_softmax(a, axis):
    a = fraction(a)
    axis = axes_of(a, axis)[0]

    def formula(x):
        shifted = x - x.max(axis, keepdims=True)
        return shifted - numpy.log(numpy.exp(shifted).sum(axis, keepdims=True))

    # the probabilities belong to the network even if only their logarithms are used
    probabilities = softmax(a.of(a.handle), axis)
    made = computed(in_double(a, formula), (a,), lambda g, a: subtract(g, multiply(probabilities, total(g, [axis], True))))
    made.logits = a
    return made


def cross_entropy(logits, targets, axis):
    """Minus the logarithm of the softmax, each times its target, added up. Targets that add up to 1 have a short gradient."""
    logits = fraction(logits)
    axis = axes_of(logits, axis)[0]
    logarithms = log_softmax(logits.of(logits.handle), axis)
    handle = each("NEGATIVE", total(multiply(logarithms, targets.of(targets.handle)), [axis]))
    sums = kernel.values(total(targets, [axis]).handle)

    def by_logits(g, logits, targets):
        probabilities = softmax(logits, axis)
        if not all(abs(sum_ - 1) < 1e-6 for sum_ in sums):
            probabilities = multiply(probabilities, total(targets, [axis], True))
        return multiply(expanded(g, axis), subtract(probabilities, targets))

    return computed(handle, (logits, targets), by_logits, lambda g, logits, targets: negative(multiply(expanded(g, axis), log_softmax(logits, axis))))


def log_sum_exp(a, axis, keep=False):
    axes = axes_of(a, axis)
    highest = a.of(along("MAXIMUM", a, axes, True))
    result = add(log(total(exp(subtract(a, highest)), axes, True)), highest)
    return result if keep else reshape(result, [length for d, length in enumerate(a.lengths) if d not in axes])


# products of matrices


def einsum(equation, *operands):
    """The sum of the products of entries; equal letters are equal indices."""
    inputs, arrow, output = equation.replace(" ", "").partition("->")
    terms = inputs.split(",")
    letters = "".join(dict.fromkeys("".join(terms)))
    if not arrow:
        output = "".join(sorted(c for c in letters if inputs.count(c) == 1))
    whole = all(len(set(term)) == len(term) == len(one.lengths) for term, one in zip(terms, operands))
    if not whole or len(terms) != len(operands) or "." in equation:
        raise modules.NotRun("einsum with " + equation)
    if len(terms) == 2 and [len(term) for term in terms] == [2, 2] and terms[0][1] == terms[1][0] and output == terms[0][0] + terms[1][1]:
        return matmul(*operands)
    order = output + "".join(c for c in letters if c not in output)
    result = None
    for term, one in zip(terms, operands):
        own = sorted(range(len(term)), key=lambda k: order.index(term[k]))
        lengths = dict(zip(term, one.lengths))
        part = reshape(transpose(one, own) if own != list(range(len(own))) else one, [lengths.get(c, 1) for c in order])
        result = part if result is None else multiply(result, part)
    summed = list(range(len(output), len(order)))
    return total(result, summed) if summed else result


def matmul(a, b):
    a, b = meeting(a, b)
    one, other = len(a.lengths), len(b.lengths)

    def by_first(g, a, b):
        if one == 1:
            return multiply(g, b) if other == 1 else matmul(b, g)
        return outer(g, b) if other == 1 else matmul(g, transpose(b))

    def by_second(g, a, b):
        if other == 1:
            return multiply(g, a) if one == 1 else matmul(transpose(a), g)
        return outer(a, g) if one == 1 else matmul(transpose(a), g)

    return computed(kernel.product(a.handle, b.handle), (a, b), by_first, by_second)


def outer(a, b):
    return multiply(reshape(a, [-1, 1]), reshape(b, [1, -1]))


# shapes


def reshape(a, lengths):
    lengths = [int(length) for length in lengths]
    if tuple(lengths) == a.lengths:
        return a
    return computed(kernel.reshape(a.handle, *lengths), (a,), lambda g, a: reshape(g, a.lengths))


def transpose(a, order=None):
    count = len(a.lengths)
    order = [int(axis) % count for axis in order] if order is not None else list(range(count))[::-1]
    back = sorted(range(count), key=lambda d: order[d])
    return computed(kernel.transpose(a.handle, *order) if count else a.handle, (a,), lambda g, a: transpose(g, back))


def swapped(a, first, second):
    order = list(range(len(a.lengths)))
    order[first], order[second] = order[second], order[first]
    return transpose(a, order)


def stretched(a, lengths):
    if tuple(lengths) == a.lengths:
        return a
    made = kernel.zeros(a.kind, *[int(length) for length in lengths])
    kernel.store(made, a.handle)
    return computed(made, (a,), lambda g, a: g)


def expanded(a, axis):
    lengths = list(a.lengths)
    axis = int(axis)
    lengths.insert(axis if axis >= 0 else axis + len(lengths) + 1, 1)
    return reshape(a, lengths)


def squeezed(a, axis=None):
    axes = axes_of(a, axis)
    return reshape(a, [length for d, length in enumerate(a.lengths) if length != 1 or d not in axes])


def joined(parts, axis):
    kind = max(part.kind for part in parts)
    parts = [cast(part, kind) for part in parts]
    axis = int(axis) % max(1, len(parts[0].lengths))
    functions = []
    start = 0
    for part in parts:
        end = start + part.lengths[axis]
        functions.append(_slice(axis, start, end))
        start = end
    return computed(kernel.joined(axis, *[part.handle for part in parts]), parts, *functions)


def _slice(axis, start, end):
    return lambda g, *parts: item(g, (slice(None),) * axis + (slice(start, end),))


def stacked(parts, axis=0):
    return joined([expanded(part, axis) for part in parts], axis)


def unstacked(a, axis=0):
    axis = axes_of(a, axis)[0]
    return [item(a, (slice(None),) * axis + (k,)) for k in range(a.lengths[axis])]


def copied(a):
    return computed(kernel.copy(a.handle, a.kind), (a,), lambda g, a: g)


# indices


def codes(key):
    """An index as the kernel reads it."""
    items = [_plain_index(one) for one in (key if isinstance(key, tuple) else (key,))]
    return numpy._items(tuple(items))


def _plain_index(one):
    if isinstance(one, Tensor):
        return one.array() if one.lengths else int(one.plain())
    return one


def item(a, key):
    index = codes(key)

    def gradient(g, a):
        made = kernel.zeros(g.kind, *a.lengths)
        if _repeats(key):
            raise modules.NotRun("the gradient of an index that takes a row twice")
        kernel.set(made, g.handle, *index)
        return computed(made, (g,), lambda h, g: item(h, key))

    return computed(kernel.get(a.handle, *index), (a,), gradient)


def _repeats(key):
    """Whether lists of indices choose a number twice."""
    parts = [_plain_index(one) for one in (key if isinstance(key, tuple) else (key,))]
    lists = [numpy.asarray(part) for part in parts if not isinstance(part, (int, slice)) and part is not None and part is not Ellipsis]
    if not lists or lists[0].dtype.kind == "b":
        return False
    shape = numpy.broadcast_shape(*lists)
    rows = list(zip(*[numpy.broadcast_to(one, shape).ravel().tolist() for one in lists]))
    return len(set(rows)) < len(rows)


def with_item(a, key, value):
    """A copy in which other numbers stand at an index."""
    index = codes(key)
    value = value if isinstance(value, Tensor) else a.meets(value)
    made = kernel.copy(a.handle, a.kind)
    kernel.set(made, value.handle, *index)

    def kept(g, a, value):
        return with_item(g, key, 0)

    return computed(made, (a, value), kept, lambda g, a, value: item(g, key))


def one_hot(indices, count, kind):
    """A row for each index, with 1 at it. Whether it is there comes from the index."""
    flat = kernel.reshape(indices.handle, *indices.lengths, 1)
    places = kernel.array(WHOLE, [float(k) for k in range(count)], [numbers.PLAIN] * count, [count])
    return indices.of(kernel.copy(kernel.each("EQUAL", flat, places), kind))
