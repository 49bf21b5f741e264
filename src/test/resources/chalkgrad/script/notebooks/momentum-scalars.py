import math

x = 0.8
y = 0.3
w1, b1 = 0.6, -0.2
w2, b2 = -0.9, 0.4
v_w1 = v_b1 = 0.0
v_w2 = 0.0
v_b2 = 0.0
mu = 0.85
lr = 0.15
for epoch in range(2):
    z1 = w1 * x + b1
    a1 = math.tanh(z1)
    z2 = w2 * a1 + b2
    a2 = 1 / (1 + math.exp(-z2))
    loss = (a2 - y) ** 2
    d2 = 2 * (a2 - y) * a2 * (1 - a2)
    d1 = d2 * w2 * (1 - a1 * a1)
    v_w2 = mu * v_w2 - lr * d2 * a1
    v_b2 = mu * v_b2 - lr * d2
    v_w1 = mu * v_w1 - lr * d1 * x
    v_b1 = mu * v_b1 - lr * d1
    w2 += v_w2
    b2 += v_b2
    w1 -= v_w1
    b1 += v_b1
