# The sums of the gradients begin before the loop over the batches
import math
import random

random.seed(8)
points = [[random.uniform(-1, 1), random.uniform(-1, 1)] for _ in range(12)]
data = [(p, 1 if p[0] > p[1] else 0) for p in points]
w = [[random.gauss(0, 0.6) for _ in range(2)] for _ in range(3)]
b = [0.0, 0.0, 0.0]
v = [random.gauss(0, 0.6) for _ in range(3)]
c = [0.0]
rows = w + [b, v, c]
squares = [[0.0] * len(row) for row in rows]

for epoch in range(4):
    sums = [[0.0] * len(row) for row in rows]  # wrong
    for start in range(0, len(data), 4):
        for x, t in data[start:start + 4]:
            h = [math.tanh(w[j][0] * x[0] + w[j][1] * x[1] + b[j]) for j in range(3)]
            y = 1 / (1 + math.exp(-(sum(v[j] * h[j] for j in range(3)) + c[0])))
            d = (y - t) / 4
            for j in range(3):
                e = d * v[j] * (1 - h[j] ** 2)
                for i in range(2):
                    sums[j][i] += e * x[i]
                sums[3][j] += e
                sums[4][j] += d * h[j]
            sums[5][0] += d
        for k, row in enumerate(rows):
            for i in range(len(row)):
                g = sums[k][i]
                squares[k][i] = 0.9 * squares[k][i] + 0.1 * g * g
                row[i] -= 0.05 * g / (math.sqrt(squares[k][i]) + 1e-8)
