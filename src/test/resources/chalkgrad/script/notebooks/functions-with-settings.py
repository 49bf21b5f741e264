import numpy as np

def elu(z, a=1.0): return np.where(z > 0, z, a * (np.exp(z) - 1))
def d_elu(z, a=1.0): return np.where(z > 0, 1.0, a * np.exp(z))
def softplus(z): return np.log(1 + np.exp(z))
def d_softplus(z): return 1 / (1 + np.exp(-z))
def identity(z): return z
def d_identity(z): return np.ones_like(z)

sizes = [2, 3, 3, 1]
acts = [elu, softplus, identity]
ders = [d_elu, d_softplus, d_identity]
rng = np.random.RandomState(11)
weights = [rng.uniform(-1, 1, size=(sizes[k + 1], sizes[k])) for k in range(3)]
biases = [rng.uniform(-0.5, 0.5, size=(sizes[k + 1], 1)) for k in range(3)]

x = np.array([[0.4], [-0.9]])
t = np.array([[0.5]])
eta = 0.05
for it in range(3):
    a, zs = [x], []
    for w, b, f in zip(weights, biases, acts):
        zs.append(w @ a[-1] + b)
        a.append(f(zs[-1]))
    J = float(0.5 * ((a[-1] - t) ** 2).sum())
    deltas = [None] * 3
    deltas[2] = (a[3] - t) * ders[2](zs[2])
    for k in (1, 0):
        deltas[k] = (weights[k + 1].T @ deltas[k + 1]) * ders[k](zs[k])
    for k in range(3):
        gW = deltas[k] @ a[k].T
        gb = deltas[k]
        weights[k] = weights[k] - eta * gW
        biases[k] = biases[k] - eta * gb
    print(it, J)
