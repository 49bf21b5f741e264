import numpy as np
X = np.array([[0.6, -0.2], [0.1, 0.8], [-0.7, 0.4]])
T = np.array([[1.0], [0.0], [1.0]])
P = {'W1': np.array([[0.5, -0.4, 0.1], [0.2, 0.9, -0.3]]), 'b1': np.array([0.1, -0.3, 0.0]), 'W2': np.array([[0.8], [-0.6], [0.4]]), 'b2': np.array([0.05])}
V = {k: np.zeros_like(P[k]) for k in P}
lr, beta = 0.2, 0.9
for epoch in range(3):
    Z1 = X @ P['W1'] + P['b1']
    A1 = 1 / (1 + np.exp(-Z1))
    Z2 = A1 @ P['W2'] + P['b2']
    A2 = 1 / (1 + np.exp(-Z2))
    loss = -np.mean(T * np.log(A2) + (1 - T) * np.log(1 - A2))
    D = {}
    dZ2 = (A2 - T) / len(X)
    D['W2'] = A1.T @ dZ2
    D['b2'] = dZ2.sum(axis=0)
    dA1 = dZ2 @ P['W2'].T
    dZ1 = dA1 * A1 * (1 - A1)
    D['W1'] = X.T @ dZ1
    D['b1'] = dZ1.sum(axis=0)
    for k in P:
        V[k] = beta * V[k] - D[k]  # wrong
        P[k] = P[k] - lr * V[k]
