import numpy as np


class Network:
    def __init__(self, sizes):
        generator = np.random.default_rng(14)
        self.weights = [generator.normal(0, 0.7, (m, n)) for m, n in zip(sizes[:-1], sizes[1:])]
        self.biases = [generator.normal(0, 0.1, n) for n in sizes[1:]]

    def forward(self, inputs):
        self.outputs = [inputs]
        for weight, bias in zip(self.weights, self.biases):
            self.outputs.append(1 / (1 + np.exp(-(self.outputs[-1] @ weight + bias))))
        return self.outputs[-1]

    def backward(self, targets, rate):
        last = self.outputs[-1]
        delta = (last - targets) * last * (1 - last)
        for l in reversed(range(len(self.weights))):
            before = self.outputs[l + 1] if l > 0 else self.outputs[0]  # wrong
            dW = before.T @ delta
            db = delta.sum(axis=0)
            if l > 0:
                delta = (delta @ self.weights[l].T) * self.outputs[l] * (1 - self.outputs[l])
            self.weights[l] -= rate * dW
            self.biases[l] -= rate * db


points = np.array([[0.4, -0.1], [0.3, 0.9], [-0.8, 0.6], [0.7, 0.2]])
classes = np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]])
net = Network([2, 2, 2])
for epoch in range(4):
    y = net.forward(points)
    print(0.5 * np.sum((y - classes) ** 2))
    net.backward(classes, 0.4)
