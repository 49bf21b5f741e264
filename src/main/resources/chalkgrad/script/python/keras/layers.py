"""Keras' layers."""
from _tensors import operations
from keras import activations, initializers, regularizers
from tensorflow import nn, random
from tensorflow._functions import operand
from tensorflow._tensor import Tensor, Variable, taping


class Symbol:
    """What a layer will be given: the result of a layer in a model that is put together first."""

    def __init__(self, shape, layer=None, inputs=()):
        self.shape = shape
        self.layer = layer
        self.inputs = inputs

    def value(self, known):
        """Its value, if those in `known` have theirs."""
        if id(self) not in known:
            values = [one.value(known) for one in self.inputs]
            known[id(self)] = modules.called(self.layer, self.layer(values if self.layer.takes_several else values[0]))
        return known[id(self)]

    def layers(self):
        found = []
        for one in self.inputs:
            found += [layer for layer in one.layers() if layer not in found]
        return found + ([self.layer] if self.layer is not None else [])


def Input(shape=None, batch_shape=None, dtype=None, name=None, **options):
    return Symbol((None,) + (tuple(shape) if hasattr(shape, "__iter__") else (int(shape),)))


def forgotten(function, *arguments, **options):
    """Calls what nobody needs to know the origin of: a model that is only called to make its weights, before others are
    set."""
    kernel.pause()
    before, numbers.remembering[0] = numbers.remembering[0], False
    try:
        return function(*arguments, **options)
    finally:
        numbers.remembering[0] = before
        kernel.resume()


class Layer:
    takes_several = False
    trainable = True

    def __init__(self, name=None, input_shape=None, input_dim=None, trainable=True, dtype=None, **options):
        self.name = name or type(self).__name__.lower()
        self.trainable = trainable
        self.built = False
        self._made = modules.place()
        self.first_shape = (None, int(input_dim)) if input_dim else (None,) + tuple(input_shape) if input_shape else None

    def __call__(self, inputs, *more, **options):
        if isinstance(inputs, Symbol) or isinstance(inputs, list) and inputs and isinstance(inputs[0], Symbol):
            parts = inputs if isinstance(inputs, list) else [inputs]
            self.prepare(parts[0].shape)
            return Symbol(self.shape_after(parts[0].shape), self, parts)
        if "training" in options and not self._takes_training():
            del options["training"]
        values = inputs if self.takes_several else operand(inputs)
        if not self.takes_several:
            self.prepare(values.lengths)
            values = self.own_type(values)
        if any(weight.is_drawn for weight in vars(self).values() if isinstance(weight, Variable)):
            if not taping.on:
                return forgotten(self.call, values, *more, **options)
            random.told(self)
        return self.call(values, *more, **options)

    def _takes_training(self):
        """Whether it differs while training; a class of one's own need not say that it does not."""
        code = self.call.__code__
        return "training" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] or bool(code.co_flags & 8)

    def prepare(self, shape):
        if not self.__dict__.get("built"):
            self.built = True
            self.build(shape)

    def own_type(self, values):
        weights = self.weights
        return operations.cast(values, weights[0].kind) if weights else values

    def build(self, shape):
        pass

    def shape_after(self, shape):
        return shape

    def call(self, inputs):
        return inputs

    def add_weight(self, shape=None, initializer="glorot_uniform", trainable=True, name=None, dtype="float32", **options):
        return Variable(initializers.get(initializer)(tuple(shape), dtype), trainable=trainable, name=name)

    @property
    def weights(self):
        found = []
        for item in vars(self).values():
            if isinstance(item, Variable):
                found.append(item)
            for part in item if isinstance(item, (list, tuple)) else [item]:
                if isinstance(part, Layer):
                    found += part.weights
        return found

    variables = weights

    @property
    def trainable_variables(self):
        return [one for one in self.weights if one.trainable] if self.trainable else []

    trainable_weights = trainable_variables

    def get_weights(self):
        return [one.numpy() for one in self.weights]

    def set_weights(self, weights):
        own = self.weights
        if len(own) != len(weights):
            raise ValueError("You called `set_weights(weights)` on layer '%s' with a weight list of length %d, but the layer was expecting %d weights." % (self.name, len(weights), len(own)))
        for variable, value in zip(own, weights):
            value = numpy.asarray(value)
            kernel.givenWherePlain(value.handle)
            variable.assign(value)

    @property
    def losses(self):
        """The penalties on the weights."""
        return [loss for item in vars(self).values() for part in (item if isinstance(item, (list, tuple)) else [item])
                if isinstance(part, Layer) for loss in part.losses]

    def count_params(self):
        return sum(one.shape.num_elements() for one in self.weights)

    def tell_names(self, name, tell):
        own = type(self).__module__ == "__main__"
        for part, item in list(vars(self).items()):
            if isinstance(item, (Variable, Layer)):
                tell(part if own else "%s.%s" % (name, part), item)
            elif isinstance(item, list) and item and isinstance(item[0], Layer):
                for k, layer in enumerate(item):
                    tell("%s.layers[%d]" % (name, k), layer)
            elif own:
                tell(part, item)


class Dense(Layer):
    def __init__(self, units, activation=None, use_bias=True, kernel_initializer="glorot_uniform", bias_initializer="zeros", kernel_regularizer=None, bias_regularizer=None, weights=None, **options):
        if bias_regularizer is not None:
            raise modules.NotRun("keras.layers.Dense with a bias_regularizer")
        super().__init__(**options)
        self.units = int(units)
        self.activation = activations.get(activation)
        self.use_bias = use_bias
        self.initializers = (initializers.get(kernel_initializer), initializers.get(bias_initializer))
        self.first_weights = weights
        self.regularizer = regularizers.get(kernel_regularizer)

    @property
    def losses(self):
        return [] if self.regularizer is None else [self.regularizer(self.kernel)]

    def build(self, shape):
        self.kernel = Variable(self.initializers[0]((int(shape[-1]), self.units)), name="kernel")
        if self.use_bias:
            self.bias = Variable(self.initializers[1]((self.units,)), name="bias")
        if self.first_weights is not None:
            self.set_weights(self.first_weights)

    def shape_after(self, shape):
        return tuple(shape[:-1]) + (self.units,)

    def call(self, inputs, training=None):
        z = operations.matmul(inputs, self.kernel)
        return self.activation(operations.add(z, self.bias) if self.use_bias else z)


class Activation(Layer):
    def __init__(self, activation, **options):
        super().__init__(**options)
        self.activation = activations.get(activation)

    def call(self, inputs, training=None):
        return self.activation(inputs)


class ReLU(Activation):
    def __init__(self, max_value=None, negative_slope=0.0, threshold=0.0, **options):
        super().__init__(lambda x: activations.relu(x, negative_slope, max_value, threshold), **options)


class LeakyReLU(Activation):
    def __init__(self, negative_slope=0.3, alpha=None, **options):
        super().__init__(lambda x: nn.leaky_relu(x, negative_slope if alpha is None else alpha), **options)


class ELU(Activation):
    def __init__(self, alpha=1.0, **options):
        super().__init__(lambda x: nn.elu(x, alpha), **options)


class Softmax(Activation):
    def __init__(self, axis=-1, **options):
        super().__init__(lambda x: activations.softmax(x, axis), **options)


class InputLayer(Layer):
    def __init__(self, input_shape=None, shape=None, batch_shape=None, **options):
        super().__init__(input_shape=shape or input_shape or batch_shape[1:], **options)


class Flatten(Layer):
    def shape_after(self, shape):
        length = 1
        for one in shape[1:]:
            length *= one
        return (shape[0], length)

    def call(self, inputs, training=None):
        return operations.reshape(inputs, [inputs.lengths[0], -1])


class Dropout(Layer):
    def __init__(self, rate, **options):
        super().__init__(**options)
        self.rate = rate

    def call(self, inputs, training=None):
        # all numbers are kept: the network of a code is the one without the masks
        if training and self.rate > 0:
            kernel.note("withoutDropout")
            output.vary()
        return inputs


class Concatenate(Layer):
    takes_several = True

    def __init__(self, axis=-1, **options):
        super().__init__(**options)
        self.axis = axis

    def call(self, inputs):
        return operations.joined(inputs, self.axis)


class Add(Layer):
    takes_several = True

    def call(self, inputs):
        result = inputs[0]
        for one in inputs[1:]:
            result = operations.add(result, one)
        return result


class Lambda(Layer):
    def __init__(self, function, **options):
        super().__init__(**options)
        self.function = function

    def call(self, inputs):
        return self.function(inputs)
