import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


X = np.array([[0.5, -1.0], [1.5, 0.25], [-0.75, 0.5], [1.0, 1.25]])
T = np.array([[0.5], [1.0], [-0.25], [0.75]])
layers = [
    Affine(np.array([[0.5, -0.75, 0.25], [0.25, 0.5, -1.0]]), np.array([0.125, 0.25, -0.5])),
    Relu(),
    Affine(np.array([[0.75], [-0.5], [1.0]]), np.array([0.25])),
]
lr = 0.125
for order in [[2, 0, 3, 1], [1, 3, 0, 2], [3, 2, 1, 0], [0, 1, 2, 3]]:
    for k in range(0, 4, 2):
        chosen = order[k : k + 2]
        out = X[chosen]
        for layer in layers:
            out = layer.forward(out)
        loss = 0.5 * np.sum((out - T[chosen]) ** 2) / 2
        dout = (out - T[chosen]) / 2
        for layer in reversed(layers):
            dout = layer.backward(dout)
        for layer in (layers[0], layers[2]):
            layer.W -= lr * layer.dW
            layer.b -= lr * layer.db
