import numpy as np
import tensorflow as tf
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float32)
y = np.array([[0], [1], [1], [0]], dtype=np.float32)

model = Sequential()
model.add(Dense(2, input_dim=2, activation='tanh'))
model.add(Dense(1, activation='sigmoid'))
model.layers[0].set_weights([np.array([[0.5, -0.4], [0.3, 0.8]]), np.array([0.1, -0.2])])
model.layers[1].set_weights([np.array([[0.9], [-0.7]]), np.array([0.05])])

model.compile(loss='binary_crossentropy', optimizer=tf.keras.optimizers.SGD(learning_rate=0.1), metrics=['accuracy'])
history = model.fit(X, y, epochs=10, batch_size=4, verbose=0)
print(history.history['loss'][-1])
print(model.predict(X))
