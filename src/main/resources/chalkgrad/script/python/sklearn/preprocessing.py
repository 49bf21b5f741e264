"""Scaling of columns, and codes of classes. What is scaled is given, as if it stood in a file."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("sklearn.preprocessing." + name)


def _table(X):
    return numpy.asarray(getattr(X, "values", X)).astype(float)


class _Scaler:
    """Subtracts a number from each column and divides it by another."""

    def fit_transform(self, X, y=None):
        return self.fit(X).transform(X)

    def transform(self, X):
        return numpy.as_given((_table(X) - self._shift) / self._scale)

    def inverse_transform(self, X):
        return numpy.as_given(_table(X) * self._scale + self._shift)

    def _keep(self, shift, scale):
        self._shift = shift
        self._scale = numpy.where(scale == 0, 1.0, scale)
        return self


class StandardScaler(_Scaler):
    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self._options = with_mean, with_std

    def fit(self, X, y=None):
        X = _table(X)
        self.mean_, self.var_ = X.mean(axis=0), X.var(axis=0)
        with_mean, with_std = self._options
        self._keep(self.mean_ if with_mean else 0.0 * self.mean_, X.std(axis=0) if with_std else 0.0 * self.mean_)
        self.scale_ = self._scale
        return self


class MinMaxScaler(_Scaler):
    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self._range = feature_range

    def fit(self, X, y=None):
        X = _table(X)
        low, high = self._range
        self.data_min_, self.data_max_ = X.min(axis=0), X.max(axis=0)
        span = self.data_max_ - self.data_min_
        scale = numpy.where(span == 0, 1.0, span) / (high - low)
        return self._keep(self.data_min_ - low * scale, scale)


class LabelEncoder:
    def fit(self, y):
        self._names = sorted(set(_labels(y)))
        self.classes_ = numpy.array(self._names) if isinstance(self._names[0], (int, float)) else self._names
        return self

    def transform(self, y):
        return numpy.array([self._names.index(label) for label in _labels(y)])

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def inverse_transform(self, y):
        return [self._names[int(k)] for k in y]


class OneHotEncoder:
    """Gives an array; whether it would be a sparse matrix makes no difference here."""

    def __init__(self, *, sparse_output=True, sparse=None, **options):
        pass

    def fit(self, X, y=None):
        self._names = [sorted(set(column)) for column in _columns(X)]
        self.categories_ = self._names
        return self

    def transform(self, X):
        parts = [[label == name for name in names] for column, names in zip(_columns(X), self._names) for label in column]
        count = len(parts) // len(self._names)
        blocks = [numpy.array(parts[k * count : (k + 1) * count]).astype(float) for k in range(len(self._names))]
        return _Dense.of(numpy.as_given(numpy.concatenate(blocks, axis=1)))

    def fit_transform(self, X, y=None):
        return self.fit(X).transform(X)


class LabelBinarizer:
    def fit(self, y):
        self._names = sorted(set(_labels(y)))
        self.classes_ = self._names
        return self

    def transform(self, y):
        names = self._names[1:] if len(self._names) == 2 else self._names
        return numpy.as_given(numpy.array([[1 if label == name else 0 for name in names] for label in _labels(y)]))

    def fit_transform(self, y):
        return self.fit(y).transform(y)


class _Dense(numpy.ndarray):
    """An array that can be asked for itself, as a sparse matrix for its numbers."""

    @staticmethod
    def of(made):
        result = _Dense(made.handle)
        return result

    def toarray(self):
        return numpy.ndarray(self.handle)

    todense = toarray


def _labels(y):
    found = y.tolist() if hasattr(y, "tolist") else list(y)
    return [label[0] if isinstance(label, list) else label for label in found]


def _columns(X):
    found = getattr(X, "values", X)
    return [list(column) for column in zip(*(found.tolist() if hasattr(found, "tolist") else found))]
