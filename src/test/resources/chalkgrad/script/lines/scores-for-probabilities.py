import numpy as np
import tensorflow as tf

x = np.array([[0.2, 0.5], [0.9, -0.3], [-0.4, 0.8], [0.1, -0.7]], dtype="float32")
y = np.array([[0.0], [1.0], [1.0], [0.0]], dtype="float32")
model = tf.keras.Sequential([
    tf.keras.layers.Input((2,)),
    tf.keras.layers.Dense(4, activation="tanh", kernel_initializer=tf.constant_initializer([[0.4, -0.2, 0.6, 0.3], [0.5, 0.7, -0.1, 0.2]])),
    tf.keras.layers.Dense(1, kernel_initializer=tf.constant_initializer([[0.8], [-0.3], [0.5], [0.6]])),  # wrong
])
model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="binary_crossentropy")
model.fit(x, y, epochs=3, batch_size=4, verbose=0)
