import numpy as np
np.random.seed(2)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=float)
y = np.array([0, 1, 1, 0], dtype=float)
W1 = np.random.randn(2, 3)
b1 = np.zeros(3)
W2 = np.random.randn(3, 1)
b2 = np.zeros(1)
lr = 0.1
for i in range(50):
    h = np.tanh(X.dot(W1) + b1)
    out = h.dot(W2) + b2
    loss = np.mean((out - y) ** 2)  # wrong
    d_out = 2 * (out - y.reshape(-1, 1)) / len(X)
    dW2 = h.T.dot(d_out)
    db2 = d_out.sum(axis=0)
    d_h = d_out.dot(W2.T) * (1 - h ** 2)
    dW1 = X.T.dot(d_h)
    db1 = d_h.sum(axis=0)
    W1 -= lr * dW1
    b1 -= lr * db1
    W2 -= lr * dW2
    b2 -= lr * db2
print(loss)
