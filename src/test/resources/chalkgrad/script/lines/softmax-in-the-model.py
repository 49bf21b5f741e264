import tensorflow as tf


class Model(tf.Module):
    def __init__(self):
        self.first = tf.Variable([[0.4, -0.6], [0.7, 0.1], [-0.2, 0.5]])
        self.c = tf.Variable([0.1, -0.1])
        self.second = tf.Variable([[0.3, 0.8, -0.5], [-0.4, 0.2, 0.6]])
        self.d = tf.Variable([0.0, 0.2, -0.3])

    def __call__(self, x):
        hidden = tf.nn.tanh(x @ self.first + self.c)
        return tf.nn.softmax(hidden @ self.second + self.d)  # wrong


points = tf.constant([[0.1, 0.9, -0.4], [0.6, -0.3, 0.8], [-0.7, 0.2, 0.5]])
classes = tf.one_hot([2, 0, 1], 3)
model = Model()
cost = tf.keras.losses.CategoricalCrossentropy(from_logits=True)
for epoch in range(3):
    with tf.GradientTape() as tape:
        logits = model(points)
        loss = cost(classes, logits)
    parameters = [model.first, model.c, model.second, model.d]
    for parameter, gradient in zip(parameters, tape.gradient(loss, parameters)):
        parameter.assign_sub(0.3 * gradient)
    tf.print(loss)
