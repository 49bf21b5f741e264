import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


class Net:
    def __init__(self):
        self.weights = [np.array([[0.4, -0.3], [0.2, 0.6]]), np.array([[0.5, -0.7]])]
        self.biases = [np.array([[0.1], [-0.2]]), np.array([[0.3]])]

    def gradients(self, x, y):
        activations = [x]
        for w, b in zip(self.weights, self.biases):
            activations.append(sigmoid(np.dot(w, activations[-1]) + b))
        delta = (activations[-1] - y) * activations[-1] * (1 - activations[-1])
        hidden = np.dot(self.weights[1].T, delta) * activations[1] * (1 - activations[1])
        return [np.dot(hidden, x.T), np.dot(delta, activations[1].T)], [hidden, delta]

    def learn(self, part, eta):
        sum_w = [np.zeros(w.shape) for w in self.weights]
        sum_b = [np.zeros(b.shape) for b in self.biases]
        for x, y in part:
            of_w, of_b = self.gradients(x, y)
            sum_w = [s + g for s, g in zip(sum_w, of_w)]
            sum_b = [s + g for s, g in zip(sum_b, of_b)]
        self.weights = [w - eta / len(part) * s for w, s in zip(self.weights, sum_w)]
        self.biases = [b - eta / len(part) * s for b, s in zip(self.biases, sum_b)]


data = [
    (np.array([[0.2], [0.7]]), np.array([[1.0]])),
    (np.array([[0.9], [0.1]]), np.array([[0.0]])),
    (np.array([[0.4], [0.8]]), np.array([[1.0]])),
    (np.array([[0.6], [0.3]]), np.array([[0.0]])),
    (np.array([[0.1], [0.5]]), np.array([[1.0]])),
]
net = Net()
for epoch in range(30):
    for k in range(0, len(data), 2):
        net.learn(data[k : k + 2], eta=2.0)
