import numpy as np


class Pair:
    def __init__(self):
        self.W1 = np.array([[0.2, -0.7, 0.5], [0.6, 0.1, -0.3]])
        self.b1 = np.array([0.15, -0.1, 0.2])
        self.W2 = np.array([0.8, -0.4, 0.3])
        self.b2 = 0.25

    def fire(self, v):
        return 1 / (1 + np.exp(-v))

    def fit(self, points, wanted, rate, rounds):
        for _ in range(rounds):
            for p, w in zip(points, wanted):
                inner = self.fire(p @ self.W1)  # wrong
                out = self.fire(inner @ self.W2 + self.b2)
                d_out = (out - w) * out * (1 - out)
                d_inner = d_out * self.W2 * inner * (1 - inner)
                self.W2 = self.W2 - rate * d_out * inner
                self.b2 = self.b2 - rate * d_out
                self.W1 = self.W1 - rate * np.outer(p, d_inner)
                self.b1 = self.b1 - rate * d_inner


pair = Pair()
pair.fit(np.array([[0.4, 0.9], [-0.3, 0.2], [0.8, -0.6]]), np.array([1.0, 0.0, 1.0]), 0.7, 40)
