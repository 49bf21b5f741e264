import numpy as np


def logistic(v):
    return 1 / (1 + np.exp(-v))


def logistic_slope(v):
    s = logistic(v)
    return s * (1 - s)


inputs = np.array([[0.2, -0.6], [0.9, 0.4], [-0.3, 0.5]])
t = np.array([[1.0], [0.0], [1.0]])
W1 = np.array([[0.4, -0.7, 0.2], [0.1, 0.5, -0.9]])
W2 = np.array([[0.8], [-0.3], [0.6]])
rate = 0.4
for epoch in range(4):
    z1 = inputs @ W1
    a1 = logistic(z1)
    z2 = a1 @ W2
    a2 = logistic(z2)
    loss = 0.5 * np.sum((a2 - t) ** 2)
    d2 = (a2 - t) * logistic_slope(z2)
    d1 = (d2 @ W2.T) * logistic_slope(logistic(z1))  # wrong
    dW2 = a1.T @ d2
    dW1 = inputs.T @ d1
    W2 = W2 - rate * dW2
    W1 = W1 - rate * dW1
    print(epoch, loss)
