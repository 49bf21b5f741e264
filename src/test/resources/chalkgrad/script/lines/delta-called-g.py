import math


def f(s):
    return 1 / (1 + math.exp(-s))


rate = 0.5
x1, x2, t1 = 0.35, -0.8, 0.9
w11, w12, w21, w22 = 0.21, -0.55, 0.74, 0.32
v1, v2 = -0.63, 0.48
b1, b2, c1 = 0.12, -0.27, 0.06
h1 = f(w11 * x1 + w12 * x2 + b1)
h2 = f(w21 * x1 + w22 * x2 + b2)
o1 = f(v1 * h1 + v2 * h2 + c1)
E = (t1 - o1) ** 2 / 2
d1 = (o1 - t1) * o1 * (1 - o1)
g1 = d1 * v1  # wrong
g2 = d1 * v2 * h2 * (1 - h2)
w11 = w11 - rate * g1 * x1
w12 = w12 - rate * g1 * x2
b1 = b1 - rate * g1
w21 = w21 - rate * g2 * x1
w22 = w22 - rate * g2 * x2
b2 = b2 - rate * g2
v1 = v1 - rate * d1 * h1
v2 = v2 - rate * d1 * h2
c1 = c1 - rate * d1
