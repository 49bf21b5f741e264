import numpy as np
from sklearn.datasets import make_moons
from sklearn.preprocessing import StandardScaler

# a classifier with a margin, on moons; batches can hold a sample twice
points, side = make_moons(n_samples=6, noise=0.05, random_state=4)
points = StandardScaler().fit_transform(points)
side = (2 * side - 1).reshape(-1, 1)
draw = np.random.RandomState(9)
A = draw.normal(0, 0.6, (2, 3))
a = np.zeros((1, 3))
B = draw.normal(0, 0.6, (3, 1))
b = np.zeros((1, 1))
for turn in range(5):
    rows = np.random.RandomState(turn).choice(6, 4)
    x, s = points[rows], side[rows]
    h = np.tanh(x @ A + a)
    score = h @ B + b
    miss = np.mean(np.maximum(0, 1 - s * score))
    print(turn, miss)
    dscore = np.where(1 - s * score > 0, -s, 0) / len(x)
    dB = h.T @ dscore
    db = dscore.sum(axis=0, keepdims=True)
    dz = dscore @ B.T * (1 - h)  # wrong
    dA = x.T @ dz
    da = dz.sum(axis=0, keepdims=True)
    A -= 0.2 * dA
    a -= 0.2 * da
    B -= 0.2 * dB
    b -= 0.2 * db
