import math

X = [[0.3, 0.2], [0.4, 0.9]]
Y = [1, 0]
W = [[0.5, -0.4], [0.3, 0.8], [-0.6, 0.2]]
B = [0.0] * 3
V = [0.7, -0.5, 0.4]
c = 0.1
lr = 0.4
dot = lambda a, b: sum(map(lambda p: p[0] * p[1], zip(a, b)))
for ep in range(2):
    total = 0
    for x, y in zip(X, Y):
        h = [math.tanh(dot(w, x) + b) for w, b in zip(W, B)]
        o = 1 / (1 + math.exp(-dot(V, h) - c))
        total -= y * math.log(o) + (1 - y) * math.log(1 - o)
        d = o - y
        dh = [d * v * (1 - hi ** 2) for v, hi in zip(V, h)]
        V = [v - lr * d * hi for v, hi in zip(V, h)]
        c -= lr * d
        W = [[w - lr * g * xi for w, xi in zip(row, x)] for row, g in zip(W, dh)]
        B = [b - lr * g for b, g in zip(B, dh)]
    print(ep, total)
