import numpy as np


class MLP:
    def __init__(self):
        self.W1 = np.array([[0.4, -0.6], [0.3, 0.2]])
        self.b1 = np.array([0.1, 0.05])
        self.W2 = np.array([0.7, -0.5])
        self.b2 = -0.15

    @staticmethod
    def activation(z):
        return 1 / (1 + np.exp(-z))

    def train(self, data, targets, eta, epochs):
        for _ in range(epochs):
            for x, t in zip(data, targets):
                h = self.activation(x @ self.W1 + self.b1)
                y = self.activation(h @ self.W2 + self.b2)
                error = y - t
                delta = error * y * (1 - y)
                delta_h = delta * self.W2 * h * (1 - h)
                self.W2 = self.W2 - eta * delta * h
                self.b2 = self.b2 - eta * delta
                self.W1 = self.W1 - eta * np.outer(x, delta_h)
                self.b1 = self.b1 - eta * delta_h


mlp = MLP()
inputs = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
outputs = np.array([1.0, 1.0, 0.0, 0.0])
mlp.train(inputs, outputs, eta=0.6, epochs=500)
