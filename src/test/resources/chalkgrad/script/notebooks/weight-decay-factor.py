import argparse

import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


class Network:
    def __init__(self, weights, biases):
        self.weights = [w / np.sqrt(w.shape[1]) for w in weights]
        self.biases = biases

    def feedforward(self, a):
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(np.dot(w, a) + b)
        return a

    def train(self, data, epochs, size, eta, lmbda):
        for epoch in range(epochs):
            for k in range(0, len(data), size):
                self.update(data[k:k + size], eta, lmbda, len(data))
            right = sum(int(np.argmax(self.feedforward(x)) == np.argmax(y)) for x, y in data)
            print("epoch", epoch, right, "of", len(data))

    def update(self, batch, eta, lmbda, n):
        nabla_w = [np.zeros(w.shape) for w in self.weights]
        nabla_b = [np.zeros(b.shape) for b in self.biases]
        for x, y in batch:
            dw, db = self.backprop(x, y)
            nabla_w = [one + other for one, other in zip(nabla_w, dw)]
            nabla_b = [one + other for one, other in zip(nabla_b, db)]
        self.weights = [(1 - eta * (lmbda / n)) * w - (eta / len(batch)) * g for w, g in zip(self.weights, nabla_w)]
        self.biases = [b - (eta / len(batch)) * g for b, g in zip(self.biases, nabla_b)]

    def backprop(self, x, y):
        activations = [x]
        for w, b in zip(self.weights, self.biases):
            activations.append(sigmoid(np.dot(w, activations[-1]) + b))
        delta = (activations[-1] - y) * activations[-1] * (1 - activations[-1])
        dw, db = [np.dot(delta, activations[-2].T)], [delta]
        for l in range(2, len(self.weights) + 1):
            slope = activations[-l] * (1 - activations[-l])
            delta = np.dot(self.weights[-l + 1].T, delta) * slope
            dw.insert(0, np.dot(delta, activations[-l - 1].T))
            db.insert(0, delta)
        return dw, db


parser = argparse.ArgumentParser()
parser.add_argument("--epochs", type=int, default=3)
arguments = parser.parse_args()
data = [
    (np.array([[0.25], [0.75]]), np.array([[0.0], [1.0]])),
    (np.array([[1.5], [0.5]]), np.array([[1.0], [0.0]])),
    (np.array([[0.5], [1.25]]), np.array([[0.0], [1.0]])),
    (np.array([[2.0], [0.125]]), np.array([[1.0], [0.0]])),
]
network = Network(
    [np.array([[0.5, -0.25], [0.75, 0.125]]), np.array([[0.5, -0.75], [-0.25, 1.0]])],
    [np.array([[0.1], [-0.2]]), np.array([[0.3], [0.05]])],
)
network.train(data, arguments.epochs, 2, eta=0.5, lmbda=0.4)
