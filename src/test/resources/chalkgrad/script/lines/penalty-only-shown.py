# The loss has a penalty on the weights, and no gradient has it
import numpy as np

W = [np.array([[0.5, -0.3, 0.8], [0.2, 0.7, -0.6]]), np.array([[0.4, -0.9], [0.6, 0.3], [-0.2, 0.5]])]
b = [np.zeros(3), np.zeros(2)]
x = np.array([[0.4, -0.6], [0.9, 0.2], [-0.3, 0.7], [-0.8, -0.1]])
t = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0]])
strength = 0.02

for epoch in range(5):
    h = np.tanh(x @ W[0] + b[0])
    p = 1 / (1 + np.exp(-(h @ W[1] + b[1])))
    fit = -np.sum(t * np.log(p) + (1 - t) * np.log(1 - p)) / 4
    total = fit + strength / 2 * sum(np.sum(w ** 2) for w in W)
    delta = (p - t) / 4
    dW, db = [None, None], [None, None]
    for l in (1, 0):
        dW[l] = (h if l == 1 else x).T @ delta  # wrong
        db[l] = delta.sum(axis=0)
        if l == 1:
            delta = delta @ W[1].T * (1 - h ** 2)
    for l in range(2):
        W[l] = W[l] - 0.4 * dW[l]
        b[l] = b[l] - 0.4 * db[l]
