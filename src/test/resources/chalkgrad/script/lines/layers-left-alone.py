import numpy as np

rng = np.random.RandomState(4)
sizes = [2, 3, 4, 2]
weights = [rng.randn(m, n) * 0.6 for m, n in zip(sizes[:-1], sizes[1:])]
biases = [rng.randn(1, n) * 0.1 for n in sizes[1:]]
X = np.array([[0.2, 0.8], [0.7, -0.3], [-0.6, 0.5]])
T = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(x):
    activations = [x]
    for W, b in zip(weights, biases):
        activations.append(sigmoid(activations[-1] @ W + b))
    return activations


def backward(activations):
    steps = []
    delta = (activations[-1] - T) * activations[-1] * (1 - activations[-1])
    for l in range(len(weights) - 1, -1, -1):
        steps.insert(0, (activations[l].T @ delta, delta.sum(axis=0, keepdims=True)))
        delta = delta @ weights[l].T * activations[l] * (1 - activations[l])
    return steps


for epoch in range(20):
    activations = forward(X)
    error = 0.5 * np.sum((activations[-1] - T) ** 2)
    steps = backward(activations)
    for l in range(len(weights) - 1):  # wrong
        weights[l] = weights[l] - 0.3 * steps[l][0]
        biases[l] = biases[l] - 0.3 * steps[l][1]
    print(epoch, error)
