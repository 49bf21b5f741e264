import numpy as np


class Dense:
    def __init__(self, weights, bias):
        self.weights = np.array(weights)
        self.bias = np.array(bias)

    def forward(self, input):
        self.input = input
        return np.dot(self.weights, self.input) + self.bias

    def backward(self, output_gradient, learning_rate):
        weights_gradient = np.dot(output_gradient, self.input.T)
        self.weights -= learning_rate * weights_gradient
        input_gradient = np.dot(self.weights.T, output_gradient)
        self.bias -= learning_rate * output_gradient
        return input_gradient


class Tanh:
    def forward(self, input):
        self.input = input
        return np.tanh(self.input)

    def backward(self, output_gradient, learning_rate):
        return output_gradient * (1 - np.tanh(self.input) ** 2)


x = np.array([[0.3], [0.8]])
y = np.array([[0.5], [-0.2]])
network = [
    Dense([[0.4, -0.2], [0.7, 0.5], [-0.6, 0.3]], [[0.1], [-0.2], [0.05]]),
    Tanh(),
    Dense([[0.3, -0.8, 0.6], [0.9, 0.2, -0.1]], [[0.15], [-0.1]]),
    Tanh(),
]
output = x
for layer in network:
    output = layer.forward(output)
error = 0.5 * np.sum((output - y) ** 2)
grad = output - y
for layer in reversed(network):
    grad = layer.backward(grad, 0.1)
