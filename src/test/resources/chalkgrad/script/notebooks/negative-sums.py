import numpy as np

X = np.array([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.2]])
y = np.array([[1.0], [0.0], [1.0]])
W1 = np.array([[0.3, -0.6], [0.5, 0.4]])
W2 = np.array([[0.7], [-0.5]])
c = np.array([0.1])
for i in range(3):
    h = 1 / (1 + np.exp(-X @ W1))
    o = 1 / (1 + np.exp(-(h @ W2) - c))
    E = 0.5 * np.sum((y - o) ** 2)
    d = (o - y) * o * (1 - o)
    dh = d @ W2.T * h * (1 - h)
    W2 -= 0.5 * h.T @ d
    c -= 0.5 * d.sum(axis=0)
    W1 -= 0.5 * X.T @ dh
    print(E)
