"""How NumPy writes arrays as text. The rules are those of its documentation for `set_printoptions` and `array2string`."""
import math as _math

BOOLEAN, WHOLE, SINGLE, DOUBLE = 0, 1, 2, 3

# the rules of numpy.set_printoptions
DEFAULTS = {
    "precision": 8,
    "threshold": 1000,
    "edgeitems": 3,
    "linewidth": 75,
    "suppress": False,
    "nanstr": "nan",
    "infstr": "inf",
    "sign": "-",
    "formatter": None,
    "floatmode": "maxprec",
    "legacy": False,
    "override_repr": None,
}

LARGEST_DOUBLE = 1e8
LARGEST_SINGLE = 1e6
SMALLEST_FIXED = 1e-4
WIDEST_RATIO = 1000.0
FORMATTERS = {
    BOOLEAN: ("bool", "all"),
    WHOLE: ("int", "int_kind", "all"),
    SINGLE: ("float", "float_kind", "all"),
    DOUBLE: ("float", "float_kind", "all"),
}


def shortest(value, kind):
    """The fewest digits that give this number back, as Python writes them."""
    if kind != SINGLE or not _math.isfinite(value):
        return repr(float(value))
    for digits in range(1, 10):
        text = "%.*g" % (digits, value)
        if kernel.single(float(text)) == value:
            return repr(float(text))
    return repr(float(value))


def scalar(value, kind):
    """A single number as `str` writes it."""
    if kind == BOOLEAN:
        return "True" if value else "False"
    if kind == WHOLE:
        return repr(int(value))
    if kind == SINGLE and _math.isfinite(value) and abs(value) >= LARGEST_SINGLE:
        before, after, exponent = scientific(value, kind, None, True)
        return "%s%s%se+%02d" % ("-" if value < 0 else "", before, after and "." + after, exponent)
    return shortest(value, kind)


def positional(value, kind, precision, unique):
    """The digits before and after the point, without the sign."""
    if unique:
        _, before, after, exponent = _parts(shortest(value, kind))
        digits = before + after
        point = len(before) + exponent
        digits = digits + "0" * (point - len(digits))
        if point <= 0:
            digits = "0" * (1 - point) + digits
            point = 1
        before, after = digits[:point].lstrip("0") or "0", digits[point:].rstrip("0")
        if precision is None or len(after) <= precision:
            return before, after
    before, _, after = ("%.*f" % (precision, abs(value))).partition(".")
    return before, after.rstrip("0") if unique else after


def scientific(value, kind, precision, unique):
    """The digit before the point, those after it, and the exponent."""
    if unique:
        _, before, after, exponent = _parts(shortest(value, kind))
        digits = (before + after).lstrip("0")
        if not digits:
            return "0", "", 0
        exponent += len(before) - (len(before + after) - len(digits)) - 1
        after = digits[1:].rstrip("0")
        if precision is None or len(after) <= precision:
            return digits[0], after, exponent
    _, before, after, exponent = _parts("%.*e" % (precision, abs(value)))
    return before, after.rstrip("0") if unique else after, exponent


def _parts(text):
    """The sign, the digits before and after the point, and the exponent of a number's text."""
    mantissa, _, exponent = text.lower().partition("e")
    before, _, after = mantissa.lstrip("+-").partition(".")
    return mantissa.startswith("-"), before, after, int(exponent or 0)


class Fractions:
    """Writes the numbers of one array, all of one width."""

    def __init__(self, values, kind, options):
        self.kind = kind
        self.options = options
        self.mode = options["floatmode"]
        self.precision = None if self.mode == "unique" else options["precision"]
        self.unique = self.mode != "fixed"
        self.sign = options["sign"]
        finite = [value for value in values if _math.isfinite(value)]
        self.exponential = self._is_exponential([abs(value) for value in finite if value])
        self.left = self.right = self.after = 0
        if finite and self.exponential:
            self._fit_exponential(finite)
        elif finite:
            self._fit_fixed(finite)
        if len(finite) < len(values):
            self._fit_infinite([value for value in values if _math.isinf(value)])

    def _is_exponential(self, sizes):
        if not sizes:
            return False
        largest, smallest = max(sizes), min(sizes)
        return largest >= (LARGEST_SINGLE if self.kind == SINGLE else LARGEST_DOUBLE) or not self.options["suppress"] and (
            smallest < SMALLEST_FIXED or largest / smallest > WIDEST_RATIO
        )

    def _mark(self, value):
        if _math.copysign(1.0, value) < 0:
            return "-"
        return "+" if self.sign == "+" else ""

    def _fit_exponential(self, finite):
        parts = [scientific(value, self.kind, self.precision, self.unique) for value in finite]
        self.after = max(len(after) for _, after, _ in parts)
        self.exponent = max(2, max(len(str(abs(exponent))) for _, _, exponent in parts))
        self.left = 1 + max(len(self._mark(value)) for value in finite)
        self.right = self.exponent + 2 + self.after

    def _fit_fixed(self, finite):
        parts = [positional(value, self.kind, self.precision, self.unique) for value in finite]
        self.left = max(len(self._mark(value)) + len(before) for value, (before, _) in zip(finite, parts))
        self.right = self.after = max(len(after) for _, after in parts)

    def _fit_infinite(self, infinite):
        marked = self.sign == "+" or any(value < 0 for value in infinite)
        rest = self.right + 1
        self.left = max(self.left, len(self.options["nanstr"]) - rest, len(self.options["infstr"]) + marked - rest)

    def __call__(self, value):
        if not _math.isfinite(value):
            return self._not_finite(value).rjust(self.left + self.right + 1)
        if self.exponential:
            return self._exponential(value).rjust(self.left + self.right + 1)
        before, after = positional(value, self.kind, self.precision, self.unique)
        if self.mode in ("fixed", "maxprec_equal"):
            after = after.ljust(self.after, "0")
        whole = (self._mark(value) + before).rjust(self.left)
        return whole + "." + after.ljust(self.right)

    def _not_finite(self, value):
        if _math.isnan(value):
            return ("+" if self.sign == "+" else "") + self.options["nanstr"]
        return self._mark(value) + self.options["infstr"]

    def _exponential(self, value):
        before, after, exponent = scientific(value, self.kind, self.precision, self.unique)
        if len(after) < self.after:
            before, after, exponent = scientific(value, self.kind, self.after, False)
        sign = "-" if exponent < 0 else "+"
        return self._mark(value) + before + "." + after + "e" + sign + str(abs(exponent)).rjust(self.exponent, "0")


def _formatter(values, kind, options):
    """The function that writes each number of an array."""
    own = options["formatter"] or {}
    for name in FORMATTERS[kind]:
        if name in own and own[name] is not None:
            return own[name]
    if kind == BOOLEAN:
        return lambda value: "True".rjust(5) if value else "False"
    if kind == WHOLE:
        marks = "+" if options["sign"] == "+" else ""
        texts = [("" if value < 0 else marks) + "%d" % value for value in values]
        width = max([len(text) for text in texts] or [0])
        return lambda value: (("" if value < 0 else marks) + "%d" % value).rjust(width)
    return Fractions(values, kind, options)


def array_str(values, shape, kind, options, made=lambda value: value):
    """What `str` writes."""
    return array2string(values, shape, kind, options, made=made) if shape else scalar(values[0], kind)


class Writer:
    """Writes the brackets, commas and lines of an array."""

    def __init__(self, values, shape, kind, options, separator, indent, suffix, made):
        self.values = values
        self.shape = shape
        self.separator = separator
        self.edge = options["edgeitems"] if len(values) > options["threshold"] else None
        self.width = options["linewidth"] - suffix
        self.strides = [1] * len(shape)
        for k in range(len(shape) - 2, -1, -1):
            self.strides[k] = self.strides[k + 1] * shape[k + 1]
        shown = [values[place] for place in self._places(0, 0)] if self.edge is not None else values
        write = _formatter(shown, kind, options)
        self.write = lambda place: write(made(values[place]))
        self.text = self._array(0, 0, " " * indent, self.width)

    def _rows(self, axis):
        """The indices that are shown; None for those that are left out."""
        length = self.shape[axis]
        if self.edge is None or length <= 2 * self.edge:
            return list(range(length))
        return list(range(self.edge)) + [None] + list(range(length - self.edge, length))

    def _places(self, axis, start):
        if axis == len(self.shape):
            return [start]
        return [
            place
            for row in self._rows(axis)
            if row is not None
            for place in self._places(axis + 1, start + row * self.strides[axis])
        ]

    def _array(self, axis, start, indent, width):
        inner = indent + " "
        if axis == len(self.shape) - 1:
            return "[" + self._row(axis, start, inner, width) + "]"
        between = self.separator.rstrip() + "\n" * (len(self.shape) - 1 - axis) + inner
        return "[" + between.join(
            "..." if row is None else self._array(axis + 1, start + row * self.strides[axis], inner, width - 1)
            for row in self._rows(axis)
        ) + "]"

    def _row(self, axis, start, indent, width):
        """The numbers of a row, on several lines if they are wider than the page."""
        width -= max(len(self.separator.rstrip()), 1)
        done, line = "", indent
        rows = self._rows(axis)
        for k, row in enumerate(rows):
            word = "..." if row is None else self.write(start + row)
            if len(line) + len(word) > width and len(line) > len(indent):
                done += line.rstrip() + "\n"
                line = indent
            line += word + (self.separator if k < len(rows) - 1 else "")
        return (done + line)[len(indent) :]


def array2string(values, shape, kind, options, separator=" ", indent=0, suffix=0, made=lambda value: value):
    """The text of an array.

    values: its numbers, the last index fastest
    indent: how far its first line is from the margin
    suffix: how many characters follow on the last line
    made: gives a number as a formatter of the caller expects it
    """
    if not shape:
        text = _formatter(values, kind, options)(made(values[0]))
        return text.lstrip() if kind == BOOLEAN else text
    if not values:
        return "[]"
    return Writer(values, shape, kind, options, separator, indent, suffix, made).text


def array_repr(values, shape, kind, name, options, made=lambda value: value):
    """What `repr` writes: the name of the kind is there if the numbers do not show it."""
    prefix = "array("
    text = array2string(values, shape, kind, options, ", ", len(prefix), 1, made) if values or shape == (0,) else "[]"
    extras = []
    if not values and shape != (0,) or len(values) > options["threshold"]:
        extras.append("shape=" + repr(tuple(shape)))
    if kind == SINGLE or not values:
        extras.append("dtype=" + name)
    if not extras:
        return prefix + text + ")"
    text = prefix + text + ","
    more = ", ".join(extras) + ")"
    last = len(text) - text.rfind("\n") - 1
    return text + ("\n" + " " * len(prefix) if last + len(more) + 1 > options["linewidth"] else " ") + more
