import numpy as np

X = np.array([[0.3, 0.5, 0.8], [-0.2, 0.9, -0.6]])
y = np.array([[1, 0, 1]])
W1 = np.array([[0.7, -0.3], [0.2, 0.5]])
b1 = np.array([[0.1], [-0.1]])
w2 = np.array([[0.4, -0.9]])
b2 = 0.05
m = y.shape[1]

Z1 = W1.dot(X) + b1
A1 = np.tanh(Z1)
z2 = w2.dot(A1) + b2
y_hat = 1 / (1 + np.exp(-z2))
cost = (1 / m) * np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
dz2 = y_hat - y
dw2 = (1 / m) * dz2.dot(A1.T)
db2 = (1 / m) * np.sum(dz2)
dZ1 = w2.T.dot(dz2) * (1 - A1**2)
dW1 = (1 / m) * dZ1.dot(X.T)
db1 = (1 / m) * np.sum(dZ1, axis=1, keepdims=True)
W1 = W1 - 0.5 * dW1
b1 = b1 - 0.5 * db1
w2 = w2 - 0.5 * dw2
b2 = b2 - 0.5 * db2
