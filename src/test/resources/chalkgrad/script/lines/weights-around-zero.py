import numpy as np


def squash(v, slope=False):
    return v * (1 - v) if slope else 1 / (1 + np.exp(-v))


given = np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0], [0, 0, 1]])
wanted = np.array([[1], [0], [1], [0]])
np.random.seed(6)
s0 = 2 * np.random.random((3, 3)) - 1
s1 = 2 * np.random.random((3, 3)) - 1
s2 = 2 * np.random.random((3, 1)) - 1
for k in range(30):
    l0 = given
    l1 = squash(l0 @ s0)
    l2 = squash(l1 @ s1)
    l3 = squash(l2 @ s2)
    missing = wanted - l3
    d3 = missing * squash(l3, True)
    d2 = d3.dot(s2.T) * squash(l2, True)
    d1 = d2.dot(s1.T) * squash(l1, True)
    s2 += l2.T.dot(d3)
    s1 += l1.T.dot(d2)
    s0 += l0.T.dot(d1)
