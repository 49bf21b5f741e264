import numpy as np
x = np.array([0.5, -0.3, 0.8])
y = np.array([1.0, 0.0, 0.5])
W1 = np.array([[0.2, -0.4, 0.1], [0.7, 0.3, -0.6], [-0.5, 0.9, 0.25]])
b1 = np.array([0.1, 0.2, -0.1])
W2 = np.array([[0.35, 0.15, -0.2], [-0.8, 0.45, 0.6], [0.05, -0.55, 0.4]])
b2 = np.array([-0.05, 0.3, 0.15])
lr = 0.2
for step in range(2):
    z1 = x @ W1 + b1
    h = np.tanh(z1)
    z2 = h @ W2 + b2
    out = 1 / (1 + np.exp(-z2))
    loss = np.sum((out - y) ** 2) / 2
    dz2 = (out - y) * out * (1 - out)
    dW2 = np.outer(dz2, h)
    db2 = dz2
    dh = W2 @ dz2
    dz1 = dh * (1 - h ** 2)
    dW1 = np.outer(x, dz1)
    db1 = dz1
    W2 -= lr * dW2
    b2 -= lr * db2
    W1 -= lr * dW1
    b1 -= lr * db1
    print(loss)
