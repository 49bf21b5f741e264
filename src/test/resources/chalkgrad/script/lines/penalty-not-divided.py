import numpy as np


def forward(X, parameters):
    caches, A = [], X
    count = len(parameters) // 2
    for l in range(1, count + 1):
        Z = np.dot(parameters["W" + str(l)], A) + parameters["b" + str(l)]
        caches.append((A, Z))
        A = 1 / (1 + np.exp(-Z)) if l == count else np.maximum(0, Z)
    return A, caches


def cost_of(A, Y, parameters, lambd):
    m = Y.shape[1]
    squares = sum(np.sum(np.square(parameters["W" + str(l)])) for l in (1, 2))
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m + lambd * squares / (2 * m)


def backward(A, Y, caches, parameters, lambd):
    m = Y.shape[1]
    A1, _ = caches[1]
    X, Z1 = caches[0]
    dZ2 = A - Y
    dW2 = 1. / m * np.dot(dZ2, A1.T) + (lambd * parameters["W2"]) / m
    db2 = 1. / m * np.sum(dZ2, axis=1, keepdims=True)
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (Z1 > 0)
    dW1 = 1. / m * np.dot(dZ1, X.T) + lambd * parameters["W1"]  # wrong
    db1 = 1. / m * np.sum(dZ1, axis=1, keepdims=True)
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


source = np.random.RandomState(4)
X = source.randn(2, 5)
Y = (X[:1] > X[1:]).astype(int)
parameters = {"W1": source.randn(3, 2), "b1": np.zeros((3, 1)), "W2": source.randn(1, 3), "b2": np.zeros((1, 1))}
for step in range(4):
    A, caches = forward(X, parameters)
    cost = cost_of(A, Y, parameters, 0.7)
    grads = backward(A, Y, caches, parameters, 0.7)
    for key in parameters:
        parameters[key] = parameters[key] - 0.3 * grads["d" + key]
    print(cost)
