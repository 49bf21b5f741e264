"""Part of `numpy`: files, texts and settings."""

class _Archive(dict):
    @property
    def files(self):
        return list(self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False


def load(file, *a, **o):
    open(file, "rb").close()
    found = kernel.load(str(file))
    arrays = {}
    for k in range(0, len(found), 2):
        arrays[found[k]] = ndarray(found[k + 1])
    return arrays[""] if list(arrays) == [""] else _Archive(arrays)


def loadtxt(fname, dtype=None, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None,
            max_rows=None, missing=None, **options):
    if dtype in (str, object):
        raise modules.NotComputed("tables")
    if isinstance(fname, (list, tuple)) or not isinstance(fname, str) and not hasattr(fname, "__fspath__") and hasattr(fname, "__iter__"):
        lines = list(fname)
    else:
        with open(fname) as file:
            lines = list(file)
    rows = []
    for line in lines[int(skiprows) :]:
        text = line.split(comments)[0].strip() if comments else line.strip()
        if text and (max_rows is None or len(rows) < max_rows):
            words = text.split(delimiter)
            chosen = range(len(words)) if usecols is None else [usecols] if isinstance(usecols, int) else usecols
            rows.append([_number_of(words[k], missing) for k in chosen])
    made = array(rows, dtype or builtins.float)
    kernel.givenWherePlain(made.handle)
    made = made if ndmin == 2 else made.squeeze()
    return made.T if unpack else made


def _number_of(word, missing):
    """The number of a field; where `missing` is given it stands for what is not a number."""
    try:
        return builtins.float(word.strip().strip('"'))
    except ValueError:
        if missing is None:
            raise ValueError("could not convert string %r to float64" % word) from None
        return missing


def genfromtxt(fname, dtype=builtins.float, comments="#", delimiter=None, skip_header=0, skip_footer=0, filling_values=nan, names=None, **options):
    if names:
        skip_header += 1
    return loadtxt(fname, dtype, comments, delimiter, skiprows=skip_header, missing=filling_values, **options)


def fromstring(text, dtype=builtins.float, sep=" "):
    made = array([builtins.float(word) for word in text.split(sep if sep.strip() else None)], dtype)
    kernel.givenWherePlain(made.handle)
    return made


def _saving(name):
    def saved(file, *arguments, **options):
        kernel.note("saved", str(file)[:100], "numpy.%s" % name)

    return saved


save = _saving("save")
savez = _saving("savez")
savez_compressed = _saving("savez_compressed")
savetxt = _saving("savetxt")


def seterr(*a, **o):
    return {}


class errstate:
    def __init__(self, *a, **o):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False


class iinfo:
    def __init__(self, kind=None):
        self.min, self.max = -(2**63), 2**63 - 1


class finfo:
    def __init__(self, kind=None):
        self.eps = 2.0**-52 if _kind(kind or float64) == DOUBLE else 2.0**-23
        self.tiny = 2.2250738585072014e-308
        self.max = 1.7976931348623157e308


# texts

_print_options = dict(printing.DEFAULTS)


def set_printoptions(**options):
    for name, value in options.items():
        if name not in _print_options:
            raise TypeError("set_printoptions() got an unexpected keyword argument '%s'" % name)
        if value is not None or name == "formatter":
            _print_options[name] = value


def get_printoptions():
    return dict(_print_options)


class printoptions:
    def __init__(self, **options):
        self.options = options

    def __enter__(self):
        self.before = get_printoptions()
        set_printoptions(**self.options)
        return get_printoptions()

    def __exit__(self, *any):
        _print_options.update(self.before)
        return False


def _texts(a, precision=None, suppress_small=None, **options):
    """What the functions below pass on: the numbers, the shape, the kind and the rules."""
    a = asarray(a)
    rules = dict(_print_options)
    options.update(precision=precision, suppress=suppress_small)
    rules.update({name: value for name, value in options.items() if value is not None})
    return [list(kernel.values(a.handle)), a.shape, kernel.kind(a.handle), rules]


def _python(kind):
    """Gives the numbers of an array as a function of the notebook expects them."""
    return lambda value: _CLASSES[kind](value if kind >= SINGLE else int(value))


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=" ", prefix="", style=None, formatter=None,
                 threshold=None, edgeitems=None, sign=None, floatmode=None, suffix="", *, legacy=None):
    values, shape, kind, rules = _texts(a, precision, suppress_small, linewidth=max_line_width, formatter=formatter, threshold=threshold,
                                        edgeitems=edgeitems, sign=sign, floatmode=floatmode)
    return printing.array2string(values, shape, kind, rules, separator, len(prefix), len(suffix), _python(kind))


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    values, shape, kind, rules = _texts(a, precision, suppress_small, linewidth=max_line_width)
    return printing.array_str(values, shape, kind, rules, _python(kind))


def array_repr(a, max_line_width=None, precision=None, suppress_small=None):
    values, shape, kind, rules = _texts(a, precision, suppress_small, linewidth=max_line_width)
    return printing.array_repr(values, shape, kind, _NAMES[kind], rules, _python(kind))


def format_float_positional(x, precision=None, unique=True, fractional=True, trim="k", sign=False, pad_left=None, pad_right=None, min_digits=None):
    before, after = printing.positional(builtins.float(x), DOUBLE, precision, unique)
    if trim == "k" and precision is not None and (not unique or len(printing.positional(builtins.float(x), DOUBLE, None, True)[1]) > precision):
        after = after.ljust(precision, "0")
    point = "" if trim == "-" and not after else "." if after or trim != "0" else ".0"
    return ("-" if x < 0 else "+" if sign else "") + before + point + after


# names

# names of the versions before 1.24, which NumPy does not have any more
_OLD = {"float": builtins.float, "int": builtins.int, "bool": builtins.bool, "object": builtins.object, "str": builtins.str}

# what NumPy has, and this module has not
_NOT_HERE = set(
    "angle apply_over_axes bartlett base_repr binary_repr blackman char choose complex128 complex64 conj conjugate correlate datetime64"
    " ediff1d emath fft frompyfunc fromfile gcd gradient hamming hanning histogram2d i0 imag kaiser lcm ldexp left_shift ma mask_indices"
    " memmap modf nanargmax nanargmin nancumsum nanmedian nanpercentile nanprod nanquantile nanstd nanvar nextafter packbits piecewise"
    " poly poly1d polyadd polyder polyfit polyint polymul polynomial polysub polyval put putmask ravel_multi_index rec recarray right_shift"
    " roots setxor1d signbit spacing timedelta64 trim_zeros unpackbits unravel_index unwrap vander".split()
)


def __getattr__(name):
    if name in _OLD:
        return _OLD[name]
    if name in _NOT_HERE:
        raise modules.NotComputed("notHere", "numpy.%s" % name)
    raise AttributeError("module 'numpy' has no attribute '%s'" % name)


def _install_modules():
    import sys
    import types

    own = sys.modules["numpy"]
    for name, members in {
        "testing": {
            "assert_allclose": _asserting(allclose),
            "assert_almost_equal": _asserting(lambda a, b, decimal=7, **o: allclose(a, b, 0, 1.5 * 10.0**-decimal)),
            "assert_array_almost_equal": _asserting(lambda a, b, decimal=6, **o: allclose(a, b, 0, 1.5 * 10.0**-decimal)),
            "assert_array_equal": _asserting(array_equal),
            "assert_equal": _asserting(array_equal),
        },
        "typing": {"NDArray": ndarray, "ArrayLike": ndarray},
        "exceptions": {"AxisError": IndexError},
    }.items():
        module = types.ModuleType("numpy." + name)
        module.__dict__.update(members)
        setattr(own, name, module)
        sys.modules["numpy." + name] = module


def _asserting(test):
    def asserted(actual, desired, *rest, err_msg="", verbose=True, **options):
        if not test(actual, desired, *rest, **options):
            raise AssertionError("Arrays are not equal " + err_msg)

    return asserted


_install_modules()
True_, False_ = bool_(1), bool_(0)
