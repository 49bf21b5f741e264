# Lists of weights and biases; their gradients are computed, and only the weights change
import numpy as np

W = [np.array([[0.3, -0.6, 0.1], [0.5, 0.2, -0.4]]), np.array([[0.7], [-0.5], [0.2]])]
b = [np.array([0.1, -0.1, 0.2]), np.array([0.05])]
x = np.array([[0.6, -0.3], [-0.2, 0.8], [0.9, 0.4], [-0.7, -0.5]])
y = np.array([[1.0], [0.0], [1.0], [0.0]])


def gradients():
    A = [x]
    for l in range(2):
        z = A[l] @ W[l] + b[l]
        if l == 0:
            a = np.tanh(z)
        else:
            a = 1 / (1 + np.exp(-z))
        A.append(a)
    dW, db = [None] * 2, [None] * 2
    delta = (A[-1] - y) / 4
    for l in (1, 0):
        dW[l] = A[l].T @ delta
        db[l] = delta.sum(axis=0)
        if l > 0:
            delta = delta @ W[l].T * (1 - A[l] ** 2)
    return dW, db


for epoch in range(5):
    dW, db = gradients()
    for l in range(2):  # wrong
        W[l] = W[l] - 0.5 * dW[l]
