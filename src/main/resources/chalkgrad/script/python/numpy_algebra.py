"""Part of `numpy`: sums of products by their letters, and linear algebra."""

# so many products at once
_MOST_PRODUCTS = 5_000_000


def einsum(subscripts, *operands, **options):
    """The sum of the products of entries; equal letters are equal indices."""
    operands = [asarray(operand) for operand in operands]
    inputs, arrow, output = subscripts.replace(" ", "").partition("->")
    terms = _with_dots(inputs.split(","), operands)
    letters = "".join(dict.fromkeys("".join(terms)))
    if arrow:
        output = output.replace("...", _dots(terms))
    else:
        every = "".join(terms)
        output = _dots(terms) + "".join(sorted(c for c in letters if every.count(c) == 1 and c.isalpha()))
    if len(terms) != len(operands) or builtins.any(c not in letters for c in output):
        raise ValueError("einsum: the subscripts %s do not fit" % subscripts)
    if len(terms) == 2 and _is_product(terms, output):
        return operands[0] @ operands[1]
    return _summed(terms, operands, letters, output)


def _with_dots(terms, operands):
    """The letters of each operand; the dimensions of `...` are called by digits."""
    result = []
    for term, operand in zip(terms, operands):
        if "..." in term:
            count = operand.ndim - (len(term) - 3)
            term = term.replace("...", "0123456789"[10 - count :])
        if len(term) != operand.ndim:
            raise ValueError("einsum: %s does not fit an operand of %d dimensions" % (term, operand.ndim))
        result.append(term)
    return result


def _dots(terms):
    return "".join(sorted({c for term in terms for c in term if c.isdigit()}))


def _is_product(terms, output):
    one, other = terms
    return len(one) == len(other) == 2 and one[1] == other[0] and output == one[0] + other[1] and len(set(one + other)) == 3


def _summed(terms, operands, letters, output):
    sizes = {}
    for term, operand in zip(terms, operands):
        for letter, length in zip(term, operand.shape):
            if sizes.setdefault(letter, length) not in (length, 1) and length != 1:
                raise ValueError("einsum: the dimensions called %s have lengths %d and %d" % (letter, sizes[letter], length))
            sizes[letter] = builtins.max(sizes[letter], length)
    count = 1
    for length in sizes.values():
        count *= length
    if count > _MOST_PRODUCTS:
        raise MemoryError("einsum: %d products are too many" % count)
    total = None
    for term, operand in zip(terms, operands):
        own = _aligned(_without_repeats(term, operand), letters)
        total = own if total is None else total * own
    gone = [d for d, letter in enumerate(letters) if letter not in output]
    kept = [letter for letter in letters if letter in output]
    summed = asarray(total.sum(axis=tuple(gone)) if gone else total)
    return _scalar_of(summed.transpose(*[kept.index(letter) for letter in output]) if kept else summed)


def _without_repeats(term, operand):
    """The diagonal where a letter occurs twice."""
    for letter in dict.fromkeys(term):
        while term.count(letter) > 1:
            first = term.index(letter)
            second = term.index(letter, first + 1)
            operand = diagonal(operand, 0, first, second)
            term = term[:first] + term[first + 1 : second] + term[second + 1 :] + letter
    return term, operand


def _aligned(own, letters):
    """The dimensions in the order of all letters, with length 1 for those that are not there."""
    term, operand = own
    order = sorted(range(len(term)), key=lambda d: letters.index(term[d]))
    lengths = {letter: operand.shape[d] for d, letter in enumerate(term)}
    moved = operand.transpose(*order) if order else operand
    return moved.reshape([lengths.get(letter, 1) for letter in letters])


def tensordot(a, b, axes=2):
    a, b = asarray(a), asarray(b)
    if isinstance(axes, int):
        first, second = list(range(a.ndim - axes, a.ndim)), list(range(axes))
    else:
        first, second = [[one] if isinstance(one, int) else list(one) for one in axes]
    first, second = [d % a.ndim for d in first], [d % b.ndim for d in second]
    rows = [d for d in range(a.ndim) if d not in first]
    columns = [d for d in range(b.ndim) if d not in second]
    inner = 1
    for d in first:
        inner *= a.shape[d]
    left = a.transpose(*rows, *first).reshape(-1, inner)
    right = b.transpose(*second, *columns).reshape(inner, -1)
    return _scalar_of((left @ right).reshape([a.shape[d] for d in rows] + [b.shape[d] for d in columns]))


def kron(a, b):
    a, b = atleast_2d(a), atleast_2d(b)
    made = a[:, None, :, None] * b[None, :, None, :]
    return made.reshape(a.shape[0] * b.shape[0], a.shape[1] * b.shape[1])


def cross(a, b):
    a, b = asarray(a), asarray(b)
    x, y, z = [a[..., k] for k in range(3)]
    u, v, w = [b[..., k] for k in range(3)]
    return stack([y * w - z * v, z * u - x * w, x * v - y * u], -1)


def trace(a):
    return sum(diagonal(a))


def convolve(a, v, mode="full"):
    a, v = asarray(a), asarray(v)
    full = [
        sum([a[j] * v[k - j] for j in range(len(a)) if 0 <= k - j < len(v)]) for k in range(len(a) + len(v) - 1)
    ]
    short, long = sorted((len(a), len(v)))
    start, count = {"full": (0, len(full)), "same": ((short - 1) // 2, long), "valid": (short - 1, long - short + 1)}[mode]
    return array(full[start : start + count])


def cov(a, rowvar=True, ddof=None, bias=False):
    rows = atleast_2d(a) if rowvar else atleast_2d(a).T
    parted = rows - rows.mean(axis=1, keepdims=True)
    return squeeze(parted @ parted.T / (rows.shape[1] - (ddof if ddof is not None else 0 if bias else 1)))


def corrcoef(a, b=None):
    together = cov(a if b is None else stack([a, b]))
    spread = sqrt(diag(together))
    return together / outer(spread, spread)


class LinAlgError(ValueError):
    pass


def _norm(a, ord=None, axis=None, keepdims=False):
    a = asarray(a)
    if ord in (None, 2, "fro") and not (ord == 2 and axis is None and a.ndim == 2):
        return sqrt(sum(square(a), axis, keepdims=keepdims))
    if axis is None and a.ndim != 1 or isinstance(axis, (tuple, list)):
        raise modules.NotComputed("uncomputed", "numpy.linalg.norm(matrix, ord=%s)" % ord)
    if ord == inf:
        return max(absolute(a), axis, keepdims=keepdims)
    if ord == -inf:
        return min(absolute(a), axis, keepdims=keepdims)
    if ord == 0:
        return sum(a != 0, axis, keepdims=keepdims) * 1.0
    if ord == 1:
        return sum(absolute(a), axis, keepdims=keepdims)
    return power(sum(power(absolute(a), ord), axis, keepdims=keepdims), 1.0 / ord)


def _solve(a, b):
    """Gaussian elimination. The numbers remember how they came about."""
    a, b = asarray(a) * 1.0, asarray(b) * 1.0
    if a.ndim != 2 or a.shape[0] != a.shape[1]:
        raise LinAlgError("Last 2 dimensions of the array must be square")
    size = len(a)
    rows = [list(a[k]) for k in range(size)]
    right = [b[k] for k in range(size)]
    for k in range(size):
        best = builtins.max(range(k, size), key=lambda r: builtins.abs(builtins.float(rows[r][k])))
        if builtins.float(rows[best][k]) == 0:
            raise LinAlgError("Singular matrix")
        rows[k], rows[best], right[k], right[best] = rows[best], rows[k], right[best], right[k]
        for r in range(size):
            if r != k:
                factor = rows[r][k] / rows[k][k]
                rows[r] = [rows[r][c] - factor * rows[k][c] for c in range(size)]
                right[r] = right[r] - factor * right[k]
    return array([right[k] / rows[k][k] for k in range(size)])


def _det(a):
    rows = [list(row) for row in asarray(a) * 1.0]
    result = 1.0
    for k in range(len(rows)):
        best = builtins.max(range(k, len(rows)), key=lambda r: builtins.abs(builtins.float(rows[r][k])))
        if builtins.float(rows[best][k]) == 0:
            return float64(0.0)
        if best != k:
            rows[k], rows[best], result = rows[best], rows[k], -result
        result = result * rows[k][k]
        for r in range(k + 1, len(rows)):
            factor = rows[r][k] / rows[k][k]
            rows[r] = [x - factor * y for x, y in zip(rows[r], rows[k])]
    return result


def _matrix_power(a, n):
    result = eye(len(a))
    for _ in range(n):
        result = result @ a
    return result


def _multi_dot(arrays):
    result = arrays[0]
    for a in arrays[1:]:
        result = dot(result, a)
    return result


def _pinv(a):
    a = asarray(a)
    return _solve(a.T @ a, a.T) if a.shape[0] >= a.shape[1] else _solve(a @ a.T, a).T


def _lstsq(a, b, rcond=None):
    return _pinv(a) @ asarray(b), array([]), asarray(a).shape[1], array([])


def _install_algebra():
    import sys
    import types

    module = types.ModuleType("numpy.linalg")
    module.norm = _norm
    module.solve = _solve
    module.inv = lambda a: _solve(a, eye(len(a)))
    module.det = _det
    module.pinv = _pinv
    module.lstsq = _lstsq
    module.matrix_power = _matrix_power
    module.multi_dot = _multi_dot
    module.LinAlgError = LinAlgError
    for name in ("eig", "eigh", "eigvals", "svd", "qr", "cholesky", "matrix_rank", "cond"):
        setattr(module, name, _absent("linalg." + name))
    sys.modules["numpy"].linalg = sys.modules["numpy.linalg"] = module


def _absent(name):
    """A function that is not here, which says so when it is called."""

    def called(*arguments, **options):
        raise modules.NotComputed("uncomputed", "numpy.%s" % name)

    return called


_install_algebra()
