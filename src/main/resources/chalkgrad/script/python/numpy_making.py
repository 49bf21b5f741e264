"""Part of `numpy`: functions that make arrays."""


def _along(operation, a, axis, keepdims):
    a = asarray(a)
    return _wrap(kernel.along(operation, bool(keepdims), a.handle, *_axes(axis, a.ndim)))


def _gather(items, values, nodes, kinds):
    """The shape of nested lists, whose numbers are added to the lists."""
    if isinstance(items, (int, float)):
        values.append(builtins.float(items))
        nodes.append(numbers.node_of(items))
        kinds.add(BOOLEAN if isinstance(items, (bool, numbers.Bool)) else WHOLE if isinstance(items, int) else SINGLE if isinstance(items, float32) else DOUBLE)
        return ()
    if hasattr(type(items), "__array__"):
        items = items.__array__()
    if isinstance(items, ndarray):
        values.extend(kernel.values(items.handle))
        nodes.extend(kernel.nodes(items.handle))
        kinds.add(kernel.kind(items.handle))
        return items.shape
    if isinstance(items, modules.StandIn):
        items.needed()
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
        # numbers of a text or of a loop's counter are data, too; a sign, which a class for arrays wraps, is not
        if numbers.remembering[0] and kind != BOOLEAN and not (type(items) in (int, float) and items == -1):
            kernel.givenWherePlain(made.handle)
    while made.ndim < ndmin:
        made = expand_dims(made, 0)
    return made


def asarray(items, dtype=None, order=None):
    if isinstance(items, ndarray) and (dtype is None or _kind(dtype) == kernel.kind(items.handle)):
        return items
    return array(items, dtype)


asanyarray = ascontiguousarray = asarray


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


def eye(N, M=None, k=0, dtype=None):
    made = ndarray(kernel.zeros(DOUBLE if dtype is None else _kind(dtype), int(N), int(N if M is None else M)))
    for row in range(made.shape[0]):
        if 0 <= row + k < made.shape[1]:
            made[row, row + k] = 1.0
    kernel.givenWherePlain(made.handle)
    return made


def identity(n, dtype=None):
    return eye(n, dtype=dtype)


def diag(a, k=0):
    a = asarray(a)
    if a.ndim == 2:
        return diagonal(a, k)
    size = len(a) + builtins.abs(k)
    made = ndarray(kernel.zeros(a.dtype.kind_number, size, size))
    for n in range(len(a)):
        made[n - builtins.min(k, 0), n + builtins.max(k, 0)] = a[n]
    return made


def _plain(value):
    """A Python number without its node."""
    return builtins.int(value) if isinstance(value, int) else builtins.float(value)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    start, stop, step = [_plain(value) for value in (start, stop, step)]
    count = builtins.max(0, -int(-((stop - start) / step) // 1))
    gap = (start + step) - start
    if dtype is None and not (isinstance(start, int) and isinstance(stop, int) and isinstance(step, int)):
        dtype = float64
    made = array([start + gap * k for k in range(count)] or [0.0], dtype)
    made = made[:count]
    kernel.givenWherePlain(made.handle)
    return made


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    num = int(num)
    gaps = num - 1 if endpoint else num
    made = array([start + (stop - start) * k / gaps if gaps else start * 1.0 for k in range(num)], dtype or float64)
    kernel.givenWherePlain(made.handle)
    return (made, (stop - start) / gaps) if retstep else made


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    return as_given(power(base, linspace(start, stop, num, endpoint)))


def geomspace(start, stop, num=50, endpoint=True):
    return logspace(_math.log10(start), _math.log10(stop), num, endpoint)


def fromiter(items, dtype=None, count=-1):
    return array(list(items), dtype)


def fromfunction(function, shape, **options):
    return function(*indices(shape))


def diagflat(a, k=0):
    return diag(ravel(a), k)


def tri(n, m=None, k=0):
    return tril(ones((n, n if m is None else m)), k)


def meshgrid(*lines, indexing="xy", **options):
    lines = [ravel(line) for line in lines]
    if indexing == "xy" and len(lines) > 1:
        lines[0], lines[1] = lines[1], lines[0]
    shape = [len(line) for line in lines]
    grids = [
        broadcast_to(line.reshape([-1 if d == k else 1 for d in range(len(lines))]), shape) for k, line in enumerate(lines)
    ]
    if indexing == "xy" and len(lines) > 1:
        grids[0], grids[1] = grids[1], grids[0]
    return tuple(grids)
