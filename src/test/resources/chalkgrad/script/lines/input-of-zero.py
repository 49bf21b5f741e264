import math
import random
random.seed(5)
X = [[1, 0]]
T = [2]
w1 = [[random.uniform(-1, 1) for _ in range(2)] for _ in range(3)]
b1 = [0.0] * 3
w2 = [random.uniform(-1, 1) for _ in range(3)]
b2 = 0.0
lr = 0.05
for epoch in range(3):
    for x, t in zip(X, T):
        z = [w1[j][0] * x[0] + w1[j][1] * x[1] + b1[j] for j in range(3)]
        h = [math.tanh(v) for v in z]
        y = sum(w2[j] * h[j] for j in range(3)) + b2
        loss = (t - y) ** 2
        dy = -2 * (t - y)
        for j in range(3):
            dz = dy * w2[j] * (1 - h[j] ** 2)
            w2[j] -= lr * dy * h[j]
            for i in range(2):
                w1[j][i] -= lr * dz * x[i]
            b1[j] -= lr * dz
        b2 -= lr * dy
        print(loss)
