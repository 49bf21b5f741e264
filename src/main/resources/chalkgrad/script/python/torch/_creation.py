"""What makes tensors: from data, of one number, and at random."""
from _tensors import DOUBLE, SINGLE, WHOLE, operations, size
from torch import _dtypes, random
from torch._tensor import Tensor, from_data, lengths_of


def made(handle, requires_grad=False, is_given=True):
    """A new tensor, whose numbers are given unless they come from elsewhere."""
    if is_given and numbers.remembering[0]:
        kernel.givenWherePlain(handle)
    result = Tensor.of(handle)
    return result.requires_grad_() if requires_grad else result


def tensor(data, *, dtype=None, device=None, requires_grad=False, **options):
    plain = from_data(data, True)
    kind = plain.kind if dtype is None else _dtypes.kind_of(dtype)
    return made(kernel.copy(plain.handle, kind), requires_grad)


def as_tensor(data, dtype=None, device=None):
    plain = from_data(data)
    return plain if dtype is None else operations.cast(plain, _dtypes.kind_of(dtype))


def from_numpy(array):
    return Tensor.of(numpy.asarray(array).handle)


def filled(shape, value, dtype, requires_grad):
    kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
    # given as it is written, before it is rounded
    handle = kernel.zeros(DOUBLE, *shape)
    if value:
        kernel.store(handle, kernel.scalar(DOUBLE, float(value), numbers.node_of(value)))
    if numbers.remembering[0]:
        kernel.givenWherePlain(handle)
    return made(kernel.copy(handle, kind), requires_grad)


def zeros(*shape, size=None, dtype=None, device=None, requires_grad=False, **options):
    return filled(lengths_of(shape or (size,)), 0, dtype, requires_grad)


def ones(*shape, size=None, dtype=None, device=None, requires_grad=False, **options):
    return filled(lengths_of(shape or (size,)), 1, dtype, requires_grad)


empty = zeros


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    if dtype is None and isinstance(fill_value, int):
        dtype = _dtypes.int64
    return filled(lengths_of((size,)), fill_value, dtype, requires_grad)


def zeros_like(a, dtype=None, requires_grad=False, **options):
    return filled(a.lengths, 0, dtype or a.dtype, requires_grad)


def ones_like(a, dtype=None, requires_grad=False, **options):
    return filled(a.lengths, 1, dtype or a.dtype, requires_grad)


def full_like(a, fill_value, dtype=None, requires_grad=False, **options):
    return filled(a.lengths, fill_value, dtype or a.dtype, requires_grad)


empty_like = zeros_like


def eye(n, m=None, dtype=None, requires_grad=False, **options):
    kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
    return made(kernel.copy(numpy.eye(n, m).handle, kind), requires_grad)


def arange(start, end=None, step=1, *, dtype=None, requires_grad=False, **options):
    start, end = (0, start) if end is None else (start, end)
    is_whole = not any(isinstance(one, float) for one in (start, end, step))
    kind = _dtypes.kind_of(dtype) if dtype is not None else WHOLE if is_whole else _dtypes.Default.kind
    return made(kernel.copy(numpy.arange(start, end, step).handle, kind), requires_grad)


def linspace(start, end, steps, *, dtype=None, requires_grad=False, **options):
    kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
    return made(kernel.copy(numpy.linspace(start, end, steps).handle, kind), requires_grad)


def one_hot(indices, num_classes=-1):
    count = int(num_classes) if num_classes != -1 else int(operations.extreme("MAXIMUM", indices).plain()) + 1
    return operations.one_hot(indices, count, WHOLE)


# at random


def drawn(shape, values, kind, requires_grad=False):
    handle = kernel.array(kind, [float(value) for value in values], [numbers.PLAIN] * len(values), shape)
    return made(handle, requires_grad)


def generator_of(generator):
    source = generator or random.default_generator
    source.tell()
    return source


def rand(*shape, size=None, dtype=None, requires_grad=False, generator=None, **options):
    shape = lengths_of(shape if shape or size is None else (size,))
    kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
    return drawn(shape, generator_of(generator).uniforms(_count(shape), kind), kind, requires_grad)


def randn(*shape, size=None, dtype=None, requires_grad=False, generator=None, **options):
    shape = lengths_of(shape if shape or size is None else (size,))
    kind = _dtypes.Default.kind if dtype is None else _dtypes.kind_of(dtype)
    return drawn(shape, generator_of(generator).normals(_count(shape), kind), kind, requires_grad)


def normal(mean=0.0, std=1.0, size=None, *, generator=None, requires_grad=False, **options):
    if isinstance(mean, Tensor) or isinstance(std, Tensor):
        raise modules.NotRun("torch.normal with tensors")
    shape = lengths_of((size,))
    values = generator_of(generator).normals(_count(shape), SINGLE)
    return drawn(shape, [value * std + mean for value in values], _dtypes.Default.kind, requires_grad)


def randint(low, high=None, size=None, *, generator=None, dtype=None, **options):
    if size is None:
        low, high, size = 0, low, high
    source = generator_of(generator)
    shape = lengths_of((size,))
    values = [int(low) + source.bits() % (int(high) - int(low)) for _ in range(_count(shape))]
    return drawn(shape, values, WHOLE if dtype is None else _dtypes.kind_of(dtype))


def randperm(n, *, generator=None, **options):
    order = generator_of(generator).permutation(int(n))
    return Tensor.of(kernel.array(WHOLE, [float(k) for k in order], [numbers.PLAIN] * len(order), [len(order)]))


def rand_like(a, **options):
    return rand(a.lengths, dtype=a.dtype)


def randn_like(a, **options):
    return randn(a.lengths, dtype=a.dtype)


def _count(shape):
    return size(shape)
