import math

# a network with a variable for each number
u1, u2 = 0.7, -0.3
goal = 0.2
p11, p12, p21, p22 = 0.3, -0.6, 0.45, 0.8
q1, q2 = 0.9, -0.5
c1, c2, c3 = 0.1, -0.2, 0.05
speed = 0.4


def squash(s):
    return 1 / (1 + math.exp(-s))


for turn in range(4):
    s1 = p11 * u1 + p12 * u2 + c1
    s2 = p21 * u1 + p22 * u2 + c2
    r1 = squash(s1)
    r2 = squash(s2)
    s3 = q1 * r1 + q2 * r1 + c3  # wrong
    out = squash(s3)
    miss = 0.5 * (out - goal) ** 2
    print(turn, miss)
    d3 = (out - goal) * out * (1 - out)
    d1 = d3 * q1 * r1 * (1 - r1)
    d2 = d3 * q2 * r2 * (1 - r2)
    q1 -= speed * d3 * r1
    q2 -= speed * d3 * r2
    c3 -= speed * d3
    p11 -= speed * d1 * u1
    p12 -= speed * d1 * u2
    p21 -= speed * d2 * u1
    p22 -= speed * d2 * u2
    c1 -= speed * d1
    c2 -= speed * d2
