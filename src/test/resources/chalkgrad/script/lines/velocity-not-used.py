# The velocities are computed, and the weights go by the gradients alone
import numpy as np

X = np.array([[0.2, -0.7], [0.9, 0.3], [-0.4, 0.6]])
T = np.array([[0.5], [-0.3], [0.8]])
W1 = np.array([[0.4, -0.3, 0.2], [0.2, 0.5, -0.6]])
W2 = np.array([[0.6], [-0.2], [0.3]])
vW1, vW2 = np.zeros((2, 3)), np.zeros((3, 1))

for epoch in range(6):
    H = np.tanh(X @ W1)
    Y = H @ W2
    loss = np.mean((Y - T) ** 2)
    dY = 2 * (Y - T) / len(X)
    dW2 = H.T @ dY
    dZ = (dY @ W2.T) * (1 - H ** 2)
    dW1 = X.T @ dZ
    vW1 = 0.7 * vW1 - 0.1 * dW1
    vW2 = 0.7 * vW2 - 0.1 * dW2
    W1 = W1 - 0.1 * dW1  # wrong
    W2 = W2 - 0.1 * dW2  # wrong
