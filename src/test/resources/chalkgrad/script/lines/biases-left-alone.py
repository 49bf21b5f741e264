import numpy as np

inputs = np.array([[0.3, -0.8], [0.9, 0.4], [-0.5, 0.6], [-0.2, -0.7]])
wanted = np.array([[0.2], [0.9], [0.4], [-0.1]])
V = np.array([[0.4, -0.6, 0.7], [0.2, 0.5, -0.3]])
c = np.array([[0.1, -0.2, 0.05]])
U = np.array([[0.6], [-0.4], [0.8]])
d = np.array([[0.15]])
rate = 0.2

for epoch in range(30):
    h = np.tanh(inputs @ V + c)
    out = h @ U + d
    loss = np.mean((out - wanted) ** 2)
    d_out = 2 * (out - wanted) / len(inputs)
    d_U = h.T @ d_out
    d_d = d_out.sum(axis=0, keepdims=True)
    d_z = d_out @ U.T * (1 - h ** 2)
    d_V = inputs.T @ d_z
    d_c = d_z.sum(axis=0, keepdims=True)
    V -= rate * d_V
    U -= rate * d_U
    d -= rate * d_d  # wrong
    if epoch % 10 == 0:
        print(epoch, loss)
