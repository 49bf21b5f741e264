import numpy as np

X = np.array([[0.4, 0.1], [-0.7, 0.8]])
y = np.array([[0.6], [-0.2]])
W = np.array([[0.3], [-0.5]])
b = np.array([[0.1]])
vW = np.zeros((2, 1))
vb = np.zeros((1, 1))
mu = 0.9
eta = 0.1
for i in range(4):
    out = X @ W + b
    loss = np.mean((out - y) ** 2) / 2
    d = (out - y) / 2
    gW = X.T @ d
    gb = d.sum(axis=0, keepdims=True)
    vW = mu * vW - eta * gW
    vb = mu * vb - eta * gb
    W = W + mu * vW - eta * gW
    b = b + mu * vb - eta * gb
