"""Arrays that know by which operations they were computed, so that gradients can be computed: what `torch` and
`tensorflow` have in common. All arithmetic is the kernel's, also that of gradients, so they remember where their numbers
came from as everything else does."""
import builtins

BOOLEAN, WHOLE, SINGLE, DOUBLE = 0, 1, 2, 3


class Recording:
    """Whether operations are recorded now."""

    def __init__(self, on):
        self.on = on


class Paused:
    """Within it, nothing is recorded (or, if `on`, everything is)."""

    def __init__(self, recording, on=False):
        self.recording = recording
        self.wanted = on

    def __enter__(self):
        self.before = self.recording.on
        self.recording.on = self.wanted
        return self

    def __exit__(self, *any):
        self.recording.on = self.before
        return False

    def __call__(self, function):
        def paused(*arguments, **options):
            with Paused(self.recording, self.wanted):
                return function(*arguments, **options)

        return paused


class Origin:
    """How a tensor was computed: the origins of its operands, and for each a function that turns the gradient by the
    result, and the operands, into the gradient by that operand. One without operands was given."""

    count = 0

    def __init__(self, operands=(), functions=(), saved=()):
        Origin.count += 1
        self.serial = Origin.count
        self.operands = operands
        self.functions = functions
        self.saved = saved
        self.keeper = None
        self.hooks = []


class Tensor:
    """An array. `origin` is None if no gradient is wanted by anything that went into it."""

    is_array = True
    origin = None

    # what probabilities, or their logarithms, were made of; losses use that, as those of the libraries do
    logits = None

    @classmethod
    def of(cls, handle, origin=None):
        made = object.__new__(cls.family)
        made.handle = handle
        made.origin = origin
        return made

    @property
    def kind(self):
        return kernel.kind(self.handle)

    @property
    def lengths(self):
        return tuple(kernel.shape(self.handle))

    def array(self):
        return numpy.ndarray(self.handle)

    __array__ = array

    def plain(self):
        """The only number, as one of Python."""
        lengths = self.lengths
        for length in lengths:
            if length != 1:
                raise self.not_one_number()
        value, node = kernel.value(kernel.reshape(self.handle)), kernel.node(kernel.reshape(self.handle))
        kind = self.kind
        if kind == BOOLEAN:
            return bool(value)
        return numbers.Float(value, node) if kind >= SINGLE else numbers.Int(int(value), node)

    def not_one_number(self):
        return RuntimeError("a Tensor with %d elements cannot be converted to Scalar" % size(self.lengths))

    def tell_names(self, name, tell):
        kernel.nameArray(name, self.handle)


def size(lengths):
    result = 1
    for length in lengths:
        result *= length
    return result


def computed(handle, operands, *functions):
    """A result, and for each operand the function of its gradient."""
    first = operands[0]
    made = first.of(handle)
    if first.recording.on and kernel.kind(handle) >= SINGLE:
        if builtins.any(one.origin is not None for one in operands):
            saved = [one.of(one.handle, one.origin) for one in operands]
            made.origin = Origin([one.origin for one in operands], functions, saved)
    return made
