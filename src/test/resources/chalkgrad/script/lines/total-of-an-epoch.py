import numpy as np

gen = np.random.default_rng(8)
data = gen.normal(size=(12, 3))
wanted = np.eye(2)[np.repeat([0, 1], 6)]
w1 = gen.normal(size=(3, 4)) * 0.5
c1 = np.zeros(4)
w2 = gen.normal(size=(4, 2)) * 0.5
c2 = np.zeros(2)
size = 4
for epoch in range(6):
    total = 0
    for start in range(0, 12, size):
        a, t = data[start:start + size], wanted[start:start + size]
        h = np.tanh(a @ w1 + c1)
        s = h @ w2 + c2
        e = np.exp(s - s.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        total += -np.sum(t * np.log(p))
        ds = (p - t) / size
        dh = ds @ w2.T * (1 - h ** 2)
        w2 -= 0.3 * h.T @ ds
        c2 -= 0.3 * ds.sum(axis=0)
        w1 -= 0.3 * a.T @ dh
        c1 -= 0.3 * dh.sum(axis=0)
    print(epoch, total / 12)
