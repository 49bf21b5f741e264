"""torch.optim: the steps that change parameters, as torch's pages state them."""
from _tensors import Paused, operations
from torch import _creation
from torch._tensor import Tensor, grad_mode
from torch.nn.module import clear
from torch.optim import lr_scheduler


class Optimizer:
    def __init__(self, params, defaults):
        params = list(params)
        if not params:
            raise ValueError("optimizer got an empty parameter list")
        groups = params if isinstance(params[0], dict) else [{"params": params}]
        self.param_groups = [{**defaults, **group, "params": _listed(group["params"])} for group in groups]
        self.defaults = defaults
        self.state = {}

    def zero_grad(self, set_to_none=True):
        for group in self.param_groups:
            for parameter in group["params"]:
                clear(parameter, set_to_none)

    def step(self, closure=None):
        loss = None
        if closure is not None:
            with Paused(grad_mode, True):
                loss = closure()
        with Paused(grad_mode):
            for group in self.param_groups:
                for parameter in group["params"]:
                    if parameter.grad is not None:
                        self.update(parameter, self.gradient(parameter, group), group, self.state.setdefault(id(parameter), {}))
        return loss

    def told_parameters(self):
        """What a line that makes the optimizer or calls its step is about, with a name for each."""
        result, layer = [], 0
        for parameter in (one for group in self.param_groups for one in group["params"]):
            layer += parameter.dim() > 1
            result.append(("%s_%d" % ("weight" if parameter.dim() > 1 else "bias", max(layer, 1)), parameter))
        return result

    def gradient(self, parameter, group):
        gradient = operations.negative(parameter.grad) if group.get("maximize") else parameter.grad
        decay = decay_of(parameter, group)
        return operations.add(gradient, operations.multiply(parameter, decay)) if decay else gradient

    def add_param_group(self, group):
        self.param_groups.append({**self.defaults, **group, "params": _listed(group["params"])})

    def state_dict(self):
        return {"state": self.state, "param_groups": self.param_groups}


def _listed(params):
    return [params] if isinstance(params, Tensor) else list(params)


def lowered(parameter, amount):
    """Subtracts from a parameter, in place."""
    parameter._changed(operations.subtract(parameter, amount))


def kept(state, name, parameter):
    """What is remembered of a parameter: zeros before the first step."""
    if name not in state:
        state[name] = _creation.zeros_like(parameter)
    return state[name]


def averaged(old, new, factor):
    return operations.add(operations.multiply(old, factor), operations.multiply(new, 1 - factor))


def decay_of(parameter, group):
    decay = group.get("weight_decay", 0)
    if decay and parameter.dim() <= 1:
        kernel.note("decayedBiases")
    return decay


class SGD(Optimizer):
    def __init__(self, params, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False, *, maximize=False, **options):
        super().__init__(params, dict(lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov, maximize=maximize))

    def update(self, parameter, gradient, group, state):
        if group["momentum"]:
            if "velocity" in state:
                gain = operations.multiply(gradient, 1 - group["dampening"]) if group["dampening"] else gradient
            else:
                gain = gradient
            old = kept(state, "velocity", parameter)
            velocity = state["velocity"] = operations.add(operations.multiply(old, group["momentum"]), gain)
            gradient = operations.add(gradient, operations.multiply(velocity, group["momentum"])) if group["nesterov"] else velocity
        lowered(parameter, operations.multiply(group["lr"], gradient))


class Adam(Optimizer):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False, *, maximize=False, **options):
        if amsgrad:
            raise modules.NotRun("torch.optim.Adam with amsgrad")
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, maximize=maximize))

    def update(self, parameter, gradient, group, state):
        first, second = group["betas"]
        count = state["step"] = state.get("step", 0) + 1
        m = state["m"] = averaged(kept(state, "m", parameter), gradient, first)
        v = state["v"] = averaged(kept(state, "v", parameter), operations.square(gradient), second)
        m_hat = operations.divide(m, 1 - first**count)
        v_hat = operations.divide(v, 1 - second**count)
        step = operations.divide(m_hat, operations.add(operations.sqrt(v_hat), group["eps"]))
        lowered(parameter, operations.multiply(group["lr"], step))


class AdamW(Adam):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, **options):
        super().__init__(params, lr, betas, eps, weight_decay, **options)

    def gradient(self, parameter, group):
        return operations.negative(parameter.grad) if group["maximize"] else parameter.grad

    def update(self, parameter, gradient, group, state):
        if decay_of(parameter, group):
            parameter._changed(operations.multiply(parameter, 1 - group["lr"] * group["weight_decay"]))
        super().update(parameter, gradient, group, state)


class RMSprop(Optimizer):
    def __init__(self, params, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False, **options):
        if centered:
            raise modules.NotRun("torch.optim.RMSprop with centered")
        super().__init__(params, dict(lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum))

    def update(self, parameter, gradient, group, state):
        s = state["s"] = averaged(kept(state, "s", parameter), operations.square(gradient), group["alpha"])
        step = operations.divide(gradient, operations.add(operations.sqrt(s), group["eps"]))
        if group["momentum"]:
            step = state["velocity"] = operations.add(operations.multiply(kept(state, "velocity", parameter), group["momentum"]), step)
        lowered(parameter, operations.multiply(group["lr"], step))


class Adagrad(Optimizer):
    def __init__(self, params, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10, **options):
        if lr_decay or initial_accumulator_value:
            raise modules.NotRun("torch.optim.Adagrad with lr_decay or initial_accumulator_value")
        super().__init__(params, dict(lr=lr, eps=eps, weight_decay=weight_decay))

    def update(self, parameter, gradient, group, state):
        s = state["s"] = operations.add(kept(state, "s", parameter), operations.square(gradient))
        step = operations.divide(gradient, operations.add(operations.sqrt(s), group["eps"]))
        lowered(parameter, operations.multiply(group["lr"], step))
