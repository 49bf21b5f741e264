"""Scores of predictions."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return modules.StandIn("sklearn.metrics." + name)


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    right = numpy.asarray(y_true).ravel() == numpy.asarray(y_pred).ravel()
    return right.mean() if normalize else right.sum()


def mean_squared_error(y_true, y_pred, **options):
    return ((numpy.asarray(y_true) - numpy.asarray(y_pred)) ** 2).mean()
