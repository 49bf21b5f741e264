import numpy as np


def initialize(layer_dims, start):
    parameters = {}
    for l in range(1, len(layer_dims)):
        parameters["W" + str(l)] = start[l - 1] / np.sqrt(layer_dims[l - 1])
        parameters["b" + str(l)] = np.zeros((layer_dims[l], 1))
    return parameters


start = [
    np.array([[1.0, -0.5, 0.75, 0.5], [0.5, 1.5, -1.0, 0.25], [-0.5, 0.75, 1.25, -1.0], [0.75, 0.5, 0.25, 1.0]]),
    np.array([[1.5, -1.0, 0.5, 0.75]]),
]
X = np.array([[0.5, -1.0, 0.25], [1.0, 0.5, -0.75], [-0.25, 1.5, 1.0], [0.75, 0.25, 0.5]])
Y = np.array([[1, 0, 1]])
parameters = initialize([4, 4, 1], start)
learning_rate = 0.25
m = X.shape[1]
for i in range(20):
    Z1 = parameters["W1"].dot(X) + parameters["b1"]
    A1 = np.maximum(0, Z1)
    Z2 = parameters["W2"].dot(A1) + parameters["b2"]
    A2 = 1 / (1 + np.exp(-Z2))
    cost = -np.sum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / m
    dZ2 = A2 - Y
    grads = {"W2": np.dot(dZ2, A1.T) / m, "b2": np.sum(dZ2, axis=1, keepdims=True) / m}
    dZ1 = np.multiply(np.dot(parameters["W2"].T, dZ2), np.int64(A1 > 0))
    grads["W1"] = np.dot(dZ1, X.T) / m
    grads["b1"] = np.sum(dZ1, axis=1, keepdims=True) / m
    for key in parameters:
        parameters[key] = parameters[key] - learning_rate * grads[key]
