import numpy as np

X = np.array([[0.4, -0.6], [0.9, 0.2], [-0.5, 0.7]])
T = np.array([[0.5], [-0.3], [0.8]])
A = np.array([[0.3, -0.4, 0.6], [0.5, 0.2, -0.7]])
a = np.array([[0.1, -0.1, 0.0]])
B = np.array([[0.4], [-0.6], [0.2]])
b = np.array([[0.05]])
vA, va, vB, vb = np.zeros((2, 3)), np.zeros((1, 3)), np.zeros((3, 1)), np.zeros((1, 1))
for step in range(6):
    H = np.tanh(X @ A + a)
    out = H @ B + b
    loss = np.mean((out - T) ** 2) / 2
    d_out = (out - T) / 3
    d_H = (d_out @ B.T) * (1 - H ** 2)
    vA = 0.8 * vA - X.T @ d_H  # wrong
    va = 0.8 * va + d_H.sum(axis=0, keepdims=True)
    vB = 0.8 * vB + H.T @ d_out
    vb = 0.8 * vb + d_out.sum(axis=0, keepdims=True)
    A -= 0.2 * vA
    a -= 0.2 * va
    B -= 0.2 * vB
    b -= 0.2 * vb
