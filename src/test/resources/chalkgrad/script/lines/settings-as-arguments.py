import numpy as np


def logistic(z):
    return 1.0 / (1.0 + np.exp(-z))


class Perceptrons:
    def __init__(self, sizes):
        np.random.seed(12)
        self.w = [np.random.randn(n, m) for m, n in zip(sizes[:-1], sizes[1:])]
        self.b = [np.random.randn(n, 1) for n in sizes[1:]]

    def outputs(self, x):
        a = [x]
        for w, b in zip(self.w, self.b):
            a.append(logistic(w @ a[-1] + b))
        return a

    def step(self, x, y, rate, decay, m):
        a = self.outputs(x)
        delta = (a[2] - y) * a[2] * (1 - a[2])
        below = (self.w[1].T @ delta) * a[1]  # wrong
        shrink = 1 - rate * decay
        self.w = [shrink * w - rate / m * (d @ e.T) for w, d, e in zip(self.w, [below, delta], a)]
        self.b = [b - rate / m * d.sum(axis=1, keepdims=True) for b, d in zip(self.b, [below, delta])]


samples = np.array([[0.25, 1.5, 0.5], [0.75, 0.5, 1.25]])
targets = np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
machine = Perceptrons([2, 3, 2])
for epoch in range(3):
    machine.step(samples, targets, 0.5, 0.1, 3)
