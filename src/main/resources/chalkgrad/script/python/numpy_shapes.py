"""Part of `numpy`: other shapes of arrays, and arrays put together."""

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
    sources = [d % a.ndim for d in _axes(source, a.ndim)]
    order = [d for d in range(a.ndim) if d not in sources]
    for to, own in sorted(zip([d % a.ndim for d in _axes(target, a.ndim)], sources)):
        order.insert(to, own)
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


def array_split(a, sections, axis=0):
    rows = moveaxis(a, axis, 0)
    length = len(rows)
    if hasattr(sections, "__iter__"):
        ends = [int(end) for end in sections]
    else:
        each, more = builtins.divmod(length, int(sections))
        ends = [each * k + builtins.min(k, more) for k in range(1, int(sections))]
    return [moveaxis(rows[start:end], 0, axis) for start, end in zip([0] + ends, ends + [length])]


def split(a, sections, axis=0):
    if not hasattr(sections, "__iter__") and asarray(a).shape[axis] % int(sections):
        raise ValueError("array split does not result in an equal division")
    return array_split(a, sections, axis)


def hsplit(a, sections):
    return split(a, sections, 0 if asarray(a).ndim == 1 else 1)


def vsplit(a, sections):
    return split(a, sections, 0)


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
    counts = [int(count)] * len(rows) if isinstance(count, int) else [int(c) for c in asarray(count).ravel()]
    counts = counts * len(rows) if len(counts) == 1 else counts
    return moveaxis(rows[array([k for k, times in enumerate(counts) for _ in range(times)], int)], 0, axis)


def flip(a, axis=None):
    a = asarray(a)
    axes = [d % a.ndim for d in _axes(axis, a.ndim)]
    return a[tuple(slice(None, None, -1) if d in axes else slice(None) for d in range(a.ndim))]


def flipud(a):
    return flip(a, 0)


def fliplr(a):
    return flip(a, 1)


def rot90(a, k=1):
    a = asarray(a)
    for _ in range(k % 4):
        a = flip(swapaxes(a, 0, 1), 0)
    return a


def roll(a, shift, axis=None):
    a = asarray(a)
    if axis is None:
        return roll(a.ravel(), shift, 0).reshape(a.shape)
    rows = moveaxis(a, axis, 0)
    return moveaxis(rows[array([(k - int(shift)) % len(rows) for k in range(len(rows))], int)], 0, axis)


def dstack(parts):
    return concatenate([atleast_3d(part) for part in parts], 2)


def atleast_3d(a):
    a = atleast_1d(a)
    return a if a.ndim > 2 else a[:, :, None] if a.ndim == 2 else a[None, :, None]


def block(parts):
    if not isinstance(parts, list):
        return asarray(parts)
    if isinstance(parts[0], list):
        return vstack([block(row) for row in parts])
    return hstack([atleast_1d(part) for part in parts])


def diagonal(a, offset=0, axis1=0, axis2=1):
    a = asarray(a)
    rest = [d for d in range(a.ndim) if d not in (axis1 % a.ndim, axis2 % a.ndim)]
    moved = a.transpose(*rest, axis1 % a.ndim, axis2 % a.ndim)
    rows, columns = moved.shape[-2:]
    places = [k for k in range(rows) if 0 <= k + offset < columns]
    return moved[(Ellipsis, array(places, int), array([k + offset for k in places], int))]


def fill_diagonal(a, value):
    for k in range(builtins.min(a.shape)):
        a[k, k] = value if isinstance(value, (int, float)) else value[k]


def _below(a, k):
    """Which entries of a matrix are on or below a diagonal."""
    rows, columns = asarray(a).shape[-2:]
    return arange(columns).reshape(1, -1) <= arange(rows).reshape(-1, 1) + k


def tril(a, k=0):
    return where(_below(a, k), a, zeros_like(a))


def triu(a, k=0):
    return where(_below(a, k - 1), zeros_like(a), a)


def pad(a, widths, mode="constant", constant_values=0, **options):
    a = asarray(a)
    widths = asarray(widths)
    pairs = broadcast_to(widths.reshape(-1, 1) if widths.ndim == 1 and widths.size == 1 else widths, (a.ndim, 2)).tolist()
    for axis, (before, after) in enumerate(pairs):
        rows = moveaxis(a, axis, 0)
        if mode == "constant":
            made = full((len(rows) + before + after,) + rows.shape[1:], constant_values, a.dtype)
            made[before : before + len(rows)] = rows
        elif mode in ("edge", "wrap", "reflect"):
            last = len(rows) - 1
            turn = {
                "edge": lambda k: builtins.min(builtins.max(k, 0), last),
                "wrap": lambda k: k % len(rows),
                "reflect": lambda k: -k if k < 0 else 2 * last - k if k > last else k,
            }[mode]
            made = rows[array([turn(k) for k in range(-before, len(rows) + after)], int)]
        else:
            raise modules.NotComputed("uncomputed", "numpy.pad(mode=%r)" % mode)
        a = moveaxis(made, 0, axis)
    return a


def ix_(*parts):
    result = []
    for k, part in enumerate(parts):
        part = asarray(part)
        part = nonzero(part)[0] if part.dtype.kind == "b" else part
        result.append(part.reshape([-1 if d == k else 1 for d in range(len(parts))]))
    return tuple(result)


def indices(shape):
    places = [arange(n).reshape([-1 if d == k else 1 for d in range(len(shape))]) for k, n in enumerate(shape)]
    return stack([broadcast_to(place, shape) for place in places])


def ndindex(*shape):
    import itertools

    return itertools.product(*[range(length) for length in _shape_of(shape)])


def ndenumerate(a):
    a = asarray(a)
    return ((place, a[place]) for place in ndindex(*a.shape))


class nditer:
    """Goes through the entries of an array, as a loop or step by step."""

    def __init__(self, a, flags=(), op_flags=(), **options):
        self.array = asarray(a)
        self.places = list(ndindex(*self.array.shape))
        self.at = 0

    @property
    def finished(self):
        return self.at >= len(self.places)

    @property
    def multi_index(self):
        return self.places[self.at]

    index = property(lambda self: self.at)

    def iternext(self):
        self.at += 1
        return not self.finished

    def __getitem__(self, k):
        return self.array[self.multi_index]

    def __iter__(self):
        return iter(self.array.ravel())


def broadcast_arrays(*arrays):
    shape = broadcast_shape(*arrays)
    return [broadcast_to(a, shape) for a in arrays]


def apply_along_axis(function, axis, a, *rest):
    rows = moveaxis(a, axis, -1)
    flat = rows.reshape(-1, rows.shape[-1])
    made = array([function(row, *rest) for row in flat])
    made = made.reshape(rows.shape[:-1] + made.shape[1:])
    return made if made.ndim < rows.ndim else moveaxis(made, -1, axis)


def copy(a, order=None):
    return asarray(a).copy()


def copyto(target, values, where=True):
    if where is True:
        target[...] = values
    else:
        target[asarray(where)] = broadcast_to(values, target.shape)[asarray(where)]


def resize(a, shape):
    flat = ravel(a)
    count = 1
    for length in _shape_of((shape,)) if not isinstance(shape, int) else [int(shape)]:
        count *= length
    return flat[array([k % flat.size for k in range(count)], int)].reshape(shape)


class _Columns:
    """What `np.c_` and `np.r_` are: arrays put together, where a slice stands for a range."""

    def __init__(self, axis):
        self.axis = axis

    def __getitem__(self, parts):
        parts = [_ranged(part) for part in (parts if isinstance(parts, tuple) else (parts,))]
        return column_stack(parts) if self.axis else concatenate([atleast_1d(part) for part in parts])


def _ranged(part):
    if not isinstance(part, slice):
        return part
    start, step = part.start or 0, part.step if part.step is not None else 1
    if isinstance(step, complex):
        return linspace(start, part.stop, int(builtins.abs(step)))
    return arange(start, part.stop, step)


class _Grid:
    """What `np.mgrid` and `np.ogrid` are."""

    def __init__(self, is_open):
        self.is_open = is_open

    def __getitem__(self, parts):
        if not isinstance(parts, tuple):
            return _ranged(parts)
        grids = ix_(*[_ranged(part) for part in parts])
        return list(grids) if self.is_open else stack(broadcast_arrays(*grids))


c_ = _Columns(1)
r_ = _Columns(0)
mgrid = _Grid(False)
ogrid = _Grid(True)


class _Slices:
    def __getitem__(self, key):
        return key


s_ = index_exp = _Slices()
concat = concatenate
permute_dims = transpose
