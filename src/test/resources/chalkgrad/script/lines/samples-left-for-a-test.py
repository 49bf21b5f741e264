import numpy as np

rng = np.random.RandomState(4)
t = np.linspace(0, 2.5, 10)
everything = np.stack([np.cos(t) + 0.1 * rng.randn(10), t], axis=1)
everything = (everything - everything.mean(axis=0)) / everything.std(axis=0)
wanted = (t > 1.2).astype(float).reshape(-1, 1)
places = rng.permutation(10)
X_train, y_train = everything[places[:7]], wanted[places[:7]]
X_test, y_test = everything[places[7:]], wanted[places[7:]]

V = rng.randn(2, 4) * 0.6
c = np.zeros((1, 4))
U = rng.randn(4, 1) * 0.6
d = np.zeros((1, 1))


def squash(v):
    return 1 / (1 + np.exp(-v))


for epoch in range(15):
    hidden = squash(X_train @ V + c)
    out = squash(hidden @ U + d)
    grad_out = (out - y_train) / len(X_train)
    grad_U = hidden.T @ grad_out
    grad_d = grad_out.mean(axis=0, keepdims=True)  # wrong
    grad_hidden = (grad_out @ U.T) * hidden * (1 - hidden)
    grad_V = X_train.T @ grad_hidden
    grad_c = grad_hidden.sum(axis=0, keepdims=True)
    U -= 0.5 * grad_U
    d -= 0.5 * grad_d
    V -= 0.5 * grad_V
    c -= 0.5 * grad_c
tested = squash(squash(X_test @ V + c) @ U + d)
print(((tested > 0.5) == y_test).mean())
