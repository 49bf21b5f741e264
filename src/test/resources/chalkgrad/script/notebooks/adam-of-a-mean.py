import numpy as np
rs = np.random.RandomState(42)
W = {1: rs.uniform(-1, 1, (2, 3)), 2: rs.uniform(-1, 1, (3, 1))}
b = {1: rs.uniform(-.1, .1, (1, 3)), 2: rs.uniform(-.1, .1, (1, 1))}
X = rs.rand(5, 2)
y = (X[:, [0]] + X[:, [1]] > 1).astype(float)

beta1, beta2, eps, lr = 0.9, 0.999, 1e-8, 0.01
mW = {l: np.zeros_like(W[l]) for l in W}
vW = {l: np.zeros_like(W[l]) for l in W}
mb = {l: np.zeros_like(b[l]) for l in b}
vb = {l: np.zeros_like(b[l]) for l in b}

for t in range(1, 5):
    z1 = X.dot(W[1]) + b[1]
    a1 = np.where(z1 > 0, z1, 0.01 * z1)
    z2 = a1.dot(W[2]) + b[2]
    p = 1 / (1 + np.exp(-z2))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

    dz2 = (p - y) / len(X)
    dW = {2: a1.T.dot(dz2)}
    db = {2: dz2.sum(0, keepdims=True)}
    da1 = dz2.dot(W[2].T)
    dz1 = da1 * np.where(z1 > 0, 1, 0.01)
    dW[1] = X.T.dot(dz1)
    db[1] = dz1.sum(0, keepdims=True)

    for l in (1, 2):
        mW[l] = beta1 * mW[l] + (1 - beta1) * dW[l]
        vW[l] = beta2 * vW[l] + (1 - beta2) * dW[l] ** 2
        mb[l] = beta1 * mb[l] + (1 - beta1) * db[l]
        vb[l] = beta2 * vb[l] + (1 - beta2) * db[l] ** 2
        mhat = mW[l] / (1 - beta1 ** t)
        vhat = vW[l] / (1 - beta2 ** t)
        W[l] = W[l] - lr * mhat / (np.sqrt(vhat) + eps)
        mhat = mb[l] / (1 - beta1 ** t)
        vhat = vb[l] / (1 - beta2 ** t)
        b[l] = b[l] - lr * mhat / (np.sqrt(vhat) + eps)
    print(t, loss)
