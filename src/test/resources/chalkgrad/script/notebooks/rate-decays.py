import numpy as np

x = np.array([[0.4, -0.6, 1.2], [0.9, 0.3, -0.8]])
y = np.array([[1.1, -0.2, 0.6]])
A = np.array([[0.5, -0.4], [0.3, 0.7]])
a = np.array([[0.1], [-0.1]])
B = np.array([[0.6, -0.9]])
b = np.array([[0.2]])
eta0 = 0.1
decay = 0.5
n = x.shape[1]
for epoch in range(6):
    eta = eta0 / (1 + decay * epoch)
    u = A @ x + a
    h = np.tanh(u)
    out = B @ h + b
    cost = np.sum((out - y) ** 2) / (2 * n)
    g_out = (out - y) / n
    g_B = g_out @ h.T
    g_b = g_out.sum(axis=1, keepdims=True)
    g_u = (B.T @ g_out) * (1 - h * h)
    g_A = g_u @ x.T
    g_a = g_u.sum(axis=1, keepdims=True)
    A -= eta * g_A
    a -= eta * g_a
    B -= eta * g_B
    b -= eta * g_b
