import numpy as np
X = np.array([[0.2, 0.9, -0.4, 0.6], [-0.7, 0.3, 0.5, 0.1]])
Y = np.array([[1, 0, 1, 1]])
W1 = np.array([[0.4, -0.2], [0.3, 0.8], [-0.6, 0.5]])
b1 = np.zeros((3, 1))
W2 = np.array([[0.7, -0.3, 0.2]])
b2 = np.zeros((1, 1))
decay, n = 0.2, 4
for k in range(3):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    entropy = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / n
    cost = entropy + decay / (2 * n) * (np.sum(W1 ** 2) + np.sum(W2 ** 2))
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / n + decay / n * W2
    db2 = dZ2.sum(axis=1, keepdims=True) / n
    dZ1 = W2.T @ dZ2 * (1 - A1 ** 2)
    dW1 = dZ1 @ X.T / n - decay / n * W1  # wrong
    db1 = dZ1.sum(axis=1, keepdims=True) / n
    W1 = W1 - 0.5 * dW1
    b1 = b1 - 0.5 * db1
    W2 = W2 - 0.5 * dW2
    b2 = b2 - 0.5 * db2
