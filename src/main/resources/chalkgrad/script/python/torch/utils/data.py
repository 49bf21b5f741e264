"""Samples in batches, in torch's order."""
from torch import _creation, random
from torch._tensor import Tensor
from _tensors import operations


class Dataset:
    def __getitem__(self, index):
        raise NotImplementedError

    def __add__(self, other):
        raise modules.NotRun("the sum of data sets")


class TensorDataset(Dataset):
    def __init__(self, *tensors):
        self.tensors = tensors

    def __getitem__(self, index):
        return tuple(one[index] for one in self.tensors)

    def __len__(self):
        return len(self.tensors[0])


class Subset(Dataset):
    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices

    def __getitem__(self, index):
        return self.dataset[self.indices[index]]

    def __len__(self):
        return len(self.indices)


def random_split(dataset, lengths, generator=None):
    if any(isinstance(length, float) for length in lengths):
        lengths = [int(length * len(dataset)) for length in lengths]
        lengths[0] += len(dataset) - sum(lengths)
    order = _creation.generator_of(generator).permutation(len(dataset))
    result, start = [], 0
    for length in lengths:
        result.append(Subset(dataset, order[start : start + length]))
        start += length
    return result


def default_collate(samples):
    first = samples[0]
    if isinstance(first, (tuple, list)):
        return [default_collate(list(column)) for column in zip(*samples)]
    if isinstance(first, Tensor):
        return operations.stacked(samples)
    return _creation.tensor(list(samples))


class DataLoader:
    def __init__(self, dataset, batch_size=1, shuffle=False, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None, pin_memory=False, drop_last=False, generator=None, **options):
        if sampler is not None or batch_sampler is not None:
            raise modules.NotRun("DataLoader with a sampler")
        self.dataset = dataset
        self.batch_size = int(batch_size)
        self.shuffle = shuffle
        self.collate = collate_fn or default_collate
        self.drop_last = drop_last
        self.generator = generator

    def __len__(self):
        count = len(self.dataset)
        return count // self.batch_size if self.drop_last else -(-count // self.batch_size)

    def _order(self):
        source = _creation.generator_of(self.generator)
        # each iteration draws a number for the workers, whether there are any or not
        source.skip()
        if not self.shuffle:
            return range(len(self.dataset))
        if self.generator is not None:
            return source.permutation(len(self.dataset))
        own = random.Generator()
        return own.manual_seed(source.wide_bits()).permutation(len(self.dataset))

    def __iter__(self):
        order = list(self._order())
        for start in range(0, len(order), self.batch_size):
            indices = order[start : start + self.batch_size]
            if len(indices) == self.batch_size or not self.drop_last:
                yield self.collate([self.dataset[k] for k in indices])
