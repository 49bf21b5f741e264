"""What the expressions of torch.txt and tensorflow.txt need."""
import numpy as np
import torch
import torch.nn.functional as F
import tensorflow as tf
from tensorflow import keras


def equal(a, b):
    """Whether numbers are equal to the digits that are written, which are at most those of single precision."""
    if isinstance(b, list):
        return isinstance(a, list) and len(a) == len(b) and all([equal(x, y) for x, y in zip(a, b)])
    if isinstance(b, str):
        return a == b
    digits = len(repr(b).split(".")[-1])
    return abs(float(a) - b) <= (0.5 * 10.0**-digits if 2 < digits < 7 else 0) + 1e-6 * (1 + abs(b))


def check(found, expected):
    if hasattr(found, "detach"):
        found = found.detach().tolist()
    elif hasattr(found, "numpy"):
        found = found.numpy()
    found = found.tolist() if hasattr(found, "tolist") else found
    assert equal(found, expected), found


def gradient(f, at):
    x = torch.tensor(at, requires_grad=True)
    f(x).backward()
    return x.grad


def step(kind, **settings):
    w = torch.tensor([0.0], requires_grad=True)
    optimizer = kind([w], **settings)
    for gradient in (1.0, 1.0):
        w.grad = torch.tensor([gradient])
        optimizer.step()
    return w.item()


def slope(f, at):
    x = tf.Variable(at)
    with tf.GradientTape() as tape:
        y = f(x)
    return tape.gradient(y, x)


def moved(optimizer):
    w = tf.Variable([0.0])
    for gradient in (1.0, 1.0):
        optimizer.apply_gradients([(tf.constant([gradient]), w)])
    return w.numpy()[0]


class Holder(tf.Module):
    """Holds variables under names that are not in the order of the alphabet, one of them not trained."""

    def __init__(self):
        super().__init__()
        self.second = tf.Variable([1.0])
        self.first = tf.Variable([2.0])
        self.third = [tf.Variable([3.0]), tf.Variable([4.0], trainable=False)]


holder = Holder()


class Trained:
    """A model whose losses are known."""

    def __init__(self):
        self.optimizer = keras.optimizers.SGD(0.1)
        self.stop_training = False


def watched(callback, losses):
    """How many epochs there are with these losses, and the learning rate at the end."""
    model = Trained()
    callback.set_model(model)
    callback.on_train_begin({})
    for epoch, loss in enumerate(losses):
        callback.on_epoch_begin(epoch, {})
        callback.on_epoch_end(epoch, {"loss": loss})
        if model.stop_training:
            return [epoch + 1, float(model.optimizer.learning_rate)]
    return [len(losses), float(model.optimizer.learning_rate)]
