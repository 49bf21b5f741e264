"""The modules `math`, `random` and `time` of a notebook, the finder of those that are files here, such as `torch`, and
harmless stand-ins for modules that no network needs."""
import builtins
import importlib.machinery
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
        return numbers.Float(x) ** numbers.Float(y)

    result.log = log
    result.pow = power
    result.fsum = lambda items: sum(items)
    result.prod = lambda items, start=1: _product(items, start)
    return result


def _product(items, start):
    for item in items:
        start = start * item
    return start


_NUMBERS = ("random", "uniform", "gauss", "normalvariate", "randint", "randrange", "triangular", "betavariate", "expovariate")
_CHOICES = ("choice", "choices", "sample", "shuffle")


def _random_module():
    result = module("random", **{k: v for k, v in vars(_random).items() if not k.startswith("__")})
    seeded = [False]

    def drawing(function, gives):
        def drawn(*arguments, **options):
            if not seeded[0]:
                output.unseeded()
            value = function(*arguments, **options)
            return numbers.as_given(value) if gives and numbers.remembering[0] else value

        return drawn

    for name in _NUMBERS + _CHOICES:
        setattr(result, name, drawing(getattr(_random, name), name in _NUMBERS))

    def seed(a=None, version=2):
        seeded[0] = a is not None
        _random.seed(int(a) if isinstance(a, int) else a, version)

    class Random:
        """A generator of its own."""

        def __init__(self, x=None):
            if x is None:
                output.unseeded()
            self._own = _random.Random(int(x) if isinstance(x, int) else x)

        def __getattr__(self, name):
            found = getattr(self._own, name)
            if name not in _NUMBERS:
                return found
            return lambda *a, **o: numbers.as_given(found(*a, **o)) if numbers.remembering[0] else found(*a, **o)

    result.seed = seed
    result.Random = Random
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
        return iter(self.parts(2))

    def parts(self, count):
        return [StandIn(self._name) for _ in range(count)]

    def needed(self, *arguments):
        """A number would have to be known."""
        raise NotComputed("notHere", str(self._name))

    __float__ = __int__ = __index__ = __len__ = __array__ = needed

    def __bool__(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *any):
        return False

    def __repr__(self):
        return "<%s>" % self._name


def _another(self, *others):
    return StandIn(self._name)


for _name in "add sub mul truediv floordiv mod pow matmul and or".split():
    setattr(StandIn, "__%s__" % _name, _another)
    setattr(StandIn, "__r%s__" % _name, _another)
for _name in "neg abs lt le gt ge".split():
    setattr(StandIn, "__%s__" % _name, _another)


def unpacked(value, count):
    """What is assigned to several names at once; a stand-in has as many parts as there are names."""
    return value.parts(count) if isinstance(value, StandIn) else value


class StandInModule(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(self.__name__ + "." + name)


STAND_INS = {
    "matplotlib", "mpl_toolkits", "seaborn", "plotly", "sklearn", "IPython", "ipywidgets", "sympy", "networkx", "graphviz", "PIL", "cv2",
    "google", "nbconvert", "otter", "okpy", "h5py", "imageio", "skimage", "tabulate", "pytest", "numba", "torchviz", "torchsummary", "torchinfo",
}

# modules that are files here, loaded when they are imported
OWN = {"_tensors", "torch", "tensorflow", "keras", "pandas", "sklearn"}


class NotRun(AttributeError):
    """Something that a module here does not have."""


class NotComputed(NotImplementedError):
    """Something that is not computed here. Its arguments are the key of a sentence and its parts, which are texts."""


def missing(module):
    """What a module answers if it is asked for a name that it does not have."""

    def absent(name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotRun("%s.%s" % (module, name))

    return absent


class OwnFinder:
    """Finds the modules in OWN. Those of `tensorflow.keras` are those of `keras`."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.split(".")[0] not in OWN:
            return None
        found = kernel.source(_file(name))
        if found is None:
            return None
        return importlib.machinery.ModuleSpec(name, OwnFinder, is_package=bool(found[1]))

    @staticmethod
    def create_module(spec):
        if _file(spec.name) == spec.name:
            return None
        return importlib.import_module(_file(spec.name))

    @staticmethod
    def exec_module(module):
        if hasattr(module, "kernel"):
            return
        name = module.__spec__.name
        own = sys.modules["numpy"]
        module.__dict__.update(kernel=kernel, numbers=numbers, output=own.output, modules=own.modules, numpy=own, __getattr__=missing(name))
        exec(compiled(name, kernel.source(name)[0]), module.__dict__)


def _file(name):
    for prefix in ("tensorflow.python.keras", "tensorflow.keras"):
        if name == prefix or name.startswith(prefix + "."):
            return "keras" + name[len(prefix) :]
    return name


class StandInFinder:
    """Finds a stand-in for the modules in STAND_INS."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.split(".")[0] not in STAND_INS:
            return None
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
    sys.meta_path.insert(0, OwnFinder)


install()
