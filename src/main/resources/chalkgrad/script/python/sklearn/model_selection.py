"""Splits with scikit-learn's own random numbers."""
import math

from sklearn.utils import check_random_state, rows


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("sklearn.model_selection." + name)


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    samples = len(arrays[0])
    train_count, test_count = _sizes(samples, test_size, train_size)
    if not shuffle:
        train, test = numpy.arange(train_count), numpy.arange(train_count, train_count + test_count)
    elif stratify is None:
        order = check_random_state(random_state).permutation(samples)
        train, test = order[test_count : test_count + train_count], order[:test_count]
    else:
        train, test = _stratified(stratify, train_count, test_count, check_random_state(random_state))
    return [part for data in arrays for part in (rows(data, train), rows(data, test))]


def _sizes(samples, test_size, train_size):
    if test_size is None and train_size is None:
        test_size = 0.25
    train = None if train_size is None else int(train_size) if train_size >= 1 else math.floor(train_size * samples)
    test = samples - train if test_size is None else int(test_size) if test_size >= 1 else math.ceil(test_size * samples)
    train = samples - test if train is None else train
    if train < 1 or test < 1 or train + test > samples:
        raise ValueError("%s samples cannot be split into %s and %s" % (samples, train, test))
    return int(train), int(test)


def _stratified(labels, train_count, test_count, generator):
    """Splits in which each class has its share."""
    labels = numpy.asarray(labels).ravel().tolist()
    classes = sorted(set(labels))
    places = [[k for k, label in enumerate(labels) if label == one] for one in classes]
    counts = [len(of) for of in places]
    to_train = _shares(counts, train_count, generator)
    to_test = _shares([all - own for all, own in zip(counts, to_train)], test_count, generator)
    train, test = [], []
    for of, own, others in zip(places, to_train, to_test):
        order = [int(k) for k in generator.permutation(len(of)).tolist()]
        train += [of[k] for k in order[:own]]
        test += [of[k] for k in order[own : own + others]]
    return generator.permutation(numpy.array(train)), generator.permutation(numpy.array(test))


def _shares(counts, draws, generator):
    """How many of so many draws fall to each class; rests that are equal are drawn."""
    exact = [count / sum(counts) * draws for count in counts]
    shares = [math.floor(share) for share in exact]
    rests = [share - floor for share, floor in zip(exact, shares)]
    missing = draws - sum(shares)
    for rest in sorted(set(rests), reverse=True):
        if missing == 0:
            break
        of = [k for k, own in enumerate(rests) if own == rest]
        now = min(len(of), missing)
        for k in generator.choice(numpy.array(of), size=now, replace=False).tolist():
            shares[int(k)] += 1
        missing -= now
    return shares
