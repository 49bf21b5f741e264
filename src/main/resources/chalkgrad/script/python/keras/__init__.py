"""Keras, with TensorFlow's tensors. A layer that is missing belongs into `layers`, a loss into `losses`, an optimizer into
`optimizers`."""
import tensorflow

from keras import activations, backend, callbacks, initializers, layers, losses, metrics, models, optimizers, regularizers, utils
from keras.layers import Input
from keras.models import Model, Sequential

__version__ = "3.12.0"
