"""Part of `numpy`: numbers in order, counted, chosen and compared with others. Chosen numbers stay what they are."""
import bisect as _bisect


def _floats(a):
    return [builtins.float(value) for value in kernel.values(asarray(a).handle)]


def _by_rows(a, axis, function):
    """An array of what a function makes of the numbers of each row along a dimension: as many as it is given."""
    moved = moveaxis(asarray(a), axis, -1)
    length = moved.shape[-1]
    values = _floats(moved)
    made = []
    for start in range(0, len(values), builtins.max(1, length)):
        made += function(values[start : start + length])
    return moveaxis(array(made, int).reshape(moved.shape), -1, axis)


def _order(values):
    return sorted(range(len(values)), key=lambda k: (values[k] != values[k], values[k]))


def argsort(a, axis=-1, **options):
    a = asarray(a)
    return _by_rows(a.ravel() if axis is None else a, -1 if axis is None else axis, _order)


def sort(a, axis=-1, **options):
    a = asarray(a).ravel() if axis is None else asarray(a)
    return take_along_axis(a, argsort(a, -1 if axis is None else axis), -1 if axis is None else axis)


def argpartition(a, kth, axis=-1, **options):
    return argsort(a, axis)


def partition(a, kth, axis=-1, **options):
    return sort(a, axis)


def lexsort(keys):
    columns = [_floats(key) for key in keys][::-1]
    return array(sorted(range(len(columns[0])), key=lambda k: [column[k] for column in columns]), int)


def take_along_axis(a, indices, axis):
    a, indices = asarray(a), asarray(indices)
    if axis is None:
        return a.ravel()[indices]
    places = []
    for d in range(a.ndim):
        shape = [1] * a.ndim
        shape[d] = -1
        places.append(indices if d == axis % a.ndim else arange(indices.shape[d]).reshape(shape))
    return a[tuple(places)]


def put_along_axis(a, indices, values, axis):
    places = []
    for d in range(a.ndim):
        shape = [1] * a.ndim
        shape[d] = -1
        places.append(asarray(indices) if d == axis % a.ndim else arange(asarray(indices).shape[d]).reshape(shape))
    a[tuple(places)] = values


def take(a, indices, axis=None, **options):
    a = asarray(a)
    if axis is None:
        return a.ravel()[asarray(indices)]
    return a[(slice(None),) * (axis % a.ndim) + (asarray(indices) if not isinstance(indices, int) else indices,)]


def compress(condition, a, axis=None):
    return take(a, flatnonzero(condition), axis)


def extract(condition, a):
    return compress(ravel(condition), a)


def flatnonzero(a):
    return nonzero(ravel(a))[0]


def unique(a, return_index=False, return_inverse=False, return_counts=False, axis=None, **options):
    a = asarray(a)
    if axis is None:
        keys = _floats(a)
    else:
        rows = moveaxis(a, axis, 0)
        keys = [tuple(_floats(row)) for row in rows]
    first, counts = {}, {}
    for k, key in enumerate(keys):
        first.setdefault(key, k)
        counts[key] = counts.get(key, 0) + 1
    found = sorted(first)
    places = [first[key] for key in found]
    results = [a.ravel()[array(places, int)] if axis is None else take(a, array(places, int), axis)]
    if return_index:
        results.append(array(places, int))
    if return_inverse:
        number = {key: k for k, key in enumerate(found)}
        results.append(array([number[key] for key in keys], int).reshape(a.shape if axis is None else (-1,)))
    if return_counts:
        results.append(array([counts[key] for key in found], int))
    return results[0] if len(results) == 1 else tuple(results)


def isin(a, others, invert=False, **options):
    known = set(_floats(others))
    a = asarray(a)
    return array([(value in known) != invert for value in _floats(a)]).reshape(a.shape)


in1d = isin


def intersect1d(a, b):
    return unique(asarray(a).ravel()[isin(ravel(a), b)])


def union1d(a, b):
    return unique(concatenate([ravel(a), ravel(b)]))


def setdiff1d(a, b):
    return unique(asarray(a).ravel()[isin(ravel(a), b, True)])


def searchsorted(a, values, side="left", sorter=None):
    edges = _floats(a)
    find = _bisect.bisect_left if side == "left" else _bisect.bisect_right
    values = asarray(values)
    return _scalar_of(array([find(edges, value) for value in _floats(values)], int).reshape(values.shape))


def digitize(x, bins, right=False):
    return searchsorted(bins, x, "left" if right else "right")


def bincount(a, weights=None, minlength=0):
    places = [int(value) for value in _floats(a)]
    counts = [0] * builtins.max(minlength, 1 + builtins.max(places, default=-1))
    for k, place in enumerate(places):
        counts[place] = counts[place] + (1 if weights is None else weights[k])
    return array(counts)


def histogram(a, bins=10, range=None, **options):
    values = _floats(a)
    if isinstance(bins, int):
        low, high = range or (builtins.min(values), builtins.max(values))
        edges = linspace(low, high, bins + 1)
    else:
        edges = asarray(bins)
    ends = _floats(edges)
    counts = [0] * (len(ends) - 1)
    for value in values:
        if ends[0] <= value <= ends[-1]:
            counts[builtins.min(_bisect.bisect_right(ends, value), len(counts)) - 1] += 1
    return array(counts, int), edges


def median(a, axis=None, keepdims=False, **options):
    return quantile(a, 0.5, axis, keepdims)


def quantile(a, q, axis=None, keepdims=False, **options):
    """By linear interpolation between the two numbers around it."""
    a = asarray(a)
    if not isinstance(q, (int, float)):
        return stack([quantile(a, builtins.float(part), axis) for part in q])
    rows = sort(a.ravel() if axis is None else moveaxis(a, axis, -1))
    place = (rows.shape[-1] - 1) * q
    low = int(_math.floor(place))
    high = builtins.min(low + 1, rows.shape[-1] - 1)
    made = rows[..., low] if low == place else rows[..., low] + (rows[..., high] - rows[..., low]) * (place - low)
    made = made * 1.0
    return made if not keepdims else asarray(made).reshape([1] * a.ndim) if axis is None else expand_dims(made, axis)


def percentile(a, q, axis=None, keepdims=False, **options):
    return quantile(a, q / 100 if isinstance(q, (int, float)) else [part / 100 for part in q], axis, keepdims)


def ptp(a, axis=None, keepdims=False):
    return max(a, axis, keepdims=keepdims) - min(a, axis, keepdims=keepdims)


def interp(x, xp, fp, **options):
    known, heights = _floats(xp), _floats(fp)

    def found(value):
        if value <= known[0]:
            return heights[0]
        if value >= known[-1]:
            return heights[-1]
        k = _bisect.bisect_right(known, value) - 1
        return heights[k] + (heights[k + 1] - heights[k]) * (value - known[k]) / (known[k + 1] - known[k])

    x = asarray(x)
    return _scalar_of(array([found(value) for value in _floats(x)]).reshape(x.shape))
