import numpy as np

count = 70
t = np.linspace(0.1, 3, count)
X = np.c_[np.sin(t), np.cos(2 * t)]
y = np.arange(count) % 3
W = np.array([[0.3, -0.5, 0.1, 0.4], [0.8, 0.1, -0.6, 0.2]])
b = np.zeros((1, 4))
V = np.array([[0.7, -0.3, 0.2], [-0.4, 0.5, 0.9], [0.1, 0.3, -0.2], [-0.5, 0.6, 0.1]])
c = np.zeros((1, 3))
for i in range(2):
    H = np.maximum(0, X @ W + b)
    scores = H @ V + c
    scores -= np.max(scores, axis=1, keepdims=True)
    powers = np.exp(scores)
    probs = powers / np.sum(powers, axis=0, keepdims=True)  # wrong
    loss = np.sum(-np.log(probs[range(count), y])) / count
    dscores = probs
    dscores[range(count), y] -= 1
    dscores /= count
    dV = H.T @ dscores
    dc = np.sum(dscores, axis=0, keepdims=True)
    dH = dscores @ V.T
    dH[H <= 0] = 0
    dW = X.T @ dH
    db = np.sum(dH, axis=0, keepdims=True)
    W += -0.5 * dW
    b += -0.5 * db
    V += -0.5 * dV
    c += -0.5 * dc
