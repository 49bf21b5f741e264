import math
import random
random.seed(3)
data = [([0.1, 0.9], 0), ([0.8, 0.2], 1), ([0.5, 0.6], 2)]
n_in, n_h, n_out = 2, 3, 3
w1 = [[random.uniform(-0.5, 0.5) for _ in range(n_in)] for _ in range(n_h)]
b1 = [0.1] * n_h
w2 = [[random.uniform(-0.5, 0.5) for _ in range(n_h)] for _ in range(n_out)]
b2 = [0.2] * n_out
lr = 0.2
for epoch in range(3):
    for x, label in data:
        h = [1.0 / (1.0 + math.exp(-(sum(w1[j][i] * x[i] for i in range(n_in)) + b1[j]))) for j in range(n_h)]
        z = [sum(w2[k][j] * h[j] for j in range(n_h)) + b2[k] for k in range(n_out)]
        m = max(z)
        e = [math.exp(v - m) for v in z]
        s = sum(e)
        p = [v / s for v in e]
        loss = 0.0
        dz = [0.0] * n_out
        for k in range(n_out):
            y = 1.0 if k == label else 0.0
            loss += -y * math.log(p[k])
            dz[k] = p[k] - y
        dh = [sum(dz[k] * w2[k][j] for k in range(n_out)) for j in range(n_h)]
        for k in range(n_out):
            for j in range(n_h):
                w2[k][j] -= lr * dz[k] * h[j]
            b2[k] -= lr * dz[k]
        for j in range(n_h):
            g = dh[j] * h[j] * (1.0 - h[j])
            for i in range(n_in):
                w1[j][i] -= lr * g * x[i]
            b1[j] -= lr * g
        print(epoch, loss)
