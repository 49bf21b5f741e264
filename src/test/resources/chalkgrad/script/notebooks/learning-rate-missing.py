import numpy as np

rng_inputs = np.array([[0.5, 1.5, -0.5]])
label = np.array([[1.0]])
layers = [3, 2, 2, 1]
weights = [
    np.array([[0.1, -0.3], [0.6, 0.2], [-0.4, 0.5]]),
    np.array([[0.8, -0.1], [0.25, 0.35]]),
    np.array([[-0.9], [0.45]]),
]
biases = [np.array([[0.05, 0.15]]), np.array([[-0.2, 0.3]]), np.array([[0.4]])]
eta = 0.2


def sigma(z):
    return 1 / (1 + np.exp(-z))


activations = [rng_inputs]
for W, b in zip(weights, biases):
    activations.append(sigma(activations[-1] @ W + b))
cost = float(-(label * np.log(activations[-1]) + (1 - label) * np.log(1 - activations[-1])).sum())
delta = activations[-1] - label
deltas = [delta]
for l in range(2, 0, -1):
    delta = (delta @ weights[l].T) * activations[l] * (1 - activations[l])
    deltas.insert(0, delta)
weights[0] = weights[0] - eta * activations[0].T @ deltas[0]
biases[0] = biases[0] - eta * deltas[0]
weights[1] = weights[1] - activations[1].T @ deltas[1]
biases[1] = biases[1] - eta * deltas[1]
weights[2] = weights[2] - eta * activations[2].T @ deltas[2]
biases[2] = biases[2] - eta * deltas[2]
