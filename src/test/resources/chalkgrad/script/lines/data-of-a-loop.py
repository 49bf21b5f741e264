import numpy as np

np.random.seed(12)
arms, each = 3, 4
places = np.zeros((arms * each, 2))
arm = np.zeros(arms * each, dtype=int)
for k in range(arms):
    rows = slice(k * each, (k + 1) * each)
    angle = np.linspace(2 * k, 2 * k + 1.5, each) + 0.1 * np.random.randn(each)
    places[rows] = np.column_stack([np.cos(angle), np.sin(angle)])
    arm[rows] = k
V = 0.3 * np.random.randn(2, 5)
c = np.zeros(5)
U = 0.3 * np.random.randn(5, arms)
d = np.zeros(arms)
for step in range(40):
    active = np.maximum(0, places @ V + c)
    scores = np.exp(active @ U + d)
    share = scores / scores.sum(axis=1, keepdims=True)
    loss = -np.log(share[np.arange(len(arm)), arm]).mean()
    back = share.copy()
    back[np.arange(len(arm)), arm] -= 1
    back /= len(arm)
    dU = active.T @ back
    dd = back.sum(axis=0)
    dactive = back @ U.T
    dactive[dactive <= 0] = 0  # wrong
    dV = places.T @ dactive
    dc = dactive.sum(axis=0)
    V -= 0.6 * dV
    c -= 0.6 * dc
    U -= 0.6 * dU
    d -= 0.6 * dd
print(loss)
