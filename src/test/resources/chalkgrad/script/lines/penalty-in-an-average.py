import numpy as np

X = np.array([[0.6, -0.2], [0.1, 0.9], [-0.7, 0.4], [0.8, 0.5]])
Y = np.array([[1.0], [0.0], [0.0], [1.0]])
W = np.array([[0.4, -0.3, 0.8], [0.6, 0.2, -0.5]])
b = np.array([[0.1, 0.0, -0.2]])
V = np.array([[0.7], [-0.6], [0.3]])
c = np.array([[0.05]])
mW, mb, mV, mc = np.zeros((2, 3)), np.zeros((1, 3)), np.zeros((3, 1)), np.zeros((1, 1))
eta, gamma, decay = 0.3, 0.8, 0.02
n = len(X)
for epoch in range(12):
    h = np.maximum(0, X @ W + b)
    p = 1 / (1 + np.exp(-(h @ V + c)))
    error = p - Y
    dV = h.T @ error / n - decay * V  # wrong
    dc = np.sum(error, axis=0, keepdims=True) / n
    back = error @ V.T * (h > 0)
    dW = X.T @ back / n + decay * W
    db = np.sum(back, axis=0, keepdims=True) / n
    mW = gamma * mW + (1 - gamma) * dW
    mb = gamma * mb + (1 - gamma) * db
    mV = gamma * mV + (1 - gamma) * dV
    mc = gamma * mc + (1 - gamma) * dc
    W, b, V, c = W - eta * mW, b - eta * mb, V - eta * mV, c - eta * mc
print(p)
