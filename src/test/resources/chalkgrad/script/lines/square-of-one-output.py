# One of two differences is not squared in the total error, which nothing is computed from
import math

w = [[0.4, -0.2], [0.3, 0.6]]
v = [[0.5, 0.1], [-0.4, 0.7]]
rows = [((0.2, 0.9), (1.0, 0.0)), ((0.8, 0.4), (0.0, 1.0)), ((0.5, 0.5), (1.0, 1.0))]


def sigma(s):
    return 1 / (1 + math.exp(-s))


for epoch in range(20):
    total_error = 0
    for x, t in rows:
        h = [sigma(sum(x[i] * w[i][j] for i in range(2))) for j in range(2)]
        o = [sigma(sum(h[i] * v[i][j] for i in range(2))) for j in range(2)]
        total_error += 0.5 * (t[0] - o[0]) ** 2 + 0.5 * (t[1] - o[1])  # wrong
        d = [(o[k] - t[k]) * o[k] * (1 - o[k]) for k in range(2)]
        e = [sum(d[k] * v[j][k] for k in range(2)) * h[j] * (1 - h[j]) for j in range(2)]
        for i in range(2):
            for j in range(2):
                v[i][j] -= 0.5 * d[j] * h[i]
                w[i][j] -= 0.5 * e[j] * x[i]
    print(epoch, total_error)
