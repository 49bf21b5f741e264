import numpy as np

x = np.array([[0.0, 0.3], [0.2, 1.0], [0.9, 0.1], [0.8, 0.7]])
t = np.array([[0.1], [0.8], [0.9], [0.2]])
rate = 0.2


def s(v):
    return 1 / (1 + np.exp(-v))


def slope(a):
    return a * (1 - a)


inner = np.array([[0.4, -0.3, 0.6], [0.5, 0.7, -0.2]])
outer = np.array([[0.3], [-0.8], [0.5]])
for k in range(4):
    h = s(x.dot(inner))
    o = h.dot(outer)
    err = t - o
    outer += rate * h.T.dot(err)
    back = err.dot(outer.T) * slope(h)  # wrong
    inner += rate * x.T.dot(back)
