import numpy as np


def logistic(z):
    return 1.0 / (1.0 + np.exp(-z))


class Layers:
    def __init__(self, sizes):
        source = np.random.RandomState(6)
        self.weights = [source.randn(n, m) / np.sqrt(m) for m, n in zip(sizes[:-1], sizes[1:])]
        self.biases = [source.randn(n, 1) for n in sizes[1:]]

    def train(self, pairs, epochs, size, eta, lmbda):
        for epoch in range(epochs):
            for k in range(0, len(pairs), size):
                self.step(pairs[k:k + size], eta, lmbda, len(pairs))

    def step(self, pairs, eta, lmbda, n):
        dw = [np.zeros(w.shape) for w in self.weights]
        db = [np.zeros(b.shape) for b in self.biases]
        for x, y in pairs:
            ow, ob = self.backward(x, y)
            dw = [one + other for one, other in zip(dw, ow)]
            db = [one + other for one, other in zip(db, ob)]
        self.weights = [(1 - eta * (lmbda / n)) * w - (eta / len(pairs)) * g for w, g in zip(self.weights, dw)]
        self.biases = [b - (eta / len(pairs)) * g for b, g in zip(self.biases, db)]

    def backward(self, x, y):
        dw, db = [None] * len(self.weights), [None] * len(self.biases)
        outs, zs = [x], []
        for w, b in zip(self.weights, self.biases):
            zs.append(np.dot(w, outs[-1]) + b)
            outs.append(logistic(zs[-1]))
        delta = outs[-1] - y
        db[-1], dw[-1] = delta, np.dot(delta, outs[-2].T)
        for l in range(2, len(self.weights) + 1):
            sp = logistic(zs[-l])  # wrong
            delta = np.dot(self.weights[-l + 1].T, delta) * sp
            db[-l], dw[-l] = delta, np.dot(delta, outs[-l - 1].T)
        return dw, db


source = np.random.RandomState(3)
pairs = [(source.rand(2, 1), np.array([[1.0], [0.0]]) if k % 2 else np.array([[0.0], [1.0]])) for k in range(4)]
Layers([2, 3, 2]).train(pairs, 2, 2, 0.5, 0.1)
