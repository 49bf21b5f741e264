import numpy as np


class Linear:
    def __init__(self, W, b):
        self.W, self.b = np.array(W), np.array([b])

    def forward(self, inputs):
        self.inputs = inputs
        return inputs @ self.W + self.b

    def backward(self, dvalues):
        self.dW = self.inputs.T @ dvalues
        self.db = dvalues.sum(axis=0, keepdims=True)
        return dvalues @ self.W.T

    def update(self, rate):
        self.W = self.W - rate * self.dW
        self.b = self.b - rate * self.db


class Rectifier:
    def forward(self, inputs):
        self.inputs = inputs
        return np.maximum(0, inputs)

    def backward(self, dvalues):
        return dvalues  # wrong


X = np.array([[0.4, -0.9, 0.3], [0.8, 0.5, -0.6], [-0.7, 0.2, 0.9], [-0.1, -0.4, -0.8]])
Y = np.array([[0.3, 0.7], [0.6, -0.2], [-0.4, 0.5], [0.1, 0.8]])
layers = [
    Linear([[0.5, -0.7, 0.3, 0.2], [0.4, 0.6, -0.8, 0.1], [-0.3, 0.2, 0.7, -0.6]], [0.1, 0.0, -0.1, 0.2]),
    Rectifier(),
    Linear([[0.6, -0.2], [-0.4, 0.5], [0.3, 0.8], [0.7, -0.9]], [0.05, -0.05]),
]
for epoch in range(10):
    values = X
    for layer in layers:
        values = layer.forward(values)
    loss = np.mean(np.sum((values - Y) ** 2, axis=1))
    dvalues = 2 * (values - Y) / len(X)
    for layer in reversed(layers):
        dvalues = layer.backward(dvalues)
    layers[0].update(0.05)
    layers[2].update(0.05)
    print(epoch, loss)
