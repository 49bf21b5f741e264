import numpy as np

x = np.array([[0.4], [-0.9]])
t = np.array([[1.0], [0.0]])
W = np.array([[0.35, -0.15], [0.2, 0.65], [-0.5, 0.1]])
b = np.array([[0.05], [-0.1], [0.15]])
U = np.array([[0.3, -0.7, 0.45], [0.6, 0.25, -0.2]])
c = np.array([[-0.05], [0.1]])
cache_W, cache_b = np.zeros(W.shape), np.zeros(b.shape)
cache_U, cache_c = np.zeros(U.shape), np.zeros(c.shape)
decay = 0.95
alpha = 0.003
epsilon = 1e-6


def sigmoid(s):
    return 1 / (1 + np.exp(-s))


for step in range(5):
    a = W @ x + b
    h = np.maximum(a, 0)
    o = U @ h + c
    y = sigmoid(o)
    cost = -np.sum(t * np.log(y) + (1 - t) * np.log(1 - y))
    g_o = y - t
    g_U = g_o @ h.T
    g_c = g_o
    g_a = (U.T @ g_o) * np.where(a > 0, 1, 0)
    g_W = g_a @ x.T
    g_b = g_a
    cache_W = decay * cache_W + (1 - decay) * g_W**2
    cache_b = decay * cache_b + (1 - decay) * g_b**2
    cache_U = decay * cache_U + (1 - decay) * g_U**2
    cache_c = decay * cache_c + (1 - decay) * g_c**2
    W = W - alpha * g_W / (np.sqrt(cache_W) + epsilon)
    b = b - alpha * g_b / (np.sqrt(cache_b) + epsilon)
    U = U - alpha * g_U / (np.sqrt(cache_U) + epsilon)
    c = c - alpha * g_c / (np.sqrt(cache_c) + epsilon)
