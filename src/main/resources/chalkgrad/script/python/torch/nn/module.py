"""What networks are made of: parameters, and modules that hold them."""
from collections import OrderedDict

from torch._tensor import Tensor, from_data


class Parameter(Tensor):
    def __new__(cls, data=None, requires_grad=True):
        made = object.__new__(cls)
        made.handle = (Tensor(0) if data is None else data).handle
        made.requires_grad_(requires_grad)
        return made


class Module:
    training = True

    def __new__(cls, *arguments, **options):
        made = object.__new__(cls)
        made._made = modules.place()
        return made

    def __init__(self):
        pass

    def __call__(self, *arguments, **options):
        return self.forward(*arguments, **options)

    def forward(self, *arguments):
        raise NotImplementedError('Module [%s] is missing the required "forward" function' % type(self).__name__)

    # what it holds, in the order in which it was set

    def named_children(self):
        return [(name, part) for name, part in vars(self).items() if isinstance(part, Module)]

    def children(self):
        return iter([part for name, part in self.named_children()])

    def named_modules(self, memo=None, prefix=""):
        result = [(prefix, self)]
        for name, part in self.named_children():
            result += part.named_modules(prefix=_under(prefix, name))
        return result

    def modules(self):
        return iter([part for name, part in self.named_modules()])

    def named_parameters(self, prefix="", recurse=True):
        result, seen = [], set()
        for path, part in self.named_modules(prefix=prefix) if recurse else [(prefix, self)]:
            for name, item in vars(part).items():
                if isinstance(item, Parameter) and id(item) not in seen:
                    seen.add(id(item))
                    result.append((_under(path, name), item))
        return iter(result)

    def parameters(self, recurse=True):
        return iter([item for name, item in self.named_parameters(recurse=recurse)])

    def named_buffers(self):
        return iter([])

    def register_parameter(self, name, parameter):
        setattr(self, name, parameter)

    def register_buffer(self, name, tensor, persistent=True):
        setattr(self, name, tensor)

    def add_module(self, name, module):
        setattr(self, name, module)

    register_module = add_module

    def get_parameter(self, name):
        return dict(self.named_parameters())[name]

    def __getattr__(self, name):
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))

    # what is done to all of it

    def zero_grad(self, set_to_none=True):
        for parameter in self.parameters():
            clear(parameter, set_to_none)

    def train(self, mode=True):
        for part in self.modules():
            part.training = mode
        return self

    def eval(self):
        return self.train(False)

    def requires_grad_(self, wanted=True):
        for parameter in self.parameters():
            parameter.requires_grad_(wanted)
        return self

    def apply(self, function):
        for part in self.children():
            part.apply(function)
        function(self)
        return self

    def to(self, *where, **options):
        for one in list(where) + list(options.values()):
            if getattr(one, "kind_number", None) is not None:
                for parameter in self.parameters():
                    parameter.handle = kernel.copy(parameter.handle, one.kind_number)
        return self

    def double(self):
        from torch import _dtypes

        return self.to(_dtypes.float64)

    def float(self):
        from torch import _dtypes

        return self.to(_dtypes.float32)

    def cpu(self):
        return self

    cuda = cpu

    def state_dict(self):
        return OrderedDict((name, parameter.detach()) for name, parameter in self.named_parameters())

    def load_state_dict(self, state, strict=True):
        own = dict(self.named_parameters())
        if strict and set(own) != set(state):
            raise RuntimeError("Error(s) in loading state_dict for %s" % type(self).__name__)
        for name, value in state.items():
            if name in own:
                own[name].detach().copy_(value)

    def tell_names(self, name, tell):
        """Its parameters are told as they are reached in the code; those of the notebook's own classes by their names alone."""
        for part, item in vars(self).items():
            if isinstance(item, (Parameter, Module)):
                tell(self.told(name, part), item)
            elif type(self).__module__ == "__main__":
                tell(part, item)

    def told(self, name, part):
        return part if type(self).__module__ == "__main__" else "%s.%s" % (name, part)

    def extra_repr(self):
        return ""

    def __repr__(self):
        lines = ["  (%s): %s" % (name, repr(part).replace("\n", "\n  ")) for name, part in self.named_children()]
        inside = "\n" + "\n".join(lines) + "\n" if lines else self.extra_repr()
        return "%s(%s)" % (type(self).__name__, inside)


def _under(path, name):
    return path + "." + name if path else name


def clear(parameter, set_to_none):
    if set_to_none or parameter.grad is None:
        parameter.grad = None
    else:
        parameter.grad.zero_()


class _Numbered(Module):
    """Modules with numbers for names."""

    def told(self, name, part):
        return "%s[%s]" % (name, part) if part.isdigit() else "%s.%s" % (name, part)

    def _items(self):
        return [item for name, item in vars(self).items() if isinstance(item, (Module, Parameter))]

    def __len__(self):
        return len(self._items())

    def __iter__(self):
        return iter(self._items())

    def __getitem__(self, key):
        return type(self)(*self._items()[key]) if isinstance(key, slice) else self._items()[int(key)]

    def append(self, item):
        setattr(self, str(len(self)), item)
        return self


class Sequential(_Numbered):
    def __init__(self, *parts):
        named = parts[0].items() if len(parts) == 1 and isinstance(parts[0], dict) else [(str(k), part) for k, part in enumerate(parts)]
        for name, part in named:
            setattr(self, name, part)

    def forward(self, input):
        for part in self:
            input = modules.called(part, part(input))
        return input


class ModuleList(_Numbered):
    def __init__(self, parts=()):
        for part in parts:
            self.append(part)

    def extend(self, parts):
        for part in parts:
            self.append(part)
        return self

    def __getitem__(self, key):
        return ModuleList(self._items()[key]) if isinstance(key, slice) else self._items()[int(key)]


class ParameterList(ModuleList):
    pass


class ModuleDict(Module):
    def __init__(self, parts=None):
        for name, part in (parts or {}).items():
            setattr(self, name, part)

    def __getitem__(self, name):
        return getattr(self, name)

    def __setitem__(self, name, part):
        setattr(self, name, part)

    def items(self):
        return self.named_children()
