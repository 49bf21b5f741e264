# Layers of two kinds, and what each of them returns in one list
import numpy as np


class Tanh:
    def forward(self, input):
        return np.tanh(input)

    def backward(self, input, grad):
        return grad * (1 - np.tanh(input) ** 2)


class Dense:
    def __init__(self, weights):
        self.weights = weights
        self.biases = np.zeros(weights.shape[1])

    def forward(self, input):
        return input @ self.weights + self.biases

    def backward(self, input, grad):
        grad_input = grad @ self.weights.T
        self.weights = self.weights - 0.2 * (input.T @ grad)
        self.biases = self.biases - 0.2 * grad.sum(axis=0)
        return grad_input


network = [
    Dense(np.array([[0.3, -0.7, 0.2], [0.5, 0.4, -0.1]])),
    Tanh(),
    Dense(np.array([[0.6, -0.2], [-0.4, 0.3], [0.1, 0.8]])),
    Tanh(),
    Dense(np.array([[0.2], [-0.9]])),
]


def forward(network, X):
    activations = []
    input = X
    for layer in network:
        activations.append(layer.forward(input))
        input = activations[-1]
    return activations


X = np.array([[0.5, -0.3], [0.1, 0.9], [-0.8, 0.4], [-0.6, -0.7]])
T = np.array([[0.3], [0.7], [-0.2], [-0.6]])
for epoch in range(4):
    layer_activations = forward(network, X)
    layer_inputs = [X] + layer_activations
    grad = 2 * (layer_activations[-1] - T) / len(X)
    for i in range(len(network))[::-1]:
        grad = network[i].backward(layer_inputs[i], grad)
