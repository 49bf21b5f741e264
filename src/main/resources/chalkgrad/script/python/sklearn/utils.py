"""Shuffling with scikit-learn's own random numbers."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("sklearn.utils." + name)


def check_random_state(seed):
    """The generator that a seed means; without one, that of `numpy.random.seed`."""
    if seed is None or seed is numpy.random:
        return numpy.random
    return numpy.random.RandomState(int(seed)) if isinstance(seed, int) else seed


def rows(data, order):
    """Some rows of an array, a table or a list."""
    if isinstance(data, (list, tuple)):
        return [data[int(k)] for k in order]
    return data.iloc[order] if hasattr(data, "iloc") else data[order]


def shuffle(*arrays, random_state=None, n_samples=None):
    order = numpy.arange(len(arrays[0]))
    check_random_state(random_state).shuffle(order)
    found = [rows(data, order[:n_samples]) for data in arrays]
    return found[0] if len(found) == 1 else found
