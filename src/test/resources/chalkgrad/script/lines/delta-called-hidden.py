import numpy as np


def squash(v):
    return 1.0 / (1.0 + np.exp(-v))


class Brain:
    def __init__(self):
        self.inner = np.array([[0.3, -0.5], [0.6, 0.2], [-0.4, 0.7]])
        self.outer = np.array([[0.5, -0.2, 0.9]])

    def slopes(self, x, y):
        inside = squash(self.inner @ x)
        out = squash(self.outer @ inside)
        last = (out - y) * out * (1 - out)
        hidden = (self.outer.T @ last) * inside  # wrong
        return hidden @ x.T, last @ inside.T

    def learn(self, samples, rate):
        total_inner = np.zeros(self.inner.shape)
        total_outer = np.zeros(self.outer.shape)
        for x, y in samples:
            inner, outer = self.slopes(x, y)
            total_inner = total_inner + inner
            total_outer = total_outer + outer
        self.inner = self.inner - rate / len(samples) * total_inner
        self.outer = self.outer - rate / len(samples) * total_outer


samples = [
    (np.array([[0.3], [0.8]]), np.array([[1.0]])),
    (np.array([[0.9], [-0.2]]), np.array([[0.0]])),
    (np.array([[-0.6], [0.5]]), np.array([[1.0]])),
]
brain = Brain()
for epoch in range(5):
    brain.learn(samples, 1.5)
