"""Data sets that scikit-learn computes, or that come with the program. Their numbers are given ones, like those of a file."""
from sklearn.utils import check_random_state, shuffle as _shuffled


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("sklearn.datasets." + name)


class Bunch(dict):
    """A data set: a dictionary whose entries are attributes, too."""

    def __getattr__(self, name):
        if name not in self:
            raise AttributeError(name)
        return self[name]

    __setattr__ = dict.__setitem__

    def __dir__(self):
        return list(self)


def _known(X, y, features, classes, return_X_y, as_frame, **more):
    """A data set that comes with the program."""
    X, y = _given(numpy.array(X, float), numpy.array(y, int))
    if as_frame:
        import pandas

        X = pandas.DataFrame(X, columns=features)
    if return_X_y:
        return X, y
    return Bunch(data=X, target=y, frame=None, feature_names=features, target_names=classes, **more)


def load_iris(*, return_X_y=False, as_frame=False):
    rows = [line.split(",") for line in kernel.dataSet("iris.csv")[1:]]
    classes = list(dict.fromkeys(row[-1] for row in rows))
    features = ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]
    X = [[float(word) for word in row[:-1]] for row in rows]
    return _known(X, [classes.index(row[-1]) for row in rows], features, classes, return_X_y, as_frame, filename="iris.csv")


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    rows = [line.split(" ") for line in kernel.dataSet("digits.txt")]
    rows = [row for row in rows if int(row[1]) < n_class]
    features = ["pixel_%d_%d" % (row, column) for row in range(8) for column in range(8)]
    X = [[int(pixel, 17) for pixel in row[0]] for row in rows]
    found = _known(X, [int(row[1]) for row in rows], features, list(range(n_class)), return_X_y, as_frame)
    if not return_X_y and not as_frame:
        found["images"] = found.data.reshape(-1, 8, 8)
    return found


def _given(*arrays):
    return tuple(numpy.as_given(made) for made in arrays)


def _mixed(X, y, generator, shuffle):
    return _shuffled(X, y, random_state=generator) if shuffle else (X, y)


def _counts(n_samples):
    if isinstance(n_samples, int):
        return n_samples // 2, n_samples - n_samples // 2
    return n_samples


def _two_curves(counts, outer, inner, shuffle, noise, random_state):
    generator = check_random_state(random_state)
    X = numpy.vstack([numpy.append(outer[0], inner[0]), numpy.append(outer[1], inner[1])]).T
    y = numpy.hstack([numpy.zeros(counts[0], int), numpy.ones(counts[1], int)])
    X, y = _mixed(X, y, generator, shuffle)
    if noise is not None:
        X = X + generator.normal(scale=noise, size=X.shape)
    return _given(X, y)


def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    counts = _counts(n_samples)
    outer, inner = [numpy.linspace(0, numpy.pi, count) for count in counts]
    return _two_curves(
        counts,
        (numpy.cos(outer), numpy.sin(outer)),
        (1 - numpy.cos(inner), 1 - numpy.sin(inner) - 0.5),
        shuffle,
        noise,
        random_state,
    )


def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    counts = _counts(n_samples)
    outer, inner = [numpy.linspace(0, 2 * numpy.pi, count, endpoint=False) for count in counts]
    return _two_curves(
        counts,
        (numpy.cos(outer), numpy.sin(outer)),
        (numpy.cos(inner) * factor, numpy.sin(inner) * factor),
        shuffle,
        noise,
        random_state,
    )


def make_blobs(
    n_samples=100,
    n_features=2,
    *,
    centers=None,
    cluster_std=1.0,
    center_box=(-10.0, 10.0),
    shuffle=True,
    random_state=None,
    return_centers=False,
):
    generator = check_random_state(random_state)
    if centers is None:
        centers = 3 if isinstance(n_samples, int) else len(n_samples)
    if isinstance(centers, int):
        centers = generator.uniform(center_box[0], center_box[1], size=(centers, n_features))
    centers = numpy.asarray(centers)
    count = len(centers)
    if isinstance(n_samples, int):
        n_samples = [n_samples // count + (1 if k < n_samples % count else 0) for k in range(count)]
    stds = [cluster_std] * count if isinstance(cluster_std, (int, float)) else cluster_std
    parts = [generator.normal(centers[k], stds[k], size=(n_samples[k], centers.shape[1])) for k in range(count)]
    y = numpy.concatenate([numpy.full(n_samples[k], k) for k in range(count)])
    X, y = _mixed(numpy.concatenate(parts), y, generator, shuffle)
    made = _given(X, y)
    return made + (centers,) if return_centers else made


def make_regression(
    n_samples=100,
    n_features=100,
    *,
    n_informative=10,
    n_targets=1,
    bias=0.0,
    effective_rank=None,
    tail_strength=0.5,
    noise=0.0,
    shuffle=True,
    coef=False,
    random_state=None,
):
    if effective_rank is not None:
        raise modules.NotComputed("notHere", "sklearn.datasets.make_regression with effective_rank")
    generator = check_random_state(random_state)
    informative = min(n_features, n_informative)
    X = generator.standard_normal(size=(n_samples, n_features))
    truth = numpy.zeros((n_features, n_targets))
    truth[:informative, :] = 100 * generator.uniform(size=(informative, n_targets))
    y = numpy.dot(X, truth) + bias
    if noise > 0.0:
        y = y + generator.normal(scale=noise, size=y.shape)
    X, y = _mixed(X, y, generator, shuffle)
    if shuffle:
        order = numpy.arange(n_features)
        generator.shuffle(order)
        X, truth = X[:, order], truth[order]
    made = _given(X, numpy.squeeze(y))
    return made + (numpy.squeeze(truth),) if coef else made
