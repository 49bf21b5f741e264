import numpy as np

X = np.array([[0.1, 0.7], [0.8, 0.2], [0.4, 0.9], [0.6, 0.1]]).T
Y = np.array([[1, 0, 1, 0]])
m = X.shape[1]
W1 = np.array([[0.4, -0.3], [0.2, 0.6], [-0.5, 0.1]])
b1 = np.zeros((3, 1))
W2 = np.array([[0.7, -0.2, 0.3]])
b2 = np.zeros((1, 1))
alpha, lambd = 0.3, 0.5
for i in range(6):
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    data_cost = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / m
    cost = data_cost + lambd / (2 * m) * (np.sum(W1**2) + np.sum(W2**2))
    dZ2 = A2 - Y
    dW2 = dZ2 @ A1.T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    W2 = W2 - alpha * (lambd / m) * W2 - alpha * dW2
    b2 = b2 - alpha * db2
    W1 = W1 - alpha * (lambd / m) * W1 - alpha * dW1
    b1 = b1 - alpha * db1
    print(i, cost)
