import numpy as np
x = np.array([[0.5, -0.3, 0.8, 0.1]])
t = np.array([[0.2, 0.6, -0.1, 0.4]])
W1 = np.array([[0.4], [-0.6], [0.9]]); c1 = np.array([[0.1], [0.0], [-0.2]])
W2 = np.array([[0.5, 0.3, -0.7]]); c2 = np.array([[0.05]])
sW1, sc1, sW2, sc2 = 0, 0, 0, 0
rho, lr, eps = 0.9, 0.01, 1e-7
N = x.shape[1]
for k in range(3):
    z1 = W1 @ x + c1
    a1 = np.tanh(z1)
    z2 = W2 @ a1 + c2
    loss = np.sum((z2 - t) ** 2) / (2 * N)
    dz2 = (z2 - t)  # wrong
    dW2 = dz2 @ a1.T
    dc2 = dz2.sum(axis=1, keepdims=True)
    dz1 = (W2.T @ dz2) * (1 - a1 ** 2)
    dW1 = dz1 @ x.T
    dc1 = dz1.sum(axis=1, keepdims=True)
    sW1 = rho * sW1 + (1 - rho) * dW1 ** 2
    sc1 = rho * sc1 + (1 - rho) * dc1 ** 2
    sW2 = rho * sW2 + (1 - rho) * dW2 ** 2
    sc2 = rho * sc2 + (1 - rho) * dc2 ** 2
    W1 = W1 - lr * dW1 / (np.sqrt(sW1) + eps)
    c1 = c1 - lr * dc1 / (np.sqrt(sc1) + eps)
    W2 = W2 - lr * dW2 / (np.sqrt(sW2) + eps)
    c2 = c2 - lr * dc2 / (np.sqrt(sc2) + eps)
