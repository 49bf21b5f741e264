import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


X = np.array([[0.5, -1.2], [1.5, 0.3], [-0.7, 0.8]])
y = np.array([[1.0], [0.0], [1.0]])
W1 = np.array([[0.2, -0.4, 0.7], [0.5, 0.1, -0.3]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[0.6], [-0.5], [0.4]])
b2 = np.array([0.05])
lr = 0.5

for epoch in range(200):
    Z1 = X @ W1 + b1
    A1 = sigmoid(Z1)
    Z2 = A1 @ W2 + b2
    A2 = sigmoid(Z2)
    loss = 0.5 * np.mean((A2 - y) ** 2)

    dZ2 = (A2 - y) * A2 * (1 - A2) / len(X)
    dW2 = A1.T @ dZ2
    db2 = dZ2.sum(axis=0)
    dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
    dW1 = X.T @ dZ1
    db1 = dZ1.sum(axis=0)

    W2 -= lr * dW2
    b2 -= lr * db2
    W1 -= lr * dW1
    b1 -= lr * db1
