import tensorflow as tf


class MyModel(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.dense1 = tf.keras.layers.Dense(2, activation=tf.nn.relu)
        self.dense2 = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.dense2(self.dense1(x))


model = MyModel()
x = tf.constant([[1.0, -2.0], [0.5, 1.5]])
y = tf.constant([[0.5], [-1.0]])
model.build((None, 2))
model(x)
model.set_weights([
    tf.constant([[0.3, -0.5], [-0.2, 0.4]]).numpy(),
    tf.constant([0.05, 0.1]).numpy(),
    tf.constant([[0.6], [-0.9]]).numpy(),
    tf.constant([0.0]).numpy(),
])
optimizer = tf.keras.optimizers.SGD(learning_rate=0.05)
loss_object = tf.keras.losses.MeanSquaredError()


@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        predictions = model(x)
        loss = loss_object(y, predictions)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
    return loss


for epoch in range(4):
    print(f"Epoch {epoch + 1}, Loss: {train_step(x, y):.4f}")
