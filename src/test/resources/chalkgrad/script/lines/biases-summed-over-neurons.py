import numpy as np

X = np.array([[0.5, -0.3, 0.9, 0.1, -0.8], [-0.2, 0.6, 0.4, -0.7, 0.3]])
Y = np.array([[1, 0, 1, 0, 0]])
W1 = np.array([[0.4, -0.2], [0.7, 0.3], [-0.5, 0.6]])
b1 = np.array([[0.1], [-0.2], [0.05]])
W2 = np.array([[0.3, -0.6, 0.8]])
b2 = np.array([[0.2]])
m = X.shape[1]
for step in range(3):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * (1 - A1 ** 2)
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=0, keepdims=True) / m  # wrong
    W1 = W1 - 0.4 * dW1
    b1 = b1 - 0.4 * db1
    W2 = W2 - 0.4 * dW2
    b2 = b2 - 0.4 * db2
