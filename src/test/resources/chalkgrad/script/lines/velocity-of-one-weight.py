import numpy as np

X = np.array([[0.3, -0.5], [0.8, 0.1], [-0.6, 0.9]])
T = np.array([[0.4], [-0.1], [0.7]])
W1 = np.array([[0.5, -0.2, 0.3], [0.1, 0.6, -0.4]])
b1 = np.array([0.1, 0.0, -0.1])
W2 = np.array([[0.7], [-0.3], [0.2]])
b2 = np.array([0.05])
vW1, vb1, vW2, vb2 = np.zeros((2, 3)), np.zeros(3), np.zeros((3, 1)), np.zeros(1)
for epoch in range(6):
    H = np.tanh(X @ W1 + b1)
    Y = H @ W2 + b2
    loss = np.mean((Y - T) ** 2)
    dY = 2 * (Y - T) / len(X)
    dW2 = H.T @ dY
    db2 = dY.sum(axis=0)
    dZ = (dY @ W2.T) * (1 - H ** 2)
    dW1 = X.T @ dZ
    db1 = dZ.sum(axis=0)
    vW2 = vW2 - 0.1 * dW2  # wrong
    vb2 = 0.8 * vb2 - 0.1 * db2
    vW1 = 0.8 * vW1 - 0.1 * dW1
    vb1 = 0.8 * vb1 - 0.1 * db1
    W2 += vW2
    b2 += vb2
    W1 += vW1
    b1 += vb1
