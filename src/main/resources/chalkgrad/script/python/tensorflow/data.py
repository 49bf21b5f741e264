"""tf.data: samples in batches, in the order in which they are given."""
from _tensors import operations
from tensorflow._tensor import from_data, leaves, shaped_as


class Dataset:
    def __init__(self, items):
        self.items = items

    @classmethod
    def from_tensor_slices(cls, tensors):
        parts = shaped_as(tensors, from_data) if not isinstance(tensors, list) else from_data(tensors)
        count = leaves(parts)[0].lengths[0]
        return cls([_as_tuple(shaped_as(parts, lambda one: one[k])) for k in range(count)])

    def batch(self, batch_size, drop_remainder=False, **options):
        groups = [self.items[k : k + int(batch_size)] for k in range(0, len(self.items), int(batch_size))]
        return Dataset([_stacked(group) for group in groups if len(group) == batch_size or not drop_remainder])

    def shuffle(self, buffer_size, seed=None, **options):
        kernel.note("shuffled", "tf.data")
        output.vary()
        return self

    def repeat(self, count=None):
        return Dataset(self.items * (1 if count is None else int(count)))

    def take(self, count):
        return Dataset(self.items[: int(count)])

    def map(self, function, **options):
        return Dataset([function(*item) if isinstance(item, tuple) else function(item) for item in self.items])

    def prefetch(self, *arguments):
        return self

    cache = prefetch

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


AUTOTUNE = -1


def _as_tuple(item):
    return tuple(item) if isinstance(item, list) else item


def _stacked(group):
    if isinstance(group[0], tuple):
        return tuple(operations.stacked(list(column)) for column in zip(*group))
    return operations.stacked(group)
