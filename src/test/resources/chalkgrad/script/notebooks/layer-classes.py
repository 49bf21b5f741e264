import numpy as np

class Linear:
    def __init__(self, W, b):
        self.W = np.array(W)
        self.b = np.array(b)
    def forward(self, x):
        self.x = x
        return x @ self.W + self.b
    def backward(self, grad):
        self.dW = self.x.T @ grad
        self.db = grad.sum(axis=0)
        return grad @ self.W.T
    def step(self, lr):
        self.W -= lr * self.dW
        self.b -= lr * self.db

class Tanh:
    def forward(self, x):
        self.out = np.tanh(x)
        return self.out
    def backward(self, grad):
        return grad * (1 - self.out)
    def step(self, lr):
        pass

class MSE:
    def forward(self, pred, target):
        self.pred, self.target = pred, target
        return np.mean((pred - target) ** 2)
    def backward(self):
        return 2 * (self.pred - self.target) / self.pred.size

layers = [
    Linear([[0.4, -0.7, 0.2], [-0.3, 0.5, 0.8]], [0.05, -0.1, 0.15]),
    Tanh(),
    Linear([[0.9, -0.2], [0.35, 0.6], [-0.45, 0.7]], [0.2, -0.05]),
    Tanh(),
    Linear([[0.65], [-0.8]], [0.1]),
]
loss_fn = MSE()
X = np.array(([0.1, 0.4], [0.5, -0.3], [-0.35, 0.8]))
X = X / np.amax(X, axis=0)
Y = np.array([[0.6], [0.2], [-0.1]])
for epoch in range(4):
    out = X
    for layer in layers:
        out = layer.forward(out)
    loss = loss_fn.forward(out, Y)
    grad = loss_fn.backward()
    for layer in reversed(layers):
        grad = layer.backward(grad)
    for layer in layers:
        layer.step(0.1)
    print(epoch, loss)
