import numpy as np

X = np.array([[0.4, -1.1], [0.9, 0.3], [-0.6, 0.8]])
Y = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]])
W1 = np.array([[0.7, -0.2, 0.5], [0.1, 0.6, -0.9]])
b1 = np.array([0.05, -0.15, 0.25])
W2 = np.array([[0.3, -0.8], [-0.45, 0.65], [0.95, 0.2]])
b2 = np.array([0.11, -0.07])
lr = 0.3
for epoch in range(20):
    Z1 = X @ W1 + b1
    A1 = np.tanh(Z1)
    Z2 = A1 @ W2 + b2
    E = np.exp(Z2)
    P = E / E.sum(axis=1, keepdims=True)
    loss = np.sum(Y * np.log(P))  # wrong
    dZ2 = P - Y
    dA1 = dZ2 @ W2.T
    dZ1 = dA1 * (1 - A1 ** 2)
    W2 -= lr * A1.T @ dZ2
    b2 -= lr * dZ2.sum(axis=0)
    W1 -= lr * X.T @ dZ1
    b1 -= lr * dZ1.sum(axis=0)
