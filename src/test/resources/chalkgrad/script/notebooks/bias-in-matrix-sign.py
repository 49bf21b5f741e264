import numpy as np

x = np.array([0.5, -1.1])
target = np.array([0.4, -0.3])
M1 = np.array([[0.2, 0.3, -0.6], [-0.1, 0.8, 0.25], [0.05, -0.45, 0.9]])
M2 = np.array([[0.3, -0.5, 0.15, 0.7], [-0.25, 0.6, -0.35, 0.4]])
rate = 0.1

x1 = np.concatenate(([1.0], x))
s1 = M1.dot(x1)
h1 = np.tanh(s1)
h1_1 = np.concatenate(([1.0], h1))
out = M2.dot(h1_1)
E = 0.5 * np.sum((target - out) ** 2)

delta2 = target - out
dM2 = np.outer(delta2, h1_1)
delta1 = M2[:, 1:].T.dot(delta2) * (1 - h1**2)
dM1 = np.outer(delta1, x1)
M1 -= rate * dM1
M2 -= rate * dM2
