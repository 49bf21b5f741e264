import numpy as np
from tensorflow import keras
from tensorflow.keras import callbacks, layers, regularizers

X = np.array([[0.5, -1.0], [-0.75, 0.25], [1.25, 0.5]])
y = np.array([1, 0, 1])

model = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(3, activation="elu", kernel_regularizer=regularizers.l2(0.05)),
    layers.Dense(1, activation="sigmoid", kernel_regularizer=regularizers.l2(0.05)),
])
model.set_weights([
    np.array([[0.4, -0.5, 0.3], [-0.2, 0.6, 0.7]]), np.array([0.1, -0.1, 0.2]),
    np.array([[0.8], [-0.6], [0.5]]), np.array([0.05]),
])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=["accuracy"])
history = model.fit(
    X, y, epochs=3, batch_size=3, shuffle=False, validation_data=(X, y), callbacks=[callbacks.EarlyStopping(patience=5)]
)
loss, accuracy = model.evaluate(X, y)
print("accuracy", accuracy, history.history["accuracy"][-1], history.history["val_loss"][-1])
