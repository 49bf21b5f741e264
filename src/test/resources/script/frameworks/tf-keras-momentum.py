import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([
    keras.layers.Input(shape=(2,)),
    keras.layers.Dense(2, activation="sigmoid"),
    keras.layers.Dense(1),
])
first, second = model.layers
first.kernel.assign([[0.1, 0.4], [-0.3, 0.2]])
second.kernel.assign([[0.5], [0.6]])

features = tf.constant([[0.5, 0.1], [0.9, -0.7]])
targets = tf.constant([0.4, 0.7])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.05, momentum=0.8), loss="mse")
model.fit(features, targets, epochs=6, shuffle=False)
