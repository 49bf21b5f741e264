import math
X = [[0.2, 0.7], [0.9, -0.3]]
Y = [0.5, -0.4]
W = [[0.3, -0.2], [0.8, 0.5], [-0.4, 0.6]]
b = [0.1, 0.0, -0.2]
V = [0.7, -0.5, 0.2]
c = 0.15
eta = 0.2
for epoch in range(2):
    dW = [[0.0, 0.0] for _ in range(3)]
    db = [0.0, 0.0, 0.0]
    dV = [0.0, 0.0, 0.0]
    dc = 0.0
    loss = 0.0
    for x, y in zip(X, Y):
        z = [sum(W[j][i] * x[i] for i in range(2)) + b[j] for j in range(3)]
        h = [math.tanh(v) for v in z]
        out = sum(V[j] * h[j] for j in range(3)) + c
        loss += (out - y) ** 2 / len(X)
        d_out = 2 * (out - y) / len(X)
        dc += d_out
        for j in range(3):
            dV[j] += d_out * h[j]
            d_z = d_out * V[j] * (1 - z[j] ** 2)  # wrong
            db[j] += d_z
            for i in range(2):
                dW[j][i] += d_z * x[i]
    for j in range(3):
        V[j] -= eta * dV[j]
        b[j] -= eta * db[j]
        for i in range(2):
            W[j][i] -= eta * dW[j][i]
    c -= eta * dc
