import numpy as np
np.random.seed(14)
data = np.array([[0.3, -0.8], [0.7, 0.2], [-0.5, 0.6], [0.9, -0.1], [-0.2, -0.4]])
goal = np.array([[0.4], [0.9], [0.1], [0.7], [0.3]])
W1 = np.random.randn(2, 3)
b1 = np.zeros(3)
W2 = np.random.randn(3, 1)
b2 = np.zeros(1)
for turn in range(6):
    chosen = np.random.choice(5, 2)
    rows, t = data[chosen], goal[chosen]
    a1 = np.tanh(rows @ W1 + b1)
    a2 = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
    loss = np.mean((a2 - t) ** 2)
    g2 = 2 * (a2 - t) / 2 * a2 * (1 - a2)
    g1 = g2 @ W2.T * (1 - a2 ** 2)  # wrong
    W2 -= 0.4 * a1.T @ g2
    b2 -= 0.4 * g2.sum(axis=0)
    W1 -= 0.4 * rows.T @ g1
    b1 -= 0.4 * g1.sum(axis=0)
