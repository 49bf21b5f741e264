import numpy as np
rng = np.random.RandomState(2)
X = rng.rand(8, 3)
T = (X.sum(axis=1, keepdims=True) > 1.5).astype(float)
W1 = rng.randn(3, 4) * 0.5
b1 = np.zeros((1, 4))
W2 = rng.randn(4, 1) * 0.5
b2 = np.zeros((1, 1))
N = len(X)
for step in range(20):
    A1 = np.tanh(X @ W1 + b1)
    P = 1 / (1 + np.exp(-(A1 @ W2 + b2)))
    loss = -np.mean(T * np.log(P) + (1 - T) * np.log(1 - P))
    d2 = P - T
    gW2 = A1.T @ d2  # wrong
    gb2 = d2.mean(axis=0, keepdims=True)
    d1 = (d2 @ W2.T) * (1 - A1 ** 2)
    gW1 = X.T @ d1 / N
    gb1 = d1.mean(axis=0, keepdims=True)
    W2 -= 0.5 * gW2
    b2 -= 0.5 * gb2
    W1 -= 0.5 * gW1
    b1 -= 0.5 * gb1
print(loss)
