"""The types of torch's numbers."""
from _tensors import BOOLEAN, DOUBLE, SINGLE, WHOLE


class dtype:
    def __init__(self, name, kind):
        self.name = name
        self.kind_number = kind
        self.is_floating_point = kind >= SINGLE

    def __repr__(self):
        return "torch." + self.name

    def __eq__(self, other):
        return isinstance(other, dtype) and other.kind_number == self.kind_number

    def __hash__(self):
        return self.kind_number


float32 = float = dtype("float32", SINGLE)
float64 = double = dtype("float64", DOUBLE)
int64 = long = dtype("int64", WHOLE)
int32 = int = dtype("int32", WHOLE)
int16 = short = dtype("int16", WHOLE)
int8 = dtype("int8", WHOLE)
uint8 = dtype("uint8", WHOLE)
bool = dtype("bool", BOOLEAN)
OF_KIND = {BOOLEAN: bool, WHOLE: int64, SINGLE: float32, DOUBLE: float64}


class Default:
    kind = SINGLE


def kind_of(wanted):
    """The kind of a dtype, or of a type of Python or NumPy; None for none."""
    if wanted is None or isinstance(wanted, dtype):
        return wanted and wanted.kind_number
    return numpy._kind(wanted)


def set_default_dtype(wanted):
    Default.kind = kind_of(wanted)


def get_default_dtype():
    return OF_KIND[Default.kind]
