import math

x1, x2 = 0.3, -0.6
t1, t2 = 0.1, 0.8
w1, w2, w3, w4 = 0.25, -0.15, 0.45, 0.35
v1, v2, v3, v4 = 0.5, -0.3, 0.2, 0.65
p1 = p2 = 0.2
q1 = q2 = 0.4


def f(z):
    return 1 / (1 + math.exp(-z))


for k in range(4):
    g1 = f(w1 * x1 + w2 * x2 + p1)
    g2 = f(w3 * x1 + w4 * x2 + p2)
    y1 = f(v1 * g1 + v2 * g2 + q1)
    y2 = f(v3 * g1 + v4 * g2 + q2)
    error = 0.5 * (y1 - t1) ** 2 + 0.5 * (y2 - t2) ** 2
    e1 = (y1 - t1) * y1 * (1 - y1)
    e2 = (y2 - t2) * y2 * (1 - y2)
    s1 = (e1 * v1 + e2 * v3) * g1 * (1 - g1)
    s2 = (e1 * v2 + e2 * v4) * g2 * (1 - g2)
    v1, v2, q1 = v1 - 0.3 * e1 * g1, v2 - 0.3 * e1 * g2, q1 - 0.3 * e1
    v3, v4, q2 = v3 - 0.3 * e2 * g1, v4 - 0.3 * e2 * g2, q2 - 0.3 * e2
    w1, w2, p1 = w1 - 0.3 * s1 * x1, w2 - 0.3 * s1 * x2, p1 - 0.3 * s1
    w3, w4, p2 = w3 - 0.3 * s2 * x1, w4 - 0.3 * s2 * x2, p2 - 0.3 * s2
    print(error)
