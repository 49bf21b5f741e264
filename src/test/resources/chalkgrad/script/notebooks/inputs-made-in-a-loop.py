import numpy as np

N, K = 2, 3
directions = np.array([[1.0, 0.5], [-0.5, 1.0], [-1.0, -0.5]])
shift = np.array([0.25, -0.25])
X = np.zeros((N * K, 2))
y = np.zeros(N * K, dtype=int)
for j in range(K):
    ix = range(N * j, N * (j + 1))
    radii = np.linspace(0.5, 1.0, N)
    X[ix] = np.c_[radii * directions[j][0], radii * directions[j][1]] + shift
    y[ix] = j

W1 = np.array([[0.5, -0.75, 0.25, 1.0], [0.75, 0.5, -1.0, -0.25]])
b1 = np.zeros((1, 4))
W2 = np.array([[0.5, -0.25, 0.75], [-0.5, 1.0, 0.25], [0.25, 0.5, -0.75], [1.0, -0.5, 0.125]])
b2 = np.zeros((1, 3))
step_size = 0.5
n = X.shape[0]
for i in range(40):
    hidden = np.maximum(0, np.dot(X, W1) + b1)
    scores = np.dot(hidden, W2) + b2
    exps = np.exp(scores)
    probs = exps / np.sum(exps, axis=1, keepdims=True)
    loss = np.sum(-np.log(probs[range(n), y])) / n
    dscores = probs
    dscores[range(n), y] -= 1
    dscores /= n
    dW2 = np.dot(hidden.T, dscores)
    db2 = np.sum(dscores, axis=0, keepdims=True)
    dhidden = np.dot(dscores, W2.T)
    dhidden[hidden <= 0] = 0
    dW1 = np.dot(X.T, dhidden)
    db1 = np.sum(dhidden, axis=0, keepdims=True)
    W1 += -step_size * dW1
    b1 += -step_size * db1
    W2 += -step_size * dW2
    b2 += -step_size * db2
