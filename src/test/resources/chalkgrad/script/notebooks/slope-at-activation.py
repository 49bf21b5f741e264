import numpy as np


def tanh_prime(x):
    return 1 - np.tanh(x) ** 2


class Layer:
    def __init__(self, weights, bias):
        self.weights = np.array(weights)
        self.bias = np.array(bias)

    def forward(self, input):
        self.input = input
        self.z = np.dot(input, self.weights) + self.bias
        self.output = np.tanh(self.z)
        return self.output

    def backward(self, output_error, learning_rate):
        delta = tanh_prime(self.output) * output_error
        input_error = np.dot(delta, self.weights.T)
        weights_error = np.dot(self.input.T, delta)
        self.weights = self.weights - learning_rate * weights_error
        self.bias = self.bias - learning_rate * delta
        return input_error


first = Layer([[0.4, -0.9, 0.1], [0.7, 0.3, -0.2]], [[0.05, 0.1, -0.15]])
second = Layer([[0.6], [-0.5], [0.8]], [[0.2]])
x = np.array([[0.35, -0.65]])
y = np.array([[0.5]])
output = second.forward(first.forward(x))
loss = np.mean((output - y) ** 2)
error = second.backward(2 * (output - y) / y.size, 0.1)
first.backward(error, 0.1)
