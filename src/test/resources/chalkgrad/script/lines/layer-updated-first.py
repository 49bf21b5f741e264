import numpy as np


class Linear:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def forward(self, inputs):
        self.inputs = inputs
        return np.dot(self.weights, inputs) + self.bias

    def backward(self, output_gradient, rate):
        weights_gradient = np.dot(output_gradient, self.inputs.T)
        self.weights = self.weights - rate * weights_gradient
        self.bias = self.bias - rate * output_gradient
        input_gradient = np.dot(self.weights.T, output_gradient)  # wrong
        return input_gradient


class Squash:
    def forward(self, inputs):
        self.outputs = np.tanh(inputs)
        return self.outputs

    def backward(self, output_gradient, rate):
        return output_gradient * (1 - self.outputs ** 2)


samples = [([[0.2], [0.9]], [[0.6]]), ([[-0.7], [0.4]], [[-0.3]]), ([[0.5], [-0.8]], [[0.1]])]
network = [
    Linear(np.array([[0.4, -0.3], [0.8, 0.15], [-0.55, 0.6]]), np.array([[0.1], [-0.2], [0.3]])),
    Squash(),
    Linear(np.array([[0.9, -0.45, 0.35]]), np.array([[0.05]])),
    Squash(),
]
for epoch in range(6):
    for x, y in samples:
        output = np.array(x)
        for layer in network:
            output = layer.forward(output)
        gradient = 2 * (output - np.array(y))
        for layer in reversed(network):
            gradient = layer.backward(gradient, 0.1)
