import numpy as np

sizes = [2, 2, 1]
r = np.array([0.5, 1.0, 1.5])
s = np.array([0.25, -1.0, 2.0])
X = np.c_[r * s, r - s]
Y = (X[:, 0] * X[:, 1] + np.array([0.5, -0.25, 0.125])).reshape(-1, 1)
W1 = np.array([[0.5, -1.5], [1.0, 2.0]]) / sizes[0]
b1 = np.zeros((1, 2))
W2 = np.array([[1.0], [-0.5]]) / sizes[1]
b2 = np.zeros((1, 1))
v = [0, 0, 0, 0]
for epoch in range(12):
    H = np.tanh(X @ W1 + b1)
    out = H @ W2 + b2
    loss = np.mean((out - Y) ** 2)
    d = 2 * (out - Y) / len(X)
    dH = d @ W2.T * (1 - H**2)
    g = [X.T @ dH, dH.sum(0, keepdims=True), H.T @ d, d.sum(0, keepdims=True)]
    v = [0.5 * old + new for old, new in zip(v, g)]
    W1 = W1 - 0.1 * v[0]
    b1 = b1 - 0.1 * v[1]
    W2 = W2 - 0.1 * v[2]
    b2 = b2 - 0.1 * v[3]
