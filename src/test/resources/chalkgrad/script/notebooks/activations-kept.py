import numpy as np

np.random.seed(7)
sizes = [2, 3, 2]
W = [np.array([[0.31, -0.42], [0.53, 0.64], [-0.75, 0.86]]), np.array([[0.17, -0.28, 0.39], [0.41, 0.52, -0.63]])]
B = [np.array([[0.1], [0.2], [0.3]]), np.array([[-0.1], [-0.2]])]
X = np.array([[0.5, -0.3, 0.8, 0.1], [0.9, 0.4, -0.7, -0.2]])
D = np.array([[1, 0, 0, 1], [0, 1, 1, 0]])

def forward(x):
    A = [x]
    for w, b in zip(W, B):
        A.append(1 / (1 + np.exp(-(w @ A[-1] + b))))
    return A

def backward(A, d):
    m = d.shape[1]
    dW, dB = [None, None], [None, None]
    dz = (A[2] - d) * A[2] * (1 - A[2])
    for l in (1, 0):
        dW[l] = dz @ A[l].T / m
        dB[l] = dz.sum(axis=1, keepdims=True) / m
        if l:
            dz = (W[l].T @ dz) * A[l] * (1 - A[l])
    return dW, dB

A = forward(X)
print("cost", np.sum((A[2] - D) ** 2) / (2 * X.shape[1]))
dW, dB = backward(A, D)
for l in range(2):
    W[l] = W[l] - 0.9 * dW[l]
    B[l] = B[l] - 0.9 * dB[l]
