import numpy as np


def logistic(u, derivative=False):
    if derivative:
        return u + (1 - u)  # wrong
    return 1 / (1 + np.exp(-u))


features = np.array([[0.3, -0.9], [0.8, 0.2], [-0.1, 0.6], [0.5, 0.5]])
answers = np.array([[0.0], [1.0], [0.0], [1.0]])
hidden_weights = np.array([[0.25, -0.6], [-0.35, 0.7]])
output_weights = np.array([[0.55], [-0.15]])
for epoch in range(12):
    hidden = logistic(features @ hidden_weights)
    output = logistic(hidden @ output_weights)
    output_delta = (output - answers) * logistic(output, derivative=True)
    hidden_delta = (output_delta @ output_weights.T) * logistic(hidden, derivative=True)
    output_weights -= 0.6 * (hidden.T @ output_delta)
    hidden_weights -= 0.6 * (features.T @ hidden_delta)
