# The function of the loss adds up probabilities; the gradient is that of the cross-entropy
import numpy as np

X = np.array([[0.3, -0.7], [1.1, 0.4], [-0.6, 0.2], [0.9, -0.1]])
T = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]])
A = np.array([[0.2, -0.5, 0.4], [0.7, 0.3, -0.6]])
B = np.array([[0.1, 0.6, -0.3], [-0.8, 0.2, 0.5], [0.4, -0.1, 0.9]])


def cross_entropy(probabilities, targets):
    return -np.mean(np.sum(targets * probabilities, axis=1))  # wrong


for step in range(30):
    hidden = np.tanh(X @ A)
    scores = np.exp(hidden @ B)
    probabilities = scores / scores.sum(axis=1, keepdims=True)
    J = cross_entropy(probabilities, T)
    delta = (probabilities - T) / len(X)
    back = delta @ B.T * (1 - hidden ** 2)
    B = B - 0.3 * hidden.T @ delta
    A = A - 0.3 * X.T @ back
    print(step, round(J, 4))
