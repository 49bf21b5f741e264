# Layers with a velocity each for weights and biases; the weights do not use theirs
import numpy as np


class Layer:
    def __init__(self, weights, biases):
        self.W, self.b = weights, biases
        self.vW, self.vb = np.zeros_like(weights), np.zeros_like(biases)

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, grad):
        self.dW = self.x.T @ grad
        self.db = grad.sum(axis=0)
        return grad @ self.W.T

    def update(self, rate, mu):
        self.vW = mu * self.vW - rate * self.dW
        self.vb = mu * self.vb - rate * self.db
        self.W = self.W - rate * self.dW  # wrong
        self.b = self.b + self.vb


samples = np.array([[0.4, -0.2], [0.7, 0.9], [-0.3, 0.5], [-0.8, -0.6]])
goals = np.array([[0.1], [0.9], [-0.2], [-0.5]])
one = Layer(np.array([[0.3, -0.5, 0.2], [0.6, 0.1, -0.4]]), np.array([0.1, 0.0, -0.1]))
two = Layer(np.array([[0.5], [-0.7], [0.4]]), np.array([0.05]))

for epoch in range(5):
    h = np.tanh(one.forward(samples))
    out = two.forward(h)
    d_out = 2 * (out - goals) / len(samples)
    one.backward(two.backward(d_out) * (1 - h ** 2))
    for layer in (one, two):
        layer.update(0.2, 0.8)
