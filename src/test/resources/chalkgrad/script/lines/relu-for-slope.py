import numpy as np
def relu(z): return np.where(z > 0, z, 0)
def drelu(z): return np.where(z > 0, 1.0, 0.0)
layers = [(np.array([[0.4, -0.3, 0.8], [0.6, 0.5, -0.2]]), np.array([[0.1, 0.3, 0.2]])),
          (np.array([[0.3, -0.9, 0.2], [-0.5, 0.4, 0.6], [0.7, 0.1, -0.8]]), np.array([[0.0, 0.1, -0.1]])),
          (np.array([[0.6], [-0.4], [0.9]]), np.array([[0.05]]))]
X = np.array([[0.5, 1.0], [-0.4, 0.7], [1.2, -0.3]])
y = np.array([[0.3], [0.9], [-0.5]])
lr = 0.05
for epoch in range(3):
    a = X
    caches = []
    for k, (W, b) in enumerate(layers):
        z = a @ W + b
        caches.append((a, z))
        a = z if k == len(layers) - 1 else relu(z)
    cost = np.mean((a - y) ** 2)
    dz = 2 * (a - y) / len(X)
    new_layers = []
    for k in reversed(range(len(layers))):
        W, b = layers[k]
        a_in, z_in = caches[k]
        dW = a_in.T @ dz
        db = dz.sum(axis=0, keepdims=True)
        if k > 0:
            dz = (dz @ W.T) * relu(caches[k - 1][1])  # wrong
        new_layers.insert(0, (W - lr * dW, b - lr * db))
    layers = new_layers
