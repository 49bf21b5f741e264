import numpy as np

rng = np.random.default_rng(21)


def sigma(s):
    return 1 / (1 + np.exp(-s))


class Net:
    def __init__(self, sizes):
        self.biases = [rng.normal(size=(n, 1)) for n in sizes[1:]]
        self.weights = [rng.normal(size=(n, m)) for m, n in zip(sizes, sizes[1:])]

    def train(self, pairs, epochs, size, eta):
        for epoch in range(epochs):
            for k in range(0, len(pairs), size):
                self.update(pairs[k:k + size], eta)

    def update(self, batch, eta):
        nabla_w = [np.zeros(w.shape) for w in self.weights]
        nabla_b = [np.zeros(b.shape) for b in self.biases]
        for x, y in batch:
            grad_w, grad_b = self.backprop(x, y)
            nabla_w = [s + g for s, g in zip(nabla_w, grad_w)]
            nabla_b = [s + g for s, g in zip(nabla_b, grad_b)]
        self.weights = [w - (eta / len(batch)) * s for w, s in zip(self.weights, nabla_w)]
        self.biases = [b - eta * s for b, s in zip(self.biases, nabla_b)]  # wrong

    def backprop(self, x, y):
        z1 = self.weights[0] @ x + self.biases[0]
        a1 = sigma(z1)
        z2 = self.weights[1] @ a1 + self.biases[1]
        a2 = sigma(z2)
        delta2 = (a2 - y) * a2 * (1 - a2)
        delta1 = self.weights[1].T @ delta2 * a1 * (1 - a1)
        return [delta1 @ x.T, delta2 @ a1.T], [delta1, delta2]


inputs = [np.array([[0.2], [0.9]]), np.array([[0.7], [-0.3]]), np.array([[-0.6], [0.4]]), np.array([[0.5], [0.1]]),
          np.array([[-0.2], [-0.8]]), np.array([[0.3], [0.6]])]
targets = [np.array([[0.9], [0.1]]), np.array([[0.2], [0.8]]), np.array([[0.3], [0.6]]), np.array([[0.7], [0.4]]),
           np.array([[0.5], [0.2]]), np.array([[0.1], [0.9]])]
net = Net([2, 3, 2])
net.train(list(zip(inputs, targets)), 4, 2, 0.6)
