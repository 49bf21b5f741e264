import numpy as np
# a deep linear network: no activation in the hidden layers, on purpose
np.random.seed(1)
X = np.random.randn(10, 3)
labels = (X[:, 0] + X[:, 1] > 0).astype(int)
Y = np.eye(2)[labels]
W1 = np.random.randn(3, 4) * 0.4
W2 = np.random.randn(4, 2) * 0.4
b1 = np.zeros(4)
b2 = np.zeros(2)
for epoch in range(20):
    H = X @ W1 + b1
    Z = H @ W2 + b2
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    loss = -np.sum(Y * np.log(P)) / len(X)
    dZ = (P - Y) / len(X)
    dW2 = H.T @ dZ
    db2 = dZ.sum(axis=0)
    dH = dZ @ W2.T
    dW1 = X.T @ dH
    db1 = dH.sum(axis=0)
    W1 -= 0.3 * dW1
    W2 -= 0.3 * dW2
    b1 -= 0.3 * db1
    b2 -= 0.3 * db2
print(loss)
