import numpy as np

X = np.array([[0.6, -0.9], [-0.4, 0.7], [1.1, 0.2]])
y = np.array([[0.5], [-0.3], [0.8]])
w1 = np.array([[0.3, -0.6], [0.5, 0.4]])
b1 = np.array([0.1, -0.2])
w2 = np.array([[0.7], [-0.5]])
b2 = np.array([0.2])
P = [w1, b1, w2, b2]
velocities = [0, 0, 0, 0]
mu, lr = 0.9, 0.05
for it in range(4):
    h = 1 / (1 + np.exp(-(X @ w1 + b1)))
    o = h @ w2 + b2
    loss = np.mean((o - y) ** 2)
    do = 2 * (o - y) / len(y)
    dh = do @ w2.T * h * (1 - h)
    G = [X.T @ dh, dh.sum(0), h.T @ do, do.sum(0)]
    for k in range(4):
        v_prev = velocities[k]
        velocities[k] = mu * velocities[k] - lr * G[k]
        P[k] += -mu * v_prev + (1 + mu) * velocities[k]
    print(loss)
