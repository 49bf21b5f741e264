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
        return upstream * (1 - np.tanh(self.x) ** 2)


def squared_error_slope(wanted, found):
    return 2 * (wanted - found) / np.size(wanted)  # wrong


examples = [([[0.45], [-0.75]], [[0.25]]), ([[-0.35], [0.85]], [[-0.55]])]
layers = [Affine([[0.55, -0.25], [0.33, 0.82]], [[0.12], [-0.13]]), Tanh(), Affine([[0.75, -0.65]], [[0.25]]), Tanh()]
for epoch in range(5):
    for given, wanted in examples:
        found = np.array(given)
        for layer in layers:
            found = layer.forward(found)
        slope = squared_error_slope(np.array(wanted), found)
        for layer in reversed(layers):
            slope = layer.backward(slope, 0.05)
