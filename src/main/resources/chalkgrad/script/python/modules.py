"""The modules `math`, `random` and `time` of a notebook, and harmless stand-ins for modules that no network needs."""
import builtins
import math as _math
import random as _random
import sys
import time as _time
import types

NEEDED = {"erf", "exp", "expm1", "log", "log10", "log1p", "log2", "sqrt", "tanh", "sinh", "cosh", "sin", "cos", "atan", "floor", "ceil", "fabs"}
OPERATIONS = {"atan": "ARCTAN", "fabs": "ABSOLUTE", "ceil": "CEILING"}


def module(name, **members):
    result = types.ModuleType(name)
    result.__dict__.update(members)
    sys.modules[name] = result
    return result


def _math_module():
    result = module("math", **{k: v for k, v in vars(_math).items() if not k.startswith("__")})
    for name in NEEDED:
        setattr(result, name, numbers.unary(OPERATIONS.get(name, name.upper()), getattr(_math, name)))
    natural = result.log

    def log(x, base=None):
        return natural(x) if base is None else natural(x) / natural(base)

    def power(x, y):
        return numbers.as_float(x) ** numbers.as_float(y)

    result.log = log
    result.pow = power
    result.fsum = lambda items: sum(items)
    result.prod = lambda items, start=1: _product(items, start)
    return result


def _product(items, start):
    for item in items:
        start = start * item
    return start


def _random_module():
    result = module("random", **{k: v for k, v in vars(_random).items() if not k.startswith("__")})

    def drawing(function):
        def drawn(*arguments, **options):
            value = function(*arguments, **options)
            return numbers.as_given(value) if numbers.remembering[0] else value

        return drawn

    for name in ("random", "uniform", "gauss", "normalvariate", "randint", "randrange", "triangular", "betavariate"):
        setattr(result, name, drawing(getattr(_random, name)))
    plain_seed = _random.seed

    def seed(a=None, version=2):
        plain_seed(int(a) if isinstance(a, int) else a, version)

    result.seed = seed
    return result


class StandIn:
    """Answers everything and does nothing."""

    def __init__(self, name="stand-in"):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn(self._name + "." + name)

    def __setattr__(self, name, value):
        pass

    def __call__(self, *arguments, **options):
        return StandIn(self._name)

    def __getitem__(self, key):
        return StandIn(self._name)

    def __setitem__(self, key, value):
        pass

    def __iter__(self):
        # as many as are unpacked in fig, ax = plt.subplots()
        return iter([StandIn(self._name), StandIn(self._name)])

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False

    def __repr__(self):
        return "<%s>" % self._name


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self.__name__ + "." + name)


STAND_INS = {
    "matplotlib", "mpl_toolkits", "seaborn", "plotly", "pandas", "sklearn", "IPython", "ipywidgets", "sympy", "networkx", "graphviz", "PIL", "cv2",
    "google", "nbconvert", "otter", "okpy", "h5py", "imageio", "skimage", "tabulate", "pytest", "numba",
}


class StandInFinder:
    """Finds a stand-in for the modules in STAND_INS."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.split(".")[0] not in STAND_INS:
            return None
        import importlib.machinery

        return importlib.machinery.ModuleSpec(name, StandInFinder, is_package=True)

    @staticmethod
    def create_module(spec):
        return StandInModule(spec.name)

    @staticmethod
    def exec_module(module):
        pass


def _progress_bar(items=None, *arguments, **options):
    return items if items is not None else range(0)


def install():
    _math_module()
    _random_module()
    module("tqdm", tqdm=_progress_bar, trange=lambda *a, **o: range(*a), notebook=None)
    for name in ("tqdm.notebook", "tqdm.auto"):
        module(name, tqdm=_progress_bar, trange=lambda *a, **o: range(*a))
    _time.sleep = lambda seconds: None
    sys.meta_path.insert(0, StandInFinder)


install()
