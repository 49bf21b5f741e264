import numpy as np

np.random.seed(12)


def step_forward(A_prev, W, b, kind):
    Z = W @ A_prev + b
    A = np.maximum(0, Z) if kind == "relu" else 1 / (1 + np.exp(-Z))
    return A, (A_prev, W, Z)


def forward(X, params):
    caches = []
    A = X
    L = len(params) // 2
    for l in range(1, L):
        A, cache = step_forward(A, params["W" + str(l)], params["b" + str(l)], "relu")
        caches.append(cache)
    AL, cache = step_forward(A, params["W" + str(L)], params["b" + str(L)], "sigmoid")
    caches.append(cache)
    return AL, caches


def step_backward(dA, cache, kind):
    A_prev, W, Z = cache
    m = A_prev.shape[1]
    if kind == "relu":
        dZ = dA * (Z > 0)
    else:
        s = 1 / (1 + np.exp(-Z))
        dZ = dA * s * (1 - s)
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


def backward(AL, Y, caches):
    grads = {}
    L = len(caches)
    dA = Y / AL - (1 - Y) / (1 - AL)  # wrong
    for l in range(L, 0, -1):
        kind = "sigmoid" if l == L else "relu"
        dA, grads["dW" + str(l)], grads["db" + str(l)] = step_backward(dA, caches[l - 1], kind)
    return grads


params = {}
sizes = [2, 3, 1]
for l in range(1, len(sizes)):
    params["W" + str(l)] = np.random.randn(sizes[l], sizes[l - 1]) * 0.5
    params["b" + str(l)] = np.zeros((sizes[l], 1))
X = np.array([[0.3, 0.8, -0.5, -0.9, 0.6], [0.6, 0.4, -0.7, 0.2, -0.8]])
Y = np.array([[1, 1, 0, 0, 1]])
for i in range(4):
    AL, caches = forward(X, params)
    cost = -np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))
    grads = backward(AL, Y, caches)
    for l in range(1, len(sizes)):
        params["W" + str(l)] -= 0.2 * grads["dW" + str(l)]
        params["b" + str(l)] -= 0.2 * grads["db" + str(l)]
