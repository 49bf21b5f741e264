# Layers with caches of what they need, and gradients from the last layer to the inputs
import numpy as np

params = {
    "W1": np.array([[0.4, -0.2], [0.3, 0.6], [-0.5, 0.1]]),
    "b1": np.array([[0.1], [0.0], [-0.2]]),
    "W2": np.array([[0.5, -0.3, 0.8]]),
    "b2": np.array([[0.2]]),
}
X = np.array([[0.7, -0.4, 0.2, -0.9], [0.1, 0.8, -0.6, -0.3]])
Y = np.array([[1.0, 0.0, 1.0, 0.0]])


def relu(Z):
    return np.maximum(0, Z), Z


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z)), Z


def layer(A_prev, W, b, function):
    Z = W @ A_prev + b
    A, activation_cache = function(Z)
    return A, ((A_prev, W, b), activation_cache)


def back(dZ, cache):
    A_prev, W, b = cache
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


for epoch in range(4):
    A1, cache1 = layer(X, params["W1"], params["b1"], relu)
    A2, cache2 = layer(A1, params["W2"], params["b2"], sigmoid)
    caches = [cache1, cache2]
    grads = {}
    linear_cache, activation_cache = caches[1]
    grads["dA1"], grads["dW2"], grads["db2"] = back(A2 - Y, linear_cache)
    linear_cache, activation_cache = caches[0]
    dZ = grads["dA1"] * (activation_cache > 0)
    grads["dA0"], grads["dW1"], grads["db1"] = back(dZ, linear_cache)
    for l in ("1", "2"):
        params["W" + l] = params["W" + l] - 0.3 * grads["dW" + l]
        params["b" + l] = params["b" + l] - 0.3 * grads["db" + l]
