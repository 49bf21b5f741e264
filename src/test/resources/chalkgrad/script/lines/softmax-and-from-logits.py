import numpy as np
import tensorflow as tf

spots = np.array([[0.1, 0.4], [0.9, 0.3], [0.5, 0.8], [0.2, 0.7]], dtype="float32")
kinds = np.array([0, 1, 2, 0])
below = [np.array([[0.4, -0.6, 0.2], [0.9, 0.1, -0.7]]), np.array([0.2, 0.1, 0.4])]
above = [np.array([[0.5, -0.1, 0.3], [-0.8, 0.6, 0.2], [0.1, 0.7, -0.3]]), np.array([0.0, 0.1, -0.1])]
sorter = tf.keras.models.Sequential()
sorter.add(tf.keras.layers.Dense(3, activation="tanh", input_shape=(2,), weights=below))
sorter.add(tf.keras.layers.Dense(3, activation="softmax", weights=above))  # wrong
sorter.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=0.1),
               loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
               metrics=["accuracy"])
sorter.fit(spots, kinds, epochs=3, batch_size=4, verbose=0)
