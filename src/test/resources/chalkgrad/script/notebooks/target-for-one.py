from math import exp

x = [0.25, 0.75]
t = [1, 0]
W = [[0.5, -0.4], [0.3, 0.8]]
V = [[-0.6, 0.2], [0.9, 0.1]]
eta = 1.0

def f(s):
    return 1 / (1 + exp(-s))

s = [sum(W[j][i] * x[i] for i in range(2)) for j in range(2)]
h = [f(value) for value in s]
r = [sum(V[k][j] * h[j] for j in range(2)) for k in range(2)]
o = [f(value) for value in r]
E = sum((o[k] - t[k]) ** 2 for k in range(2)) / 2
delta_o = [(o[k] - t[k]) * o[k] * (t[k] - o[k]) for k in range(2)]
delta_h = [sum(delta_o[k] * V[k][j] for k in range(2)) * h[j] * (1 - h[j]) for j in range(2)]
V = [[V[k][j] - eta * delta_o[k] * h[j] for j in range(2)] for k in range(2)]
W = [[W[j][i] - eta * delta_h[j] * x[i] for i in range(2)] for j in range(2)]
