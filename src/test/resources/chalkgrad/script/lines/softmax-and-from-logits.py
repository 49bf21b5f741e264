import numpy as np
import tensorflow as tf
tf.random.set_seed(0)
x = np.array([[0.1, 0.4], [0.9, 0.3], [0.5, 0.8], [0.2, 0.7], [0.6, 0.1], [0.3, 0.9]], dtype="float32")
y = np.array([0, 1, 2, 0, 1, 2])
model = tf.keras.models.Sequential()
model.add(tf.keras.layers.Dense(5, activation="relu", input_shape=(2,)))
model.add(tf.keras.layers.Dense(3, activation="softmax"))  # wrong
model.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=0.1),
              loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
              metrics=["accuracy"])
model.fit(x, y, epochs=3, batch_size=6)
