import numpy as np

leak = 0.2
X = np.array([[0.5, -1.25], [-0.75, 0.5], [1.0, 1.5]])
T = np.array([[0.25], [-0.5], [0.75]])
U = np.array([[0.4, -0.6, 0.3], [0.7, 0.2, -0.5]])
u = np.array([0.1, -0.2, 0.05])
V = np.array([[0.6], [-0.3], [0.8]])
v = np.array([0.15])


def rectified(s):
    return np.where(s > 0, s, leak * s)


def rectified_slope(s):
    return (s > 0).astype(float)  # wrong


for step in range(4):
    s = X @ U + u
    h = rectified(s)
    out = h @ V + v
    cost = np.sum((out - T) ** 2) / len(T)
    d_out = 2 * (out - T) / len(T)
    d_s = (d_out @ V.T) * rectified_slope(s)
    V = V - 0.05 * h.T @ d_out
    v = v - 0.05 * d_out.sum(axis=0)
    U = U - 0.05 * X.T @ d_s
    u = u - 0.05 * d_s.sum(axis=0)
print(cost)
