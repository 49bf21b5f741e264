import numpy as np
import tensorflow as tf


class Classifier(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(2, activation="relu")
        self.scores = tf.keras.layers.Dense(2)

    def call(self, x):
        return self.scores(self.hidden(x))


x = np.array([[0.5, -1.0], [-0.75, 0.25]], dtype=np.float32)
y = np.array([0, 1])
model = Classifier()
model.build((None, 2))
model.hidden.set_weights([np.array([[0.4, -0.5], [-0.2, 0.6]]), np.array([0.1, 0.2])])
model.scores.set_weights([np.array([[0.8, 0.1], [-0.6, 0.4]]), np.array([0.05, -0.05])])
loss_object = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = tf.keras.optimizers.SGD(0.5)
train_loss = tf.keras.metrics.Mean(name="train_loss")


@tf.function
def train_step(images, labels):
    with tf.GradientTape() as tape:
        predictions = model(images, training=True)
        loss = loss_object(labels, predictions)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    train_loss(loss)


for epoch in range(3):
    train_step(x, y)
