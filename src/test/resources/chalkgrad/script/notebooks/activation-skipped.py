import numpy as np


def relu(x):
    return np.maximum(x, 0)


def softmax(x):
    e = np.exp(x)
    return e / e.sum()


x = np.array([1.0, -2.0])
y = np.array([0, 1])
w_1 = np.array([[0.5, -0.4], [0.3, 0.7], [-0.6, 0.2]])
w_2 = np.array([[0.1, -0.8, 0.9], [0.4, 0.25, -0.35]])
z_1 = w_1 @ x
a_1 = relu(z_1)
z_2 = w_2 @ z_1
a_2 = softmax(z_2)
loss = -np.log(a_2[1])
dz_2 = a_2 - y
dw_2 = np.outer(dz_2, a_1)
dz_1 = (w_2.T @ dz_2) * (z_1 > 0)
dw_1 = np.outer(dz_1, x)
w_2 = w_2 - 0.05 * dw_2
w_1 = w_1 - 0.05 * dw_1
