import numpy as np

np.random.seed(21)
number = np.arange(6)
odd = (number % 2).reshape(1, 6)
bits = np.vstack([np.cos(number), np.sin(number)]) + 0.4 * odd
V = np.random.randn(3, 2)
c = np.zeros((3, 1))
U = np.random.randn(1, 3)
d = np.zeros((1, 1))
for step in range(25):
    A1 = np.tanh(V @ bits + c)
    A2 = 1 / (1 + np.exp(-(U @ A1 + d)))
    cost = -np.sum(odd * np.log(A2) + (1 - odd) * np.log(1 - A2)) / 6
    dZ2 = A2 - odd
    dU = dZ2 @ A1.T / 6
    dd = np.sum(dZ2, axis=1, keepdims=True) / 6
    dZ1 = (U.T @ dZ2) * (1 - A1 ** 2)
    dV = dZ1 @ bits.T / 6
    dc = np.sum(dZ1, axis=1, keepdims=True) / 6
    V = V - 0.9 * dV
    c = c - 0.9 * dc
    U = U - 0.9 * dU
    d = d - 0.9 * dd
print(cost)
