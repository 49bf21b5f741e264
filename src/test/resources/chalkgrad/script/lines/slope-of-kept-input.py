import numpy as np


class Affine:
    def __init__(self, weights, bias):
        self.weights = np.array(weights)
        self.bias = np.array(bias)

    def forward(self, x):
        self.x = x
        return self.weights @ x + self.bias

    def backward(self, upstream, rate):
        downstream = self.weights.T @ upstream
        self.weights = self.weights - rate * upstream @ self.x.T
        self.bias = self.bias - rate * upstream
        return downstream


class Tanh:
    def forward(self, x):
        self.x = x
        return np.tanh(x)

    def backward(self, upstream, rate):
        return upstream * (1 - self.x ** 2)  # wrong


def squared_error_slope(wanted, found):
    return 2 * (found - wanted) / np.size(wanted)


examples = [([[0.4], [-0.7]], [[0.2]]), ([[-0.3], [0.9]], [[-0.5]])]
layers = [Affine([[0.5, -0.2], [0.3, 0.8]], [[0.1], [-0.1]]), Tanh(), Affine([[0.7, -0.6]], [[0.2]]), Tanh()]
for epoch in range(5):
    for given, wanted in examples:
        found = np.array(given)
        for layer in layers:
            found = layer.forward(found)
        slope = squared_error_slope(np.array(wanted), found)
        for layer in reversed(layers):
            slope = layer.backward(slope, 0.05)
