import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(10, 3))
Y = (X[:, :1] * X[:, 1:2] > 0).astype(float)

params = {
    "W1": rng.normal(size=(3, 4)) * 0.5,
    "b1": np.zeros((1, 4)),
    "W2": rng.normal(size=(4, 1)) * 0.5,
    "b2": np.zeros((1, 1)),
}
m = {k: np.zeros_like(p) for k, p in params.items()}
v = {k: np.zeros_like(p) for k, p in params.items()}
beta1, beta2, eps, lr = 0.9, 0.999, 1e-8, 0.01


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


for t in range(1, 21):
    z1 = X @ params["W1"] + params["b1"]
    a1 = np.tanh(z1)
    z2 = a1 @ params["W2"] + params["b2"]
    a2 = sigmoid(z2)
    loss = -np.mean(Y * np.log(a2) + (1 - Y) * np.log(1 - a2))
    n = X.shape[0]
    dz2 = (a2 - Y) / n
    grads = {"W2": a1.T @ dz2, "b2": dz2.sum(axis=0, keepdims=True)}
    dz1 = dz2 @ params["W2"].T * (1 - a1 ** 2)
    grads["W1"] = X.T @ dz1
    grads["b1"] = dz1.sum(axis=0, keepdims=True)
    for k in params:
        m[k] = beta1 * m[k] + (1 - beta1) * grads[k]
        v[k] = beta2 * v[k] + (1 - beta2) * abs(grads[k])  # wrong
        m_hat = m[k] / (1 - beta1 ** t)
        v_hat = v[k] / (1 - beta2 ** t)
        params[k] = params[k] - lr * m_hat / (np.sqrt(v_hat) + eps)
    if t % 5 == 0:
        print(t, loss)
