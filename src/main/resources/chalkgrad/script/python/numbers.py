"""Numbers of a notebook that remember where they came from. `kernel` is the program's."""
import builtins

PLAIN = -1
FORGOTTEN = -2

# whether results are remembered now; a list, so that all modules see a change
remembering = [True]


def node_of(value):
    """The node of a number; PLAIN for one that no given number went into."""
    return getattr(value, "node", PLAIN)


def remembered(operation, value, *operands):
    """The node of a result."""
    for operand in operands:
        if node_of(operand) == FORGOTTEN:
            return FORGOTTEN
    if all(node_of(operand) == PLAIN for operand in operands):
        return PLAIN
    if not remembering[0]:
        return FORGOTTEN
    flat = []
    for operand in operands:
        flat.append(builtins.float(operand))
        flat.append(node_of(operand))
    return kernel.result(operation, builtins.float(value), *flat)


class Float(float):
    """A number with its node."""

    __slots__ = ("node",)

    def __new__(cls, value=0.0, node=PLAIN):
        self = float.__new__(cls, value)
        self.node = node_of(value) if node == PLAIN else node
        return self

    def made(self, value, node):
        return Float(value, node)

    def __reduce__(self):
        return (builtins.float, (builtins.float(self),))


# a Float with one of these gives a Float
_SIMPLE = {Float, float, int}


class Int(int):
    """A whole number with its node."""

    def __new__(cls, value=0, node=PLAIN):
        self = int.__new__(cls, value)
        self.node = node_of(value) if node == PLAIN else node
        return self

    def made(self, value, node):
        return Int(value, node) if isinstance(value, int) else Float(value, node)

    def __reduce__(self):
        return (builtins.int, (builtins.int(self),))


class Bool(Int):
    """The result of a comparison."""

    def __repr__(self):
        return "True" if self else "False"

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec) if not spec else int.__format__(self, spec)


_new_float = float.__new__


def _node_of_two(operation, value, first, first_node, second, second_node):
    """The node of what two operands give. They run once for each number of a program: every step counts."""
    if first_node == PLAIN and second_node == PLAIN:
        return PLAIN
    if first_node == FORGOTTEN or second_node == FORGOTTEN or not remembering[0]:
        return FORGOTTEN
    plain = builtins.float
    return kernel.result(operation, plain(value), plain(first), first_node, plain(second), second_node)


def _add_operator(cls, base, name, operation, swapped):
    plain = getattr(base, name, None)
    if plain is None:
        return

    def method(self, other):
        value = plain(self, other)
        if type(value) is not float:
            if value is NotImplemented and base is int and isinstance(other, float):
                value = getattr(float, name)(float(self), other)
            if value is NotImplemented or isinstance(value, complex):
                return value
        other_node = getattr(other, "node", PLAIN)
        if swapped:
            node = _node_of_two(operation, value, other, other_node, self, self.node)
        else:
            node = _node_of_two(operation, value, self, self.node, other, other_node)
        if node == PLAIN:
            return value
        if type(self) is Float and type(other) in _SIMPLE:
            result = _new_float(Float, value)
            result.node = node
            return result
        wide = other if getattr(other, "wide", False) else self
        return wide.made(value, node)

    setattr(cls, name, method)


_OPERATORS = {
    "add": "ADD",
    "sub": "SUBTRACT",
    "mul": "MULTIPLY",
    "truediv": "DIVIDE",
    "pow": "POWER",
    "floordiv": "FLOOR_DIVIDE",
    "mod": "REMAINDER",
}

for _cls, _base in ((Float, float), (Int, int)):
    for _name, _operation in _OPERATORS.items():
        _add_operator(_cls, _base, "__%s__" % _name, _operation, False)
        _add_operator(_cls, _base, "__r%s__" % _name, _operation, True)


def _add_comparison(cls, base, name, operation, swapped):
    plain = getattr(base, name)

    def method(self, other):
        value = plain(self, other)
        if value is NotImplemented or not remembering[0] or not isinstance(other, (int, float)):
            return value
        other_node = getattr(other, "node", PLAIN)
        if swapped:
            node = _node_of_two(operation, value, other, other_node, self, self.node)
        else:
            node = _node_of_two(operation, value, self, self.node, other, other_node)
        return value if node < 0 else Bool(value, node)

    setattr(cls, name, method)


for _cls, _base in ((Float, float), (Int, int)):
    _add_comparison(_cls, _base, "__gt__", "GREATER", False)
    _add_comparison(_cls, _base, "__ge__", "GREATER_EQUAL", False)
    _add_comparison(_cls, _base, "__lt__", "GREATER", True)
    _add_comparison(_cls, _base, "__le__", "GREATER_EQUAL", True)
    _cls.__hash__ = _base.__hash__


def _negative(self):
    value = -(builtins.int(self) if isinstance(self, int) else builtins.float(self))
    return self.made(value, remembered("NEGATIVE", value, self))


def _absolute(self):
    value = builtins.abs(builtins.int(self) if isinstance(self, int) else builtins.float(self))
    return self.made(value, remembered("ABSOLUTE", value, self))


for _cls in (Float, Int):
    _cls.__neg__ = _negative
    _cls.__pos__ = lambda self: self
    _cls.__abs__ = _absolute


def unary(operation, function):
    """A function of one number that remembers."""

    def computed(x):
        value = function(x)
        node = remembered(operation, value, x)
        return value if node == PLAIN else Int(value, node) if isinstance(value, int) else x.made(value, node)

    return computed


def extreme(operation, function):
    """max or min, of numbers or of a list of numbers."""

    def computed(*items, **options):
        result = function(*items, **options)
        if options or not isinstance(result, (int, float)):
            return result
        numbers = list(items[0]) if len(items) == 1 and hasattr(items[0], "__len__") else list(items)
        if len(numbers) < 2 or not all(isinstance(number, (int, float)) for number in numbers):
            return result
        node = remembered(operation, result, *numbers)
        if node == PLAIN:
            return result
        return (Int if isinstance(result, int) else Float)(result, node)

    return computed


def select(test, yes, no):
    """`yes if test else no`, remembering both, where the branch that is not taken can be computed."""
    taken, other = (yes, no) if test else (no, yes)
    result = taken()
    if not isinstance(test, Bool) or not isinstance(result, (int, float)):
        return result
    try:
        alternative = other()
    except Exception:
        return result
    if not isinstance(alternative, (int, float)):
        return result
    first, second = (result, alternative) if test else (alternative, result)
    node = remembered("SELECT", result, test, first, second)
    return result if node < 0 else Float(result, node)


def given(value, group):
    """A number that the notebook gives."""
    node = kernel.given(builtins.float(value), group)
    return Int(value, node) if isinstance(value, int) else Float(value, node)


def literal(value, group, line):
    """A number that stands in a line of the cell."""
    number = given(value, group)
    if number.node >= 0:
        kernel.literal(number.node, line)
    return number


def repeated(value, count, line):
    """A list of given numbers with the same value."""
    group = kernel.newGroup()
    return [literal(value, group, line) for k in range(count)]


# the groups of numbers that are given again, by the node of the first
_again = {}


def again(value, line):
    """A number of its own with the value of a literal."""
    if not remembering[0]:
        return value
    if value.node not in _again:
        _again[value.node] = kernel.newGroup()
    plain = builtins.int(value) if isinstance(value, int) else builtins.float(value)
    return literal(plain, _again[value.node], line)


def as_given(value, line=None):
    """The same value, in which numbers that come from nowhere are given from now on.

    line is where the number stands in the cell, if it does.
    """
    if type(value) in (int, float):
        group = kernel.newGroup()
        return given(value, group) if line is None else literal(value, group, line)
    return value


# the groups of numbers that are read from texts, by the place in the code
_groups = {}


def converter(function, place):
    """`float` or `int`, where numbers that are read from texts are given, and others keep their nodes."""
    if function not in (builtins.float, builtins.int):
        return function

    def converted(value):
        result = function(value)
        if not remembering[0]:
            return result
        if isinstance(value, (str, bytes)):
            if place not in _groups:
                _groups[place] = kernel.newGroup()
            return given(result, _groups[place])
        node = node_of(value)
        if node >= 0 and (function is builtins.float or isinstance(value, int)):
            return Float(result, node) if function is builtins.float else Int(result, node)
        return result

    return converted
