import numpy as np


class RMSprop:
    def __init__(self, lr, decay):
        self.lr, self.decay, self.h = lr, decay, None

    def update(self, params, grads):
        if self.h is None:
            self.h = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.h[key] *= self.decay
            self.h[key] += (1 - self.decay) * grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)


X = np.array([[0.5, -1.0], [1.5, 0.25], [-0.75, 0.5]])
# the targets are made of the inputs
Y = X[:, :1] * X[:, 1:]
params = {
    "W1": np.array([[0.5, -0.75], [0.25, 0.5]]),
    "b1": np.array([0.125, 0.25]),
    "W2": np.array([[0.75], [-0.5]]),
    "b2": np.array([0.25]),
}
optimizer = RMSprop(lr=0.05, decay=0.9)
for i in range(15):
    h = np.tanh(X @ params["W1"] + params["b1"])
    out = h @ params["W2"] + params["b2"]
    loss = 0.5 * np.sum((out - Y) ** 2) / len(X)
    d = (out - Y) / len(X)
    dh = d @ params["W2"].T * (1 - h**2)
    grads = {"W1": X.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ d, "b2": d.sum(axis=0)}
    optimizer.update(params, grads)
