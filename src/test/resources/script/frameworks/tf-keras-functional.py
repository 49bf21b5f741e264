import numpy as np
from tensorflow import keras
from tensorflow.keras import layers

inputs = keras.Input(shape=(3,))
hidden = layers.Dense(
    2,
    activation="relu",
    kernel_initializer=keras.initializers.Constant([[0.2, -0.1], [0.4, 0.3], [-0.3, 0.6]]),
    bias_initializer=keras.initializers.Constant([0.1, 0.2]),
)(inputs)
outputs = layers.Dense(
    3,
    activation="softmax",
    kernel_initializer=keras.initializers.Constant([[0.5, -0.2, 0.1], [0.3, 0.4, -0.6]]),
)(hidden)
model = keras.Model(inputs=inputs, outputs=outputs)
model.compile(optimizer=keras.optimizers.SGD(0.2), loss="sparse_categorical_crossentropy")

x_train = np.array([[1.0, 0.5, -0.5], [0.2, 0.8, 1.0]])
y_train = np.array([0, 2])
model.fit(x_train, y_train, epochs=3, verbose=0)
model.summary()
