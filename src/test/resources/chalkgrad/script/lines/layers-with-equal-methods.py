# Layers and a loss whose methods have the same names; the batch is drawn anew each time
import numpy as np


class Linear:
    def __init__(self, W, b):
        self.W, self.b = np.array(W), np.array(b)
        self.uW, self.ub = np.zeros_like(self.W), np.zeros_like(self.b)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, grad):
        self.gW = self.x.T @ grad
        self.gb = grad.sum(axis=0)
        return grad @ self.W.T

    def step(self):
        self.uW = 0.8 * self.uW - 0.02 * self.gW
        self.ub = 0.8 * self.ub - 0.02 * self.gb
        self.W += self.uW
        self.b += self.ub


class Tanh:
    def forward(self, x):
        self.a = np.tanh(x)
        return self.a

    def backward(self, grad):
        return grad * (1 - self.a**2)

    def step(self):
        pass


class SquaredError:
    def forward(self, y, t):
        self.error = y - t
        return np.mean(self.error**2)

    def backward(self):
        return 2 * self.error  # wrong


X = np.array([[0.4, -0.2], [-0.6, 0.9], [0.3, 0.5], [0.8, -0.7], [0.1, 0.2], [-0.9, -0.3]])
T = np.array([[0.5, 0.1], [0.2, -0.4], [-0.3, 0.6], [0.7, 0.3], [0.0, -0.2], [-0.1, 0.4]])
layers = [
    Linear([[0.3, -0.5, 0.2], [0.8, 0.1, -0.4]], [0.1, -0.1, 0.0]),
    Tanh(),
    Linear([[0.7, -0.3], [-0.4, 0.5], [0.2, 0.6]], [0.0, 0.2]),
]
loss = SquaredError()
for epoch in range(6):
    order = np.random.RandomState(epoch).permutation(6)
    for start in range(0, 6, 3):
        x = X[order[start:start + 3]]
        t = T[order[start:start + 3]]
        for layer in layers:
            x = layer.forward(x)
        loss.forward(x, t)
        grad = loss.backward()
        for layer in reversed(layers):
            grad = layer.backward(grad)
        for layer in layers:
            layer.step()
