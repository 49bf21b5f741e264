"""Keras' optimizers, as their pages state them."""
import types

from _tensors import Paused, operations
from tensorflow import _functions
from tensorflow._tensor import GradientTape, taping


class Optimizer:
    def __init__(self, learning_rate, decay=None, clipnorm=None, clipvalue=None, weight_decay=None, name=None, **options):
        if decay or clipnorm or clipvalue or weight_decay:
            raise modules.NotRun("keras.optimizers with decay, clipnorm, clipvalue or weight_decay")
        self.learning_rate = options.get("lr", learning_rate)
        self.iterations = 0
        self.state = {}

    @property
    def lr(self):
        return self.learning_rate

    @lr.setter
    def lr(self, value):
        self.learning_rate = value

    def rate(self):
        return self.learning_rate(self.iterations) if callable(self.learning_rate) else self.learning_rate

    def build(self, variables):
        pass

    def apply_gradients(self, grads_and_vars, **options):
        with Paused(taping):
            rate = self.rate()
            self.iterations += 1
            for gradient, variable in grads_and_vars:
                if gradient is not None:
                    self.update(variable, gradient, rate, self.state.setdefault(id(variable), {}))

    def apply(self, grads, variables):
        self.apply_gradients(zip(grads, variables))

    def minimize(self, loss, var_list, tape=None):
        if callable(loss):
            with GradientTape() as tape:
                value = loss()
        else:
            value = loss
        self.apply_gradients(zip(tape.gradient(value, var_list), var_list))


def kept(state, name, variable, first=0.0):
    """What is remembered of a variable; the first value is that before the first step."""
    if name not in state:
        state[name] = _functions.cast(_functions.fill(variable.lengths, first), variable.dtype)
    return state[name]


def averaged(old, new, factor):
    return operations.add(operations.multiply(old, factor), operations.multiply(new, 1 - factor))


class SGD(Optimizer):
    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, **options):
        super().__init__(learning_rate, **options)
        self.momentum, self.nesterov = momentum, nesterov

    def update(self, variable, gradient, rate, state):
        step = operations.multiply(rate, gradient)
        if not self.momentum:
            variable.assign_sub(step)
            return
        velocity = operations.subtract(operations.multiply(kept(state, "velocity", variable), self.momentum), step)
        state["velocity"] = velocity
        variable.assign_add(operations.subtract(operations.multiply(velocity, self.momentum), step) if self.nesterov else velocity)


class Adam(Optimizer):
    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False, **options):
        super().__init__(learning_rate, **options)
        if amsgrad:
            raise modules.NotRun("keras.optimizers.Adam with amsgrad")
        self.beta_1, self.beta_2, self.epsilon = beta_1, beta_2, epsilon

    def update(self, variable, gradient, rate, state):
        m = state["m"] = averaged(kept(state, "m", variable), gradient, self.beta_1)
        v = state["v"] = averaged(kept(state, "v", variable), operations.square(gradient), self.beta_2)
        # Keras puts both corrections into the rate, and epsilon beside the square root as it is
        correction = (1 - self.beta_2**self.iterations) ** 0.5 / (1 - self.beta_1**self.iterations)
        alpha = operations.multiply(_functions.operand(rate), correction)
        variable.assign_sub(operations.divide(operations.multiply(alpha, m), operations.add(operations.sqrt(v), self.epsilon)))


class RMSprop(Optimizer):
    def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False, **options):
        super().__init__(learning_rate, **options)
        if momentum or centered:
            raise modules.NotRun("keras.optimizers.RMSprop with momentum or centered")
        self.rho, self.epsilon = rho, epsilon

    def update(self, variable, gradient, rate, state):
        s = state["s"] = averaged(kept(state, "s", variable), operations.square(gradient), self.rho)
        variable.assign_sub(operations.divide(operations.multiply(rate, gradient), operations.sqrt(operations.add(s, self.epsilon))))


class Adagrad(Optimizer):
    def __init__(self, learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7, **options):
        super().__init__(learning_rate, **options)
        self.first, self.epsilon = initial_accumulator_value, epsilon

    def update(self, variable, gradient, rate, state):
        s = state["s"] = operations.add(kept(state, "s", variable, self.first), operations.square(gradient))
        variable.assign_sub(operations.divide(operations.multiply(rate, gradient), operations.sqrt(operations.add(s, self.epsilon))))


class ExponentialDecay:
    def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False):
        self.first, self.steps, self.factor, self.staircase = initial_learning_rate, decay_steps, decay_rate, staircase

    def __call__(self, step):
        return self.first * self.factor ** (step // self.steps if self.staircase else step / self.steps)


schedules = types.SimpleNamespace(ExponentialDecay=ExponentialDecay)
NAMED = {"sgd": SGD, "adam": Adam, "rmsprop": RMSprop, "adagrad": Adagrad}
legacy = types.SimpleNamespace(SGD=SGD, Adam=Adam, RMSprop=RMSprop, Adagrad=Adagrad)


def get(wanted):
    if not isinstance(wanted, str):
        return wanted
    if wanted.lower() not in NAMED:
        raise modules.NotRun("keras.optimizers.%s" % wanted)
    return NAMED[wanted.lower()]()
