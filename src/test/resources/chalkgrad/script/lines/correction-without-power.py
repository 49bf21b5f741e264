import numpy as np
x = np.array([[0.5, -0.3], [0.2, 0.8], [-0.6, 0.1]])
t = np.array([[0.4], [-0.1], [0.7]])
p = {'W1': np.array([[0.3, -0.5], [0.7, 0.2]]), 'b1': np.array([0.1, -0.1]), 'W2': np.array([[0.6], [-0.4]]), 'b2': np.array([0.0])}
first = {key: np.zeros_like(value) for key, value in p.items()}
second = {key: np.zeros_like(value) for key, value in p.items()}
for step in range(1, 6):
    a = np.tanh(x @ p['W1'] + p['b1'])
    y = a @ p['W2'] + p['b2']
    loss = np.mean((y - t) ** 2)
    dy = 2 * (y - t) / 3
    dz = dy @ p['W2'].T * (1 - a ** 2)
    g = {'W2': a.T @ dy, 'b2': dy.sum(axis=0), 'W1': x.T @ dz, 'b1': dz.sum(axis=0)}
    for key in p:
        first[key] = 0.9 * first[key] + 0.1 * g[key]
        second[key] = 0.99 * second[key] + 0.01 * g[key] ** 2
        first_hat = first[key] / (1 - 0.9)  # wrong
        second_hat = second[key] / (1 - 0.99 ** step)
        p[key] = p[key] - 0.02 * first_hat / (np.sqrt(second_hat) + 1e-8)
