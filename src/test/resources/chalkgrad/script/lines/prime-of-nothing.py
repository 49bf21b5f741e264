import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_prime(z):
    return sigmoid(z)  # wrong


weights = [np.array([[0.4, -0.3], [0.1, 0.8], [-0.6, 0.2]]), np.array([[0.7, -0.5, 0.3], [0.2, 0.6, -0.4]])]
biases = [np.array([[0.1], [0.0], [-0.1]]), np.array([[0.2], [-0.3]])]
examples = [
    (np.array([[0.5], [0.9]]), np.array([[1.0], [0.0]])),
    (np.array([[-0.4], [0.3]]), np.array([[0.0], [1.0]])),
]
for epoch in range(5):
    sum_w = [np.zeros(w.shape) for w in weights]
    sum_b = [np.zeros(b.shape) for b in biases]
    for x, y in examples:
        z1 = weights[0] @ x + biases[0]
        a1 = sigmoid(z1)
        z2 = weights[1] @ a1 + biases[1]
        a2 = sigmoid(z2)
        delta2 = (a2 - y) * sigmoid_prime(z2)
        delta1 = (weights[1].T @ delta2) * sigmoid_prime(z1)
        sum_w[1] += delta2 @ a1.T
        sum_b[1] += delta2
        sum_w[0] += delta1 @ x.T
        sum_b[0] += delta1
    for k in range(2):
        weights[k] = weights[k] - 2.0 / len(examples) * sum_w[k]
        biases[k] = biases[k] - 2.0 / len(examples) * sum_b[k]
