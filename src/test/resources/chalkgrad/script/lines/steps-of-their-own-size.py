import numpy as np

source = np.random.RandomState(21)
X = source.uniform(-1, 1, (5, 2))
T = X[:, :1] ** 2 - 0.3 * X[:, 1:]
W = {"in": source.normal(0, 0.6, (2, 3)), "out": source.normal(0, 0.6, (3, 1))}
b = {"in": np.zeros(3), "out": np.zeros(1)}
meanW = {k: np.zeros_like(W[k]) for k in W}
meanb = {k: np.zeros_like(b[k]) for k in b}
rate, decay, tiny = 0.02, 0.8, 1e-8
for epoch in range(6):
    H = 1 / (1 + np.exp(-(X @ W["in"] + b["in"])))
    Y = H @ W["out"] + b["out"]
    loss = 0.5 * np.mean((Y - T) ** 2)
    dY = (Y - T) / len(X)
    gW, gb = {"out": H.T @ dY}, {"out": dY.sum(axis=0)}
    dH = dY @ W["out"].T * H * H  # wrong
    gW["in"] = X.T @ dH
    gb["in"] = dH.sum(axis=0)
    for k in W:
        meanW[k] = decay * meanW[k] + (1 - decay) * gW[k] ** 2
        meanb[k] = decay * meanb[k] + (1 - decay) * gb[k] ** 2
        W[k] -= rate * gW[k] / (np.sqrt(meanW[k]) + tiny)
        b[k] -= rate * gb[k] / (np.sqrt(meanb[k]) + tiny)
    print(loss)
