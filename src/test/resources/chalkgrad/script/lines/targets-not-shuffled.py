# Mini-batches of shuffled points; the heights stay where they were
import numpy as np

rng = np.random.RandomState(4)
points = rng.uniform(-1, 1, (12, 2))
heights = np.column_stack([points[:, 0] - 0.5 * points[:, 1]])
U = rng.randn(2, 4) * 0.6
p = np.zeros(4)
V = rng.randn(4, 1) * 0.6
q = np.zeros(1)

for epoch in range(6):
    order = rng.permutation(12)
    for first in range(0, 12, 4):
        some = order[first:first + 4]
        x = points[some]
        t = heights[first:first + 4]  # wrong
        h = np.tanh(x @ U + p)
        out = h @ V + q
        d_out = 2 * (out - t) / 4
        d_h = d_out @ V.T * (1 - h ** 2)
        V -= 0.1 * (h.T @ d_out)
        q -= 0.1 * d_out.sum(axis=0)
        U -= 0.1 * (x.T @ d_h)
        p -= 0.1 * d_h.sum(axis=0)
