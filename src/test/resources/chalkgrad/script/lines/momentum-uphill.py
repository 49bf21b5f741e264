# Velocities that are made of the gradients and not of their negatives, and are added
import numpy as np

p = {
    "W1": np.array([[0.3, -0.5], [0.6, 0.2], [-0.4, 0.7]]),
    "b1": np.array([[0.1, -0.2]]),
    "W2": np.array([[0.8], [-0.3]]),
    "b2": np.array([[0.05]]),
}
v = {k: np.zeros_like(p[k]) for k in p}
x = np.array([[0.2, 0.9, -0.4], [-0.7, 0.3, 0.5], [0.6, -0.8, 0.1]])
t = np.array([[0.4], [-0.6], [0.9]])

for epoch in range(5):
    h = np.tanh(x @ p["W1"] + p["b1"])
    y = h @ p["W2"] + p["b2"]
    loss = np.sum((y - t) ** 2) / 3
    dy = 2 * (y - t) / 3
    dz = dy @ p["W2"].T * (1 - h ** 2)
    g = {
        "W2": h.T @ dy,
        "b2": dy.sum(axis=0, keepdims=True),
        "W1": x.T @ dz,
        "b1": dz.sum(axis=0, keepdims=True),
    }
    for k in p:
        v[k] = 0.8 * v[k] + 0.05 * g[k]
        p[k] = p[k] + v[k]  # wrong
