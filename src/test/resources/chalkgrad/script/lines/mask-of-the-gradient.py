# The slope of a ReLU as zeros in a copy of the gradient, chosen by the gradient itself
import numpy as np

rng = np.random.RandomState(8)
X = rng.uniform(-1, 1, (2, 10))
Y = (X[:1] * X[1:] > 0).astype(float)
W1, b1 = rng.randn(4, 2), np.zeros((4, 1))
W2, b2 = rng.randn(1, 4) * 0.7, np.zeros((1, 1))


def back_through(dA, Z):
    dZ = np.array(dA, copy=True)
    dZ[dA <= 0] = 0  # wrong
    return dZ


for epoch in range(5):
    Z1 = W1 @ X + b1
    A1 = np.maximum(0, Z1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / 10
    db2 = np.sum(dZ2, axis=1, keepdims=True) / 10
    dA1 = W2.T @ dZ2
    dZ1 = back_through(dA1, Z1)
    dW1 = dZ1 @ X.T / 10
    db1 = np.sum(dZ1, axis=1, keepdims=True) / 10
    W1, b1 = W1 - 0.3 * dW1, b1 - 0.3 * db1
    W2, b2 = W2 - 0.3 * dW2, b2 - 0.3 * db2
