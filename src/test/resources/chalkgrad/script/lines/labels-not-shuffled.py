# All samples at once, in another order each time, with labels in the old order
import numpy as np

rng = np.random.RandomState(2)
data = rng.uniform(-1, 1, (6, 2))
labels = np.array([[0.0], [1.0], [1.0], [0.0], [1.0], [0.0]])
w = rng.randn(2, 3) * 0.5
b = np.zeros(3)
v = rng.randn(3, 1) * 0.5
c = np.zeros(1)

for step in range(5):
    mixed = data[rng.permutation(6)]  # wrong
    hidden = np.tanh(mixed @ w + b)
    p = 1 / (1 + np.exp(-(hidden @ v + c)))
    d2 = (p - labels) / 6
    d1 = d2 @ v.T * (1 - hidden ** 2)
    v -= 0.5 * hidden.T @ d2
    c -= 0.5 * d2.sum(axis=0)
    w -= 0.5 * mixed.T @ d1
    b -= 0.5 * d1.sum(axis=0)
