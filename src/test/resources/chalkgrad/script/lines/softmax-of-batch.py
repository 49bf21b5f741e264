import numpy as np
X = np.array([[0.2, 0.9], [0.7, -0.4], [-0.5, 0.3], [1.1, 0.6]])
Y = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
W1 = np.array([[0.3, -0.2, 0.5], [0.8, 0.4, -0.6]]); b1 = np.array([0.1, -0.1, 0.05])
W2 = np.array([[0.7, 0.2], [-0.9, 0.4], [0.25, -0.3]]); b2 = np.array([0.2, -0.2])
batch_size = 2
for epoch in range(2):
    for start in range(0, len(X), batch_size):
        xb = X[start:start + batch_size]
        yb = Y[start:start + batch_size]
        h = np.tanh(xb @ W1 + b1)
        s = h @ W2 + b2
        e = np.exp(s - s.max(axis=1, keepdims=True))
        p = e / e.sum(axis=0, keepdims=True)  # wrong
        loss = -np.sum(yb * np.log(p)) / len(xb)
        ds = (p - yb) / len(xb)
        gW2 = h.T @ ds
        gb2 = ds.sum(axis=0)
        dh = ds @ W2.T
        dpre = dh * (1 - h ** 2)
        gW1 = xb.T @ dpre
        gb1 = dpre.sum(axis=0)
        W1 -= 0.3 * gW1
        b1 -= 0.3 * gb1
        W2 -= 0.3 * gW2
        b2 -= 0.3 * gb2
