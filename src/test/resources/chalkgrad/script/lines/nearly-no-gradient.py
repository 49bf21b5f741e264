import numpy as np
np.random.seed(1)
X = np.array([[-1., -1.], [-1., 1.], [1., -1.], [1., 1.]])
y = np.array([[0.], [1.], [1.], [0.]])
W1 = np.random.randn(2, 4) * 0.5
b1 = np.zeros((1, 4))
W2 = np.random.randn(4, 1) * 0.5
b2 = np.zeros((1, 1))
params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
m = {k: np.zeros_like(p) for k, p in params.items()}
v = {k: np.zeros_like(p) for k, p in params.items()}
lr, beta1, beta2, eps = 0.05, 0.9, 0.999, 1e-8
for t in range(1, 51):
    z1 = X @ params["W1"] + params["b1"]
    a1 = np.tanh(z1)
    z2 = a1 @ params["W2"] + params["b2"]
    p = 1 / (1 + np.exp(-z2))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    dz2 = (p - y) / len(X)
    da1 = dz2 @ params["W2"].T
    dz1 = da1 * (1 - a1 ** 2)
    grad = {"W2": a1.T @ dz2, "b2": dz2.sum(axis=0, keepdims=True),
            "W1": X.T @ dz1, "b1": dz1.sum(axis=0, keepdims=True)}
    for k in params:
        m[k] = beta1 * m[k] + (1 - beta1) * grad[k]
        v[k] = beta2 * v[k] + (1 - beta2) * grad[k] ** 2
        mhat = m[k] / (1 - beta1 ** t)
        vhat = v[k] / (1 - beta2 ** t)
        params[k] = params[k] - lr * mhat / (np.sqrt(vhat) + eps)
    if t % 10 == 0:
        print(t, loss)
