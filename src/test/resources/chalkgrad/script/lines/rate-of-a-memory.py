import numpy as np

data = np.array([[0.2, 0.9], [0.7, 0.4], [0.5, 0.1]])
wanted = np.array([[0.3], [0.9], [0.6]])


class Layer:
    def __init__(self, weights, bias):
        self.weights = np.array(weights)
        self.bias = np.array(bias)
        self.weight_memory = np.zeros_like(self.weights)
        self.bias_memory = np.zeros_like(self.bias)

    def forward(self, inputs):
        self.inputs = inputs
        self.output = 1 / (1 + np.exp(-(inputs @ self.weights + self.bias)))
        return self.output

    def backward(self, above):
        delta = above * self.output * (1 - self.output)
        self.dweights = self.inputs.T @ delta / len(data)
        self.dbias = delta.sum(axis=0, keepdims=True) / len(data)
        return delta @ self.weights.T


class Descent:
    def __init__(self, rate, decay, momentum):
        self.rate, self.decay, self.momentum = rate, decay, momentum
        self.count = 0

    def update(self, layer, rate):
        layer.weight_memory = self.momentum * layer.weight_memory - rate * layer.dweights
        layer.bias_memory = self.momentum * layer.bias_memory - rate * layer.dbias
        layer.weights += layer.weight_memory
        layer.bias += layer.bias_memory

    def step(self, layers):
        rate = self.rate / (1 + self.decay * self.count)
        for layer in layers:
            self.update(layer, rate)
        self.count += 1


layers = [Layer([[0.4, -0.2, 0.1], [0.3, 0.8, -0.5]], [[0.1, 0.0, -0.1]]), Layer([[0.6], [-0.4], [0.2]], [[0.05]])]
descent = Descent(0.8, 0.25, 0.9)
for epoch in range(6):
    result = data
    for layer in layers:
        result = layer.forward(result)
    loss = np.mean((result - wanted) ** 2)
    back = 2 * (result - wanted)
    for layer in reversed(layers):
        back = layer.backward(back)
    descent.step(layers)
