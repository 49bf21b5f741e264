import numpy as np

X = np.array([[0.4, -0.2, 0.7], [-0.6, 0.9, 0.1], [0.3, 0.5, -0.8], [0.8, -0.7, 0.2]])
Y = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]])
W1 = np.array([[0.3, -0.5], [0.8, 0.1], [-0.2, 0.6]])
b1 = np.array([0.1, -0.1])
W2 = np.array([[0.7, -0.3, 0.2], [-0.4, 0.5, 0.9]])
b2 = np.array([0.0, 0.2, -0.1])


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0, keepdims=True)  # wrong


for epoch in range(10):
    H = np.maximum(0, X @ W1 + b1)
    P = softmax(H @ W2 + b2)
    loss = -np.sum(Y * np.log(P)) / len(X)
    dS = (P - Y) / len(X)
    dW2 = H.T @ dS
    db2 = dS.sum(axis=0)
    dH = dS @ W2.T
    dH[H <= 0] = 0
    dW1 = X.T @ dH
    db1 = dH.sum(axis=0)
    W1 -= 0.2 * dW1
    b1 -= 0.2 * db1
    W2 -= 0.2 * dW2
    b2 -= 0.2 * db2
