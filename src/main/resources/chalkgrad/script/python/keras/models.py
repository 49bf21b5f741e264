"""Keras' models, and their training."""
from _tensors import operations
from keras import losses, metrics, optimizers
from keras.callbacks import History, Watchers
from keras.layers import Layer, Symbol, forgotten
from tensorflow._functions import operand
from tensorflow._tensor import GradientTape, Tensor


class Model(Layer):
    optimizer = None
    stop_training = False

    def __new__(cls, *arguments, **options):
        return object.__new__(Graph if cls is Model and (arguments or options) else cls)

    def compile(self, optimizer="rmsprop", loss=None, metrics=None, **options):
        self.optimizer = optimizers.get(optimizer)
        self.loss = losses.get(loss) if loss is not None else None
        self._compiled = modules.place()
        self.metrics = metrics if isinstance(metrics, (list, tuple)) else [metrics] if metrics else []

    def predict(self, x, batch_size=None, verbose=0, **options):
        return self(operand(x)).numpy()

    def evaluate(self, x, y, batch_size=None, verbose=0, return_dict=False, **options):
        predicted = self(operand(x))
        measured = {"loss": self.loss(y, predicted).numpy(), **forgotten(self.measures, y, predicted)}
        return measured if return_dict else list(measured.values()) if self.metrics else measured["loss"]

    def measures(self, y, predicted):
        """The metrics that are known by name."""
        return {name: metrics.value(name, operand(y).numpy(), predicted.numpy()) for name in self.metrics if metrics.knows(name)}

    def train_on_batch(self, x, y, **options):
        return self.trained(x, y)[0]

    def trained(self, x, y):
        """The loss and the metrics of a batch, before its step."""
        with GradientTape() as tape:
            predicted = self(x, **self.while_training())
            loss = self.loss(y, predicted)
            for penalty in self.losses:
                loss = operations.add(loss, penalty)
        modules.valued(self._compiled, "loss", loss)
        variables = self.trainable_variables
        self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return loss.numpy(), forgotten(self.measures, y, predicted)

    def while_training(self):
        return {}

    def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose=1, validation_split=0.0, validation_data=None, shuffle=True, callbacks=None, **options):
        if y is None or validation_split:
            raise modules.NotRun("keras.Model.fit with a data set or validation_split")
        x, y = operand(x), operand(y)
        count = x.lengths[0]
        size = 32 if batch_size is None else int(batch_size)
        if shuffle and size < count and int(epochs) > 0:
            kernel.note("shuffled", "Keras")
            output.vary()
        history = History()
        watchers = Watchers(callbacks, self, {"epochs": int(epochs), "steps": -(-count // size), "verbose": verbose})
        watchers.tell("on_train_begin", {})
        logs = {}
        rounds = modules.rounds(range(int(epochs)), bool(watchers.every))
        for epoch in rounds:
            watchers.tell("on_epoch_begin", epoch, {})
            totals = {}
            for batch, start in enumerate(range(0, count, size)):
                watchers.tell("on_train_batch_begin", batch, {})
                own = slice(start, start + size)
                part = x[own]
                loss, measured = self.trained(part, y[own])
                for name, value in {"loss": loss, **measured}.items():
                    totals[name] = totals.get(name, 0.0) + float(value) * part.lengths[0]
                watchers.tell("on_train_batch_end", batch, {"loss": float(loss), **measured})
            if validation_data is not None:
                others = forgotten(self.evaluate, *validation_data, return_dict=True)
                totals.update({"val_" + name: float(value) * count for name, value in others.items()})
            logs = {name: total / count for name, total in totals.items()}
            history.on_epoch_end(epoch, logs)
            watchers.tell("on_epoch_end", epoch, logs)
            if self.stop_training:
                rounds.close()
                break
        watchers.tell("on_train_end", logs)
        return history

    def summary(self, *arguments, **options):
        pass

    def build(self, shape):
        """Makes the weights of a class of one's own, whose layers have theirs after a first call."""
        if not self.__dict__.get("built"):
            self.built = True
            zeros = numpy.zeros([1 if length is None else length for length in shape], numpy.float32)
            forgotten(self.call, operand(zeros))

    @property
    def layers(self):
        return [item for item in vars(self).values() if isinstance(item, Layer)]

    def get_layer(self, name=None, index=None):
        return self.layers[index] if index is not None else next(one for one in self.layers if one.name == name)

    def save(self, *arguments, **options):
        raise modules.NotRun("keras.Model.save")


class Sequential(Model):
    def __init__(self, layers=None, name=None, **options):
        super().__init__(name=name)
        self.parts = []
        self.shape = None
        for layer in layers or []:
            self.add(layer)

    def add(self, layer):
        if isinstance(layer, Symbol):
            self.shape = layer.shape
            return
        self.shape = layer.first_shape if self.shape is None else self.shape
        if type(layer).__name__ == "InputLayer":
            return
        self.parts.append(layer)
        if self.shape is not None:
            self._prepared(layer)

    def _prepared(self, layer):
        layer.prepare(self.shape)
        self.shape = layer.shape_after(self.shape)

    def prepare(self, shape):
        if self.shape is None:
            self.shape = tuple(shape)
            for layer in self.parts:
                self._prepared(layer)

    def build(self, input_shape=None):
        self.prepare(input_shape)

    def shape_after(self, shape):
        for layer in self.parts:
            shape = layer.shape_after(shape)
        return shape

    def pop(self):
        self.parts.pop()

    @property
    def layers(self):
        return self.parts

    def while_training(self):
        return {"training": True}

    def call(self, inputs, training=None):
        for layer in self.parts:
            outputs = layer(inputs, training=True) if training and type(layer).__name__ == "Dropout" else layer(inputs)
            inputs = modules.called(layer, outputs)
        return inputs


class Graph(Model):
    """A model from inputs to outputs that layers were put together to."""

    def __init__(self, inputs=None, outputs=None, name=None, **options):
        super().__init__(name=name)
        self.inputs = inputs if isinstance(inputs, list) else [inputs]
        self.outputs = outputs
        ends = outputs if isinstance(outputs, list) else [outputs]
        self.parts = []
        for end in ends:
            self.parts += [layer for layer in end.layers() if layer not in self.parts]

    @property
    def layers(self):
        return self.parts

    def call(self, inputs, training=None):
        values = inputs if isinstance(inputs, (list, tuple)) else [inputs]
        known = {id(symbol): operand(value) for symbol, value in zip(self.inputs, values)}
        if isinstance(self.outputs, list):
            return [end.value(known) for end in self.outputs]
        return self.outputs.value(known)


def load_model(*arguments, **options):
    raise modules.NotRun("keras.models.load_model")
