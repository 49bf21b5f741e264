import numpy as np

rng = np.random.RandomState(4)
rows = np.array([[0.2, -0.7], [0.9, 0.4], [-0.3, 0.8], [0.6, -0.1], [-0.8, -0.5], [0.1, 0.3]])
goals = np.array([[1.0], [0.0], [1.0], [1.0], [0.0], [0.0]])
V1 = np.array([[0.5, -0.3], [0.2, 0.7]])
c1 = np.array([0.1, -0.2])
V2 = np.array([[-0.4, 0.6], [0.8, 0.3]])
c2 = np.array([0.05, 0.15])
V3 = np.array([[0.7], [-0.9]])
c3 = np.array([0.2])
for epoch in range(3):
    order = rng.permutation(6)
    for start in range(0, 6, 3):
        part = order[start:start + 3]
        x, y = rows[part], goals[part]
        h1 = np.tanh(x @ V1 + c1)
        h2 = np.tanh(h1 @ V2 + c2)
        out = 1 / (1 + np.exp(-(h2 @ V3 + c3)))
        e3 = (out - y) / len(y)
        e2 = (e3 @ V3.T) * (1 - h2 ** 2)
        e1 = (e2 @ V2) * (1 - h1 ** 2)  # wrong
        V3 -= 0.4 * h2.T @ e3
        c3 -= 0.4 * e3.sum(axis=0)
        V2 -= 0.4 * h1.T @ e2
        c2 -= 0.4 * e2.sum(axis=0)
        V1 -= 0.4 * x.T @ e1
        c1 -= 0.4 * e1.sum(axis=0)
