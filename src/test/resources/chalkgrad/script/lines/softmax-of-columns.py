import numpy as np
inputs = np.array([[0.4, -0.7, 0.2, 0.9], [0.8, 0.1, -0.5, 0.3]])
wanted = np.array([[1, 0, 0, 0], [0, 0, 1, 1], [0, 1, 0, 0]])
V = np.array([[0.2, -0.6], [0.5, 0.3], [-0.4, 0.7]])
c = np.array([[0.1], [0.0], [-0.2]])
U = np.array([[0.6, -0.1, 0.4], [-0.3, 0.8, 0.2], [0.5, -0.7, 0.1]])
d = np.array([[0.0], [0.05], [-0.1]])


def probabilities(z):
    z = z - z.max(axis=0)
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)  # wrong


for turn in range(3):
    hidden = np.tanh(V @ inputs + c)
    out = probabilities(U @ hidden + d)
    cost = -np.sum(wanted * np.log(out)) / 4
    delta_out = (out - wanted) / 4
    delta_hidden = U.T @ delta_out * (1 - hidden ** 2)
    U = U - 0.3 * delta_out @ hidden.T
    d = d - 0.3 * delta_out.sum(axis=1, keepdims=True)
    V = V - 0.3 * delta_hidden @ inputs.T
    c = c - 0.3 * delta_hidden.sum(axis=1, keepdims=True)
