"""Objects that hold variables."""
from tensorflow._tensor import Variable


class Module:
    def __init__(self, name=None):
        self._name = name

    name = property(lambda self: self._name or type(self).__name__.lower())
    variables = property(lambda self: tuple(_flat(self, Variable)))
    trainable_variables = property(lambda self: tuple(one for one in _flat(self, Variable) if one.trainable))
    submodules = property(lambda self: tuple(one for one in _flat(self, Module) if one is not self))


def _flat(module, kind):
    """All objects of a kind in the attributes of a module, in the order of their names, each once."""
    found, seen = [], set()
    open = [module]
    while open:
        one = open.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, kind):
            found.append(one)
        open[:0] = _parts(one)
    return found


def _parts(one):
    if isinstance(one, Module):
        return [value for name, value in sorted(vars(one).items())]
    if isinstance(one, dict):
        return [value for key, value in sorted(one.items())]
    if isinstance(one, (list, tuple)):
        return list(one)
    # a layer of Keras
    return one.trainable_variables if hasattr(one, "trainable_variables") else []
