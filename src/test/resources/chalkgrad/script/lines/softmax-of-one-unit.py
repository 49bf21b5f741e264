import numpy as np
from tensorflow import keras

points = np.array([[0.2, 0.9], [0.7, 0.4], [0.5, 0.3], [0.1, 0.6]], dtype="float32")
above = np.array([1.0, 0.0, 0.0, 1.0], dtype="float32")
first = [np.array([[0.3, -0.5, 0.8], [0.6, 0.4, -0.2]]), np.array([0.1, 0.2, 0.3])]
second = [np.array([[0.7], [-0.4], [0.5]]), np.array([0.05])]
model = keras.Sequential()
model.add(keras.layers.Input(shape=(2,)))
model.add(keras.layers.Dense(3, activation="relu", weights=first))
model.add(keras.layers.Dense(1, activation="softmax", weights=second))  # wrong
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(points, above, epochs=2, batch_size=4, verbose=0)
