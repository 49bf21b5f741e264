import numpy as np
def logistic(v): return 1 / (1 + np.exp(-v))
inp = np.array([0.3, 0.9])
tgt = np.array([0.1, 0.8])
Wh = np.array([[0.2, -0.6], [0.5, 0.4]]); bh = np.array([0.1, -0.1])
Wo = np.array([[0.7, 0.3], [-0.4, 0.9]]); bo = np.array([0.0, 0.2])
zh = inp @ Wh + bh
ah = logistic(zh)
zo = ah @ Wo + bh  # wrong
ao = logistic(zo)
E = 0.5 * np.sum((tgt - ao) ** 2)
delta_o = (ao - tgt) * ao * (1 - ao)
delta_h = (Wo @ delta_o) * ah * (1 - ah)
dWo = np.outer(ah, delta_o)
dWh = np.outer(inp, delta_h)
Wo -= 0.5 * dWo
bo -= 0.5 * delta_o
Wh -= 0.5 * dWh
bh -= 0.5 * delta_h
