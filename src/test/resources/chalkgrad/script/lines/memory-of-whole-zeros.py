import numpy as np
np.random.seed(7)
X = np.array([[-1., 1., 1., -1.], [-1., -1., 1., 1.]])
Y = np.array([[0., 1., 0., 1.]])
n_h = 3
W1 = np.random.randn(n_h, 2) * 0.1
b1 = np.zeros((n_h, 1))
W2 = np.random.randn(1, n_h) * 0.1
b2 = np.zeros((1, 1))
m = X.shape[1]
s = [0, 0, 0, 0]
for i in range(10):
    Z1 = np.dot(W1, X) + b1
    A1 = np.tanh(Z1)
    Z2 = np.dot(W2, A1) + b2
    A2 = 1 / (1 + np.exp(-Z2))
    cost = -(1 / m) * np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    dZ2 = A2 - Y
    dW2 = (1 / m) * np.dot(dZ2, A1.T)
    db2 = (1 / m) * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.dot(W2.T, dZ2) * (1 - np.power(A1, 2))
    dW1 = (1 / m) * np.dot(dZ1, X.T)
    db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
    g = [dW1, db1, dW2, db2]
    s = [0.9 * a + 0.1 * b ** 2 for a, b in zip(s, g)]
    W1 = W1 - 0.01 * dW1 / (np.sqrt(s[0]) + 1e-8)
    b1 = b1 - 0.01 * db1 / (np.sqrt(s[1]) + 1e-8)
    W2 = W2 - 0.01 * dW2 / (np.sqrt(s[2]) + 1e-8)
    b2 = b2 - 0.01 * db2 / (np.sqrt(s[3]) + 1e-8)
    print(i, cost)
