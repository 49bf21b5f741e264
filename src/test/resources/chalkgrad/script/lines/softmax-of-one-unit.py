import numpy as np
from tensorflow import keras
keras.utils.set_random_seed(4)
X = np.random.rand(8, 2)
y = (X[:, 0] > X[:, 1]).astype("float32")
model = keras.Sequential()
model.add(keras.layers.Input(shape=(2,)))
model.add(keras.layers.Dense(4, activation="relu"))
model.add(keras.layers.Dense(1, activation="softmax"))  # wrong
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(X, y, epochs=2, batch_size=8, verbose=0)
