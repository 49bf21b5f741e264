import numpy as np
np.random.seed(5)
W1 = np.random.randn(4, 3)
b1 = np.random.randn(4, 1)
W2 = np.random.randn(2, 4)
b2 = np.random.randn(2, 1)
X = [np.random.rand(3, 1) for _ in range(6)]
Y = [np.array([[1.0], [0.0]]) if x[0, 0] > 0.5 else np.array([[0.0], [1.0]]) for x in X]
eta = 1.5


def sigma(z):
    return 1 / (1 + np.exp(-z))


for epoch in range(12):
    for k in range(0, 6, 3):
        sW1 = np.zeros_like(W1)
        sb1 = np.zeros_like(b1)
        sW2 = np.zeros_like(W2)
        sb2 = np.zeros_like(b2)
        for x, y in zip(X[k:k + 3], Y[k:k + 3]):
            h = sigma(W1 @ x + b1)
            o = sigma(W2 @ h + b2)
            delta2 = (o - y) * o * (1 - o)
            delta1 = (W2.T @ delta2) * h * (1 - h)
            sW2 += delta2 @ h.T
            sb2 += delta2
            sW1 += delta1 @ x.T
            sb1 += delta1
        W2 -= eta / 3 * sW2
        b2 -= eta / 3 * sb2
        W1 -= eta * sW1  # wrong
        b1 -= eta / 3 * sb1
print(o)
