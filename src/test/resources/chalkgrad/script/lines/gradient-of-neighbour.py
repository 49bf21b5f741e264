import math


def squash(v):
    return 1 / (1 + math.exp(-v))


i1, i2 = 0.35, -0.6
t1, t2 = 0.9, 0.15
w1, w2, w3, w4 = 0.12, -0.44, 0.61, 0.27
w5, w6, w7, w8 = -0.33, 0.52, 0.18, -0.71
for turn in range(4):
    net_h1 = w1 * i1 + w2 * i2
    h1 = squash(net_h1)
    net_h2 = w3 * i1 + w4 * i2
    h2 = squash(net_h2)
    net_o1 = w5 * h1 + w6 * h2
    o1 = squash(net_o1)
    net_o2 = w7 * h1 + w8 * h2
    o2 = squash(net_o2)
    d_o1 = (o1 - t1) * o1 * (1 - o1)
    d_o2 = (o2 - t2) * o2 * (1 - o2)
    d_h1 = (d_o1 * w5 + d_o2 * w7) * h1 * (1 - h1)
    d_h2 = (d_o1 * w6 + d_o2 * w8) * h2 * (1 - h2)
    w5 -= 0.4 * d_o1 * h1
    w6 -= 0.4 * d_o1 * h2
    w7 -= 0.4 * d_o1 * h1  # wrong
    w8 -= 0.4 * d_o2 * h2
    w1 -= 0.4 * d_h1 * i1
    w2 -= 0.4 * d_h1 * i2
    w3 -= 0.4 * d_h2 * i1
    w4 -= 0.4 * d_h2 * i2
